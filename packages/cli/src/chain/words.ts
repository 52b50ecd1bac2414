/** The answer in plain words: numbers first, each with its interval. */

import type { ChainAnswer, HandoverAnswer, LinkAnswer } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { chanceWord, list, longDate, points, smallPercent, thousands } from '@interregnum/words';
import {
  bitsWithLimits,
  inTree,
  limits,
  onPath,
  recorded,
  shareWithLimits,
  withLimits,
} from './numbers.ts';
import type { OpenedChain } from './open.ts';

/** From here on a fate counts as likely, and up to here as lucky, by the scale of the briefing. */
const LIKELY = 0.8;
const UNLIKELY = 0.2;

const ended = (link: LinkAnswer): string => `the ${bare(link.incumbent)} ${recorded(link)}`;
const bare = (name: string): string => name.replace(/^the /i, '');

function pathParagraph(answer: ChainAnswer): string {
  const { observedStarts: path } = answer.path;
  const links = onPath(answer);
  const factors = links.map((l) => smallPercent(l.observedStart.asRecorded.share)).join(' × ');
  const joint =
    path.joint === null
      ? ''
      : ` With one set of parameters through all links instead of a new one for each it is ${withLimits(path.joint)}.`;
  return `${withLimits(path.product)} is the product over ${links.length} links of the share of runs that end as recorded, each from its own coded start (${factors}): a surprise of ${bitsWithLimits(path.surprise)}, where a toss of a coin is one bit.${joint}`;
}

function luckParagraph(answer: ChainAnswer): string {
  const links = onPath(answer);
  const luckiest = links.find((l) => l.case === answer.luckiest.case)!;
  const { asRecorded, surprise } = luckiest.observedStart;
  const clear = answer.luckiest.clear
    ? 'no other link comes near'
    : 'another link is as unlikely within the intervals';
  const chance = (l: LinkAnswer): number => l.observedStart.asRecorded.share;
  const named = (l: LinkAnswer): string =>
    `${l.case} ${shareWithLimits(l.observedStart.asRecorded)}`;
  const others = links.filter((l) => l !== luckiest);
  const likely = others.filter((l) => chance(l) >= LIKELY);
  const open = others.filter((l) => chance(l) < LIKELY && chance(l) > UNLIKELY);
  return [
    `${smallPercent(asRecorded.share)} of runs (${limits(asRecorded)}) of ${luckiest.case} end as recorded (${ended(luckiest)}): ${chanceWord(asRecorded.share)}, ${bitsWithLimits(surprise)}, the luckiest link; ${clear}.`,
    ...(likely.length === 0
      ? []
      : [`Where most runs end as recorded: ${list(likely.map(named))}.`]),
    ...(open.length === 0 ? [] : [`Where the runs go either way: ${list(open.map(named))}.`]),
    'Luck here means little chance by these rules. Where the rules are wrong, their error looks the same.',
  ].join(' ');
}

/** Counts of statements: nobody drew them at random, so there is no interval. */
function saidParagraph(answer: ChainAnswer): string[] {
  const said = onPath(answer).filter((l) => l.saidAtTheTime.statements > 0);
  if (said.length === 0) return [];
  const counts = said.map(({ case: id, saidAtTheTime: { asRecorded, statements } }) => {
    return `${asRecorded} of ${statements} in ${id}`;
  });
  return [
    `Of what people said at the time of how long the capital would hold, so many statements agree with what then became of the regime: ${list(counts)} (counts of coded statements, so no interval). Where the model and they were surprised alike, that speaks for luck, or for a mistake they share; where only the model was, for a fault in its rules.`,
  ];
}

function dateParagraph(answer: ChainAnswer): string[] {
  const dated = onPath(answer).flatMap((l) => {
    const { byObserved, tail } = l.observedStart.fallDay;
    return byObserved === null || tail === null ? [] : [{ l, byObserved, tail }];
  });
  if (dated.length === 0) return [];
  const said = dated.map(
    ({ l, byObserved }) =>
      `${l.case} ${shareWithLimits(byObserved)} by ${longDate(dateOf(l.observedDay ?? 0, l.origin))}`,
  );
  const odd = answer.oddestDate!;
  return [
    `Dates: share of runs in which the regime had fallen by the recorded day: ${list(said)}. The recorded day lay farthest out in ${odd.case}: ${smallPercent(odd.tail)} of runs end as far from the middle or farther.`,
  ];
}

/** @param names of the regions of the next case, by id */
function mostChanged(handover: HandoverAnswer, names: ReadonlyMap<string, string>): string {
  const { most } = handover.holders;
  const often = most.filter((m) => m.share.share >= 0.5);
  if (often.length === 0) return '';
  const said = often.map((m) => `${names.get(m.region) ?? m.region} ${shareWithLimits(m.share)}`);
  return ` Regions that the runs before left with another side than recorded: ${list(said)}.`;
}

function effectParagraph(answer: ChainAnswer, { studies }: OpenedChain): string[] {
  const moved = answer.links.filter((l) => l.handover !== null);
  if (moved.length === 0) return [];
  const size = (l: LinkAnswer): number => Math.abs(l.handover!.falls.difference);
  const most = moved.reduce((a, b) => (size(b) > size(a) ? b : a));
  const { falls, pairs } = most.handover!;
  const k = answer.links.indexOf(most);
  const names = new Map(studies[k]!.data.regions.map((r) => [r.id, r.name]));
  const into = answer.handovers.find((h) => h.to === most.case && h.recorded);
  const rest = moved
    .filter((l) => l !== most)
    .map((l) => {
      const { difference, low, high } = l.handover!.falls;
      return `${l.case} ${points(difference)} (${points(low)} to ${points(high)})`;
    });
  return [
    `${points(falls.difference)} points (${points(falls.low)} to ${points(falls.high)}) is what the handover changes most: the share of runs of ${most.case} in which the regime falls, when they start from what the runs before left instead of from the coded tables (${thousands(pairs)} pairs with the same draws).${into === undefined ? '' : mostChanged(into, names)}${rest.length === 0 ? '' : ` The others: ${list(rest)}.`}`,
  ];
}

/** A way off the recorded path, in words. */
export function departure(
  link: LinkAnswer,
  branch: LinkAnswer['observedStart']['branches'][number],
): string {
  const until = longDate(link.until);
  const fate = branch.fate === 'falls' ? `falls by ${until}` : `stands on ${until}`;
  return branch.way === 'premise' ? `${fate}, but the next regime does not hold its capital` : fate;
}

function treeParagraph(answer: ChainAnswer): string[] {
  const simulated = answer.path.simulatedStarts;
  const last = answer.links.at(-1)!;
  const runs = last.simulatedStart;
  if (simulated === null) return [];
  const out = answer.links.flatMap((l) =>
    (inTree(answer, l)?.branches ?? [])
      .filter((b) => b.to === null && !b.recorded)
      .map((b) => ({ l, b })),
  );
  const said = out
    .sort((a, b) => b.b.ofAll.estimate - a.b.ofAll.estimate)
    .slice(0, 4)
    .map(({ l, b }) => `${l.case} ${departure(l, b)} ${withLimits(b.ofAll)}`);
  const arrive =
    runs === null
      ? `No chain reaches ${last.case}.`
      : `${withLimits(runs.reached)} of simulated chains reach ${last.case} by one way or another, and ${withLimits(runs.branches.find((b) => b.recorded)?.ofAll ?? { estimate: 0, low: 0, high: 1 })} end there as recorded.`;
  return [
    `${arrive} The product of the links along the recorded path, each from the runs that came to it, is ${withLimits(simulated.product)}. Where chains leave what is recorded, of all chains: ${list(said)}.`,
  ];
}

export const CANNOT_SAY =
  'What it cannot say: the years between the cases are not simulated; each case is coded by people who knew its end; the bridges are judgements, written in the chain file; patrons come and go as the cases have them, whatever the runs did (an attack like that of September 2001 is an input); the civil war of 1992 to 1994 had no one incumbent and is not a case. Model results, not observations.';

export function paragraphsOf(opened: OpenedChain, answer: ChainAnswer): string[] {
  return [
    pathParagraph(answer),
    luckParagraph(answer),
    ...saidParagraph(answer),
    ...dateParagraph(answer),
    ...effectParagraph(answer, opened),
    ...treeParagraph(answer),
    opened.given === null ? CANNOT_SAY : CANNOT_SAY.replace(/; the civil war .* is not a case/, ''),
  ];
}
