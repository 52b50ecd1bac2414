/** What is said of an attribution, in English: numbers first, each with its interval. */
import {
  type AttributedMean,
  byPlace,
  type FactorShare,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import {
  amount,
  count,
  effect,
  list,
  longDate,
  percent,
  points,
  range,
  thousands,
  withRange,
} from '@interregnum/words';
import { COMPARE_ENGLISH } from '../compare/english.ts';
import { posteriorNote, spreadInDays } from '../posterior-sentences.ts';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import type { Standing } from './published.ts';
import type { WhyFacts, WhySentences } from './sentences.ts';

/** Interactions and factors named in one sentence. */
const PAIRS_NAMED = 2;
const FACTORS_NAMED = 3;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (n: number): string => NUMBERS[n] ?? thousands(n);

const OUTCOMES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  fell: [
    'regime falls, points',
    'Whether the regime fell by the horizon: the mean is the share of histories in which it did',
  ],
  lostByAssault: ['centres lost by assault', 'Centres lost by assault'],
  lostByBargain: ['centres lost by bargain', 'Centres lost by bargain'],
  lostAbandoned: ['centres abandoned', 'Centres lost by being abandoned'],
  lostByDefection: ['centres lost by defection', 'Centres lost by defection'],
  lostByOrder: ['centres given up by order', 'Centres lost by order'],
};

const mean = ({ mean: m, low, high }: AttributedMean, say: (x: number) => string): string =>
  low === high ? `${say(m)} (the same in every history)` : withRange(m, low, high, say);

const named = (id: string, titles: WhyFacts['titles']): string => `“${titles.get(id) ?? id}”`;

function placeOf({ rank, low, high }: FactorShare['rank']): string {
  return low === high ? `place ${rank}` : `place ${rank}, ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, as its size: `29 to “Men on paper only” (22 to 39)`. */
function due({ factor, shapley: { mean: m, low, high } }: FactorShare, titles: WhyFacts['titles']) {
  const limits = m < 0 ? range(-high, -low, amount) : range(low, high, amount);
  return { size: amount(Math.abs(m)), to: `to ${named(factor, titles)} (${limits})` };
}

function answer({ attribution, titles, regime }: WhyFacts): string {
  const { difference, factors } = outcomeOf(attribution, RANKED_BY);
  const all = `${inWords(factors.length)} ${factors.length === 1 ? 'factor' : 'factors together'}`;
  const sign = Math.sign(difference.mean);
  const told = byPlace(factors).filter((f) => isTold(f.shapley));
  const against = told.filter((f) => Math.sign(f.shapley.mean) === -sign);
  const [first, ...more] = told
    .filter((f) => Math.sign(f.shapley.mean) === sign)
    .slice(0, FACTORS_NAMED)
    .map((f) => due(f, titles));
  if (!isTold(difference) || first === undefined)
    return `${mean(difference, effect)} days is what the ${all} do to the time that ${regime} stands: ${told.length === 0 ? 'no more than chance could' : 'some hasten its end and some delay it'}.`;
  const rest = more.map(({ size, to }) => `, ${size} ${to}`).join('');
  const other =
    against.length === 0
      ? ''
      : `; ${list(against.map((f) => named(f.factor, titles)))} ${against.length === 1 ? 'works' : 'work'} the other way`;
  return `${first.size} of the ${amount(Math.abs(difference.mean))} days by which the ${all} ${sign < 0 ? 'shorten' : 'lengthen'} the time that ${regime} stands are due ${first.to}${rest}${other}.`;
}

/** `160 days (127 to 194)`. */
const days = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} days (${range(low, high, amount)})`;

function whole({ attribution }: WhyFacts): string {
  const { all, none, difference } = outcomeOf(attribution, RANKED_BY);
  const fell = outcomeOf(attribution, 'fell');
  const n = thousands(attribution.runs - attribution.failedRuns);
  return [
    `With every factor, which is the case as it stands, the regime stands ${days(all)} of the ${thousands(attribution.horizonDays)} of the horizon, and falls in ${mean(fell.all, percent)} of ${n} histories.`,
    `With none of them the same histories give ${days(none)}, and a fall in ${mean(fell.none, percent)}.`,
    `The difference of ${mean(difference, effect)} days and ${points(fell.difference.mean)} points (${range(fell.difference.low, fell.difference.high, points)}) is divided among the factors; the parts add up to it.`,
  ].join(' ');
}

/** What is divided is the model's outcome; a reader must see how far that is from history. */
function history({ attribution, history: happened }: WhyFacts): string {
  if (happened === null) return '';
  const { fell, day, date } = happened;
  const when = date === null ? '' : ` on ${longDate(date)} (day ${day})`;
  const { mean: share } = outcomeOf(attribution, 'fell').all;
  const same = fell ? share : 1 - share;
  const warning =
    same >= 0.5
      ? ''
      : ` The model, as parametrised here, has that in ${percent(same)} of histories only, so this divides the risk that the model sees, not the outcome that came.`;
  return `${fell ? `In history the regime fell${when}.` : 'In history the regime held to the end of the window.'}${warning}`;
}

function parts({ attribution, titles }: WhyFacts): string {
  const ordered = byPlace(outcomeOf(attribution, RANKED_BY).factors);
  const { withoutEffect } = attribution;
  const told = ordered.filter((f) => isTold(f.shapley));
  const rest = ordered.filter((f) => !isTold(f.shapley) && !withoutEffect.includes(f.factor));
  const part = (f: FactorShare): string =>
    `${named(f.factor, titles)} ${mean(f.shapley, effect)} (${placeOf(f.rank)})`;
  return [
    told.length === 0
      ? 'No factor changes the days stood by more than chance could.'
      : `Days stood, by factor: ${told.map(part).join('; ')}.`,
    rest.length === 0 ? '' : `Not told from nothing: ${rest.map(part).join('; ')}.`,
    withoutEffect.length === 0
      ? ''
      : `Without effect, because no run reads what they change: ${withoutEffect.map((id) => named(id, titles)).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ interactions }: OutcomeAttribution, titles: WhyFacts['titles']): string {
  const seen = interactions.flatMap(({ factors, index }) =>
    index === null ? [] : [{ factors, index }],
  );
  const unseen = interactions.length - seen.length;
  const few =
    unseen === 0
      ? ''
      : `Of ${thousands(interactions.length)} pairs ${thousands(unseen)} were met too seldom by the sampled orders to be judged; more runs meet more.`;
  const told = seen
    .filter(({ index }) => isTold(index))
    .sort((a, b) => Math.abs(b.index.mean) - Math.abs(a.index.mean))
    .slice(0, PAIRS_NAMED)
    .map(
      ({ factors: [a, b], index }) =>
        `${named(a, titles)} with ${named(b, titles)} ${mean(index, effect)}`,
    );
  const said =
    told.length > 0
      ? `Pairs that work together otherwise than one by one, in days: ${told.join('; ')}.`
      : seen.length === 0
        ? ''
        : 'No pair of factors works together more, or less, than chance could make it seem.';
  return [said, few].filter(Boolean).join(' ');
}

function together({ attribution, titles }: WhyFacts): string {
  const stood = outcomeOf(attribution, RANKED_BY);
  if (stood.factors.length < 2) return '';
  const gap = (f: FactorShare): number => Math.abs(f.alone.mean - f.givenOthers.mean);
  const uneven = [...stood.factors].sort((a, b) => gap(b) - gap(a))[0]!;
  const { difference, sumAlone, sumGivenOthers: last } = stood;
  // Parts overlap where the last adds less than its share, and need each other where it adds more.
  const apart = last.low > difference.high || last.high < difference.low;
  const verdict =
    Math.abs(last.mean) > Math.abs(difference.mean)
      ? 'the factors need each other: to take one away undoes much of what the others do'
      : 'the factors overlap: to take one away leaves much of what it does to the others';
  return [
    `Added up, what factors do alone comes to ${mean(sumAlone, effect)} days, and what each does with all others there to ${mean(last, effect)}, where the whole is ${mean(difference, effect)}${apart ? `; ${verdict}` : ''}.`,
    gap(uneven) === 0
      ? ''
      : `One number a factor hides how much depends on the others: ${named(uneven.factor, titles)} makes ${mean(uneven.alone, effect)} days where it is the only factor and ${mean(uneven.givenOthers, effect)} where all others are there.`,
    pairs(stood, titles),
  ]
    .filter(Boolean)
    .join(' ');
}

function method({
  attribution: { method: how, coalitions, independent, failedRuns },
}: WhyFacts): string {
  const played =
    how === 'exact'
      ? `All ${thousands(coalitions.possible)} combinations of the factors were played (${thousands(coalitions.worlds)} worlds that differ), with the same luck in each.`
      : `Of ${thousands(coalitions.possible)} combinations ${thousands(coalitions.asked)} were played, along ${thousands(2 * independent.count)} orders in which factors join; errors hold the chance of orders too.`;
  const failed =
    failedRuns === 0
      ? ''
      : ` Left out because a run failed: ${count(failedRuns, 'history', 'histories')}.`;
  return `${played} Attribution is to inputs and rules of the model, not blame, and not an observation. Ranges are of 95 %, for chance from one history to the next; most doubt in the inputs and the rules is left out. Another list of factors, or another notion of a factor’s absence, gives other numbers.${failed}`;
}

const standingWords = (standing: Standing): string =>
  typeof standing === 'number' ? `place ${standing}` : standing;

/** The sentences in English. */
export const WHY_ENGLISH: WhySentences = {
  shared: SHARED_ENGLISH,
  answer,
  whole,
  history,
  parts,
  together,
  method,
  posterior: ({ attribution: { posterior }, titles }) => {
    const [most] = [...posterior.effects].sort((a, b) => b.betweenSd.sd - a.betweenSd.sd);
    const said = posteriorNote(posterior, 'histories');
    if (most === undefined) return said;
    return `${said} The value that varies most from one parameter vector to the next is that of ${titles.get(most.name) ?? most.name}: standard deviation ${spreadInDays(most.betweenSd)}.`;
  },
  played: ({ attribution: { runs, coalitions, seed } }) =>
    `${count(runs, 'history', 'histories')} in ${thousands(coalitions.worlds)} worlds, seed ${seed}`,
  cause: ({ name, rank, factors, missing, model }, titles) => {
    const cause = `${name} [${standingWords(rank ?? 'named')}].`;
    if (model === null) return `${cause} no input of the model: ${missing}.`;
    const here = factors.map((id) => titles.get(id) ?? id).join(' + ');
    const left = missing === '' ? '' : `; left out: ${missing}`;
    return `${cause} ${here}: ${mean(model.shapley, effect)} days, ${placeOf(model.rank)}${left}.`;
  },
  list: ({ id, title, read }) => `${id}: ${title} (${read})`,
  outcome: (name) => {
    const [words, description] = OUTCOMES[name] ?? [];
    return words === undefined || description === undefined
      ? COMPARE_ENGLISH.quantity(name)
      : { words, description };
  },
  standing: standingWords,
  unseen: `${UNSEEN_VERDICT}: these are the causes of what the model does, and of history only as far as the model is right.`,
  legend:
    'Days: part of the change in how many days the regime stands. Alone: where no other factor is present; Last: where all others are; their intervals are in the whole document (--json). Together: what two factors do beyond what each does by itself, in days; less than zero, they hasten each other.',
  noneTold: 'none told from chance',
  others: 'The same for other outcomes',
  published: 'What others have published',
  publishedNote:
    'In brackets what the list itself says; after it the factors here, the sum of their values and its place among the causes of that list that have an input here. A list that names causes without ranking them is shown as naming them and no more. A cause without an input here is not thereby unimportant: the model cannot say.',
  columns: {
    factor: 'Factor',
    days: 'Days',
    interval: '95 % interval',
    place: 'Place',
    alone: 'Alone',
    last: 'Last',
    together: 'Together',
    outcome: 'Outcome',
    inAll: 'In all',
    part: 'Part (95 % interval)',
    here: 'Here',
  },
  tables: {
    parts: 'How the change in the days the regime stands is divided among the factors',
    pairs: 'What two factors do together beyond what each does, in days',
    others: 'The largest parts of other outcomes',
    published: 'Places here beside those of published lists',
  },
  figure: {
    outcome: 'days the regime stands',
    caption:
      'How the change in the days the regime stands is divided among the factors, and which pairs work together. Model results; attribution to inputs, not blame.',
  },
};
