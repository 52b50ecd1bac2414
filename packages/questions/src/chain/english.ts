/** What is said of a chain, in English: numbers first, each with its interval. */
import type {
  Bits,
  HandoverAnswer,
  Limits95,
  LinkAnswer,
  ShareOfPairs,
} from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import {
  chanceWord,
  decimals,
  list,
  longDate,
  points,
  range,
  shortDate,
  smallPercent,
  thousands,
  withRange,
} from '@interregnum/words';
import { handoverWords } from './english-handover.ts';
import { inTree, leavesOf, movedLinks, onPath } from './paths.ts';
import type { ChainFacts, ChainSentences, Leaf } from './sentences.ts';

/** From here on a fate counts as likely, and up to here as lucky, by the scale of the briefing. */
const LIKELY = 0.8;
const UNLIKELY = 0.2;
/** Ways out named in one sentence. */
const LEAVES_NAMED = 4;

const withLimits = ({ estimate, low, high }: Limits95): string =>
  withRange(estimate, low, high, smallPercent);
const share = ({ share: of, low, high }: Omit<ShareOfPairs, 'pairs'>): string =>
  withRange(of, low, high, smallPercent);
const chanceOf = ({ observedStart }: LinkAnswer): number => observedStart.asRecorded.share;
const asHundredths = (x: number): string => smallPercent(x).replace(' %', '');

/** `4.1 bits (3.6 to 4.8)`, `over 4.3 bits`. */
function bits({ bits: value, low, high }: Bits): string {
  if (value === null) return `over ${decimals(low, 1)} bits`;
  return `${decimals(value, 1)} bits (${decimals(low, 1)} to ${high === null ? 'more' : decimals(high, 1)})`;
}

function luckiestOf({ answer }: ChainFacts): LinkAnswer {
  return answer.links.find((l) => l.case === answer.luckiest.case)!;
}

/** `falls, 25 April 1992`, `stands on 1 January 1992`. */
const recorded = ({ observedDay, origin, until }: LinkAnswer): string =>
  observedDay === null
    ? `stands on ${longDate(until)}`
    : `falls, ${longDate(dateOf(observedDay, origin))}`;

function answer(facts: ChainFacts): string {
  const { product } = facts.answer.path.observedStarts;
  const { length } = onPath(facts.answer);
  const luckiest = luckiestOf(facts);
  const least = luckiest.observedStart.asRecorded;
  return `In ${asHundredths(product.estimate)} of 100 histories (95 % interval ${range(product.low, product.high, asHundredths)}) ${length === 2 ? 'both' : `all ${thousands(length)}`} cases end as recorded, each played from its own coded start; least often ${luckiest.case}, in ${asHundredths(least.share)} of 100 (${range(least.low, least.high, asHundredths)}).`;
}

function product({ answer: { path }, answer: all }: ChainFacts): string {
  const { joint, product: estimate, surprise } = path.observedStarts;
  const links = onPath(all);
  const factors = links.map((l) => smallPercent(chanceOf(l))).join(' × ');
  const one =
    joint === null
      ? ''
      : ` With one set of parameters through all links instead of a new one for each it is ${withLimits(joint)}.`;
  return `${withLimits(estimate)} is the product over ${links.length} links of the share of runs that end as recorded, each from its own coded start (${factors}): a surprise of ${bits(surprise)}, where a toss of a coin is one bit.${one}`;
}

function luck(facts: ChainFacts): string {
  const luckiest = luckiestOf(facts);
  const { asRecorded, surprise } = luckiest.observedStart;
  const regime = luckiest.incumbent.replace(/^the /i, '');
  const others = onPath(facts.answer).filter((l) => l !== luckiest);
  const named = (which: (chance: number) => boolean): string[] =>
    others
      .filter((l) => which(chanceOf(l)))
      .map((l) => `${l.case} ${share(l.observedStart.asRecorded)}`);
  const likely = named((chance) => chance >= LIKELY);
  const open = named((chance) => chance < LIKELY && chance > UNLIKELY);
  return [
    `${smallPercent(asRecorded.share)} of runs (${range(asRecorded.low, asRecorded.high, smallPercent)}) of ${luckiest.case} end as recorded (the ${regime} ${recorded(luckiest)}): ${chanceWord(asRecorded.share)}, ${bits(surprise)}, the luckiest link; ${facts.answer.luckiest.clear ? 'no other link comes near' : 'another link is as unlikely within the intervals'}.`,
    likely.length === 0 ? '' : `Where most runs end as recorded: ${list(likely)}.`,
    open.length === 0 ? '' : `Where the runs go either way: ${list(open)}.`,
    'Luck here means little chance by these rules. Where the rules are wrong, their error looks the same.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Counts of statements: nobody drew them at random, so there is no interval. */
function saidAtTheTime(facts: ChainFacts): string {
  const said = onPath(facts.answer).filter((l) => l.saidAtTheTime.statements > 0);
  if (said.length === 0) return '';
  const counts = said.map(
    ({ case: id, saidAtTheTime: { asRecorded, statements } }) =>
      `${asRecorded} of ${statements} in ${id}`,
  );
  return `Of what people said at the time of how long the capital would hold, so many statements agree with what then became of the regime: ${list(counts)} (counts of coded statements, so no interval). Where the model and they were surprised alike, that speaks for luck, or for a mistake they share; where only the model was, for a fault in its rules.`;
}

function dates({ answer: all }: ChainFacts): string {
  const said = onPath(all).flatMap(({ case: id, observedDay, origin, observedStart }) => {
    const { byObserved } = observedStart.fallDay;
    if (byObserved === null || observedDay === null) return [];
    return [`${id} ${share(byObserved)} by ${longDate(dateOf(observedDay, origin))}`];
  });
  if (said.length === 0 || all.oddestDate === null) return '';
  const { case: odd, tail } = all.oddestDate;
  return `Dates: share of runs in which the regime had fallen by the recorded day: ${list(said)}. The recorded day lay farthest out in ${odd}: ${smallPercent(tail)} of runs end as far from the middle or farther.`;
}

function mostChanged({ holders, to }: HandoverAnswer, { region }: ChainFacts): string {
  const often = holders.most.filter((m) => m.share.share >= 0.5);
  if (often.length === 0) return '';
  const said = often.map((m) => `${region(to, m.region)} ${share(m.share)}`);
  return ` Regions that the runs before left with another side than recorded: ${list(said)}.`;
}

function effect(facts: ChainFacts): string {
  const moved = movedLinks(facts.answer);
  const falls = (l: LinkAnswer) => l.handover!.falls;
  const size = (l: LinkAnswer): number => Math.abs(falls(l).difference);
  const [most] = [...moved].sort((a, b) => size(b) - size(a));
  if (most === undefined) return '';
  const { difference, low, high } = falls(most);
  const into = facts.answer.handovers.find((h) => h.to === most.case && h.recorded);
  const others = moved
    .filter((l) => l !== most)
    .map((l) => `${l.case} ${withRange(falls(l).difference, falls(l).low, falls(l).high, points)}`);
  return `${points(difference)} points (${range(low, high, points)}) is what the handover changes most: the share of runs of ${most.case} in which the regime falls, when they start from what the runs before left instead of from the coded tables (${thousands(most.handover!.pairs)} pairs with the same draws).${into === undefined ? '' : mostChanged(into, facts)}${others.length === 0 ? '' : ` The others: ${list(others)}.`}`;
}

function departure({ link, branch: { fate, way } }: Leaf): string {
  const until = longDate(link.until);
  const came = fate === 'falls' ? `falls by ${until}` : `stands on ${until}`;
  return way === 'premise' ? `${came}, but the next regime does not hold its capital` : came;
}

function tree({ answer: all }: ChainFacts): string {
  const { simulatedStarts } = all.path;
  if (simulatedStarts === null) return '';
  const last = all.links.at(-1)!;
  const runs = inTree(all, last);
  const out = leavesOf(all)
    .filter(({ branch }) => branch.to === null && !branch.recorded)
    .sort((a, b) => b.branch.ofAll.estimate - a.branch.ofAll.estimate)
    .slice(0, LEAVES_NAMED)
    .map((leaf) => `${leaf.link.case} ${departure(leaf)} ${withLimits(leaf.branch.ofAll)}`);
  const end = runs?.branches.find((b) => b.recorded)?.ofAll ?? { estimate: 0, low: 0, high: 1 };
  const arrive =
    runs === null
      ? `No chain reaches ${last.case}.`
      : `${withLimits(runs.reached)} of simulated chains reach ${last.case} by one way or another, and ${withLimits(end)} end there as recorded.`;
  return `${arrive} The product of the links along the recorded path, each from the runs that came to it, is ${withLimits(simulatedStarts.product)}.${out.length === 0 ? '' : ` Where chains leave what is recorded, of all chains: ${list(out)}.`}`;
}

/** The sentences in English. */
export const CHAIN_ENGLISH: ChainSentences = {
  title: (chain) => `${chain}: where was history likely, where was it lucky?`,
  answer,
  product,
  luck,
  saidAtTheTime,
  dates,
  effect,
  tree,
  cannotSay: ({ ships }) =>
    `What it cannot say: the years between the cases are not simulated; each case is coded by people who knew its end; the bridges are judgements, written in the chain file; patrons come and go as the cases have them, whatever the runs did (an attack like that of September 2001 is an input)${ships ? '; the civil war of 1992 to 1994 had no one incumbent and is not a case' : ''}. Model results, not observations.`,
  handover: handoverWords,
  recorded,
  unbounded: ({ low }) => `over ${decimals(low, 1)} (${decimals(low, 1)} to more)`,
  day: (iso) => (iso === null ? 'stands' : shortDate(iso, true)),
  departure,
  end: ({ recorded: is }) => (is ? 'end, as recorded' : 'off the record'),
  legend: ({ answer: all, told }) =>
    [
      'Runs so: share of runs, from the coded start, that end as recorded. Bits: surprise at that, with the 95 % interval. By then: share of runs in which the regime had fallen by the recorded day.',
      movedLinks(all).length === 0
        ? ''
        : 'Points, Days stood: simulated start minus coded start, pair by pair; days are counted to the horizon. Ranges of factors are the middle 90 % of runs.',
      told
        ? 'The model is told what patrons did after each first day (--announced-only leaves that out).'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  played: ({ answer: { links, runs } }) =>
    `${longDate(links[0]!.origin)} to ${longDate(links.at(-1)!.until)}. ${thousands(runs)} runs of each link and kind of start; intervals of 95 %.`,
  runs: ({ runs, links }) => `${thousands(runs)} runs of each of ${thousands(links.length)} links`,
  handovers: 'What each end hands to the next start',
  columns: {
    case: 'Case',
    recorded: 'Recorded',
    runsSo: 'Runs so',
    interval: '95 % interval',
    bits: 'Bits',
    earlyBy: '5 % by',
    halfBy: 'half by',
    lateBy: '95 % by',
    byThen: 'By then',
    falls: 'Falls, points',
    daysStood: 'Days stood',
    regime: 'The regime',
    leadsTo: 'Leads to',
    ofAll: 'Of all',
  },
  tables: {
    links: 'What was recorded of each case, and how many runs end so',
    dates: 'When the regime falls, against the record',
    effects: 'What starting from the runs before changes',
    leaves: 'Every way out of every case, of all simulated chains',
  },
  figure: {
    title: (chain) => `${chain}: the tree of simulated histories`,
    date: (iso) => shortDate(iso, true),
    caption:
      'Share of all simulated chains that comes to each case, goes on as recorded, goes on another way, or leaves the record. A chain goes on from where it has left the case before, so these shares are not those of the table, in which every case is played from its own coded start.',
  },
};
