/** What is said of an attribution, in English: numbers first, each with its interval. */
import type { AttributedMean, FactorShare } from '@interregnum/analysis';
import {
  amount,
  count,
  ENGLISH_SPEECH,
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
import {
  answerTold,
  historyTold,
  mostVarying,
  type PairsTold,
  type PartDue,
  type PartTold,
  partsTold,
  type Relation,
  togetherTold,
  wholeTold,
} from './told.ts';

const { quoted } = ENGLISH_SPEECH;

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

function placeOf({ rank, low, high }: FactorShare['rank']): string {
  return low === high ? `place ${rank}` : `place ${rank}, ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, after its size: `to “Men on paper only” (22 to 39)`. */
const dueTo = ({ name, low, high }: PartDue): string =>
  `to ${quoted(name)} (${range(low, high, amount)})`;

function answer(facts: WhyFacts): string {
  const { difference, size, shorter, factors, anyTold, due, against } = answerTold(facts);
  const [first, ...more] = due;
  const all = `${inWords(factors)} ${factors === 1 ? 'factor' : 'factors together'}`;
  if (first === undefined)
    return `${mean(difference, effect)} days is what the ${all} do to the time that ${facts.regime} stands: ${anyTold ? 'some hasten its end and some delay it' : 'no more than chance could'}.`;
  const rest = more.map((part) => `, ${amount(part.size)} ${dueTo(part)}`).join('');
  const other =
    against.length === 0
      ? ''
      : `; ${list(against.map(quoted))} ${against.length === 1 ? 'works' : 'work'} the other way`;
  return `${amount(first.size)} of the ${amount(size)} days by which the ${all} ${shorter ? 'shorten' : 'lengthen'} the time that ${facts.regime} stands are due ${dueTo(first)}${rest}${other}.`;
}

/** `160 days (127 to 194)`. */
const days = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} days (${range(low, high, amount)})`;

function whole(facts: WhyFacts): string {
  const { stood, fell, histories } = wholeTold(facts);
  return [
    `With every factor, which is the case as it stands, the regime stands ${days(stood.all)} of the ${thousands(facts.attribution.horizonDays)} of the horizon, and falls in ${mean(fell.all, percent)} of ${thousands(histories)} histories.`,
    `With none of them the same histories give ${days(stood.none)}, and a fall in ${mean(fell.none, percent)}.`,
    `The difference of ${mean(stood.difference, effect)} days and ${points(fell.difference.mean)} points (${range(fell.difference.low, fell.difference.high, points)}) is divided among the factors; the parts add up to it.`,
  ].join(' ');
}

function history(facts: WhyFacts): string {
  const told = historyTold(facts);
  if (told === null) return '';
  const { fell, when, onlyIn } = told;
  const on = when === null ? '' : ` on ${longDate(when.date)} (day ${when.day})`;
  const warning =
    onlyIn === null
      ? ''
      : ` The model, as parametrised here, has that in ${percent(onlyIn)} of histories only, so this divides the risk that the model sees, not the outcome that came.`;
  return `${fell ? `In history the regime fell${on}.` : 'In history the regime held to the end of the window.'}${warning}`;
}

function parts(facts: WhyFacts): string {
  const { told, rest, withoutEffect } = partsTold(facts);
  const part = ({ name, days, place }: PartTold): string =>
    `${quoted(name)} ${mean(days, effect)} (${placeOf(place)})`;
  return [
    told.length === 0
      ? 'No factor changes the days stood by more than chance could.'
      : `Days stood, by factor: ${told.map(part).join('; ')}.`,
    rest.length === 0 ? '' : `Not told from nothing: ${rest.map(part).join('; ')}.`,
    withoutEffect.length === 0
      ? ''
      : `Without effect, because no run reads what they change: ${withoutEffect.map(quoted).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ told, all, unseen }: PairsTold): string {
  const pair = ({ names: [a, b], days }: PairsTold['told'][number]): string =>
    `${quoted(a)} with ${quoted(b)} ${mean(days, effect)}`;
  const said =
    told.length > 0
      ? `Pairs that work together otherwise than one by one, in days: ${told.map(pair).join('; ')}.`
      : unseen === all
        ? ''
        : 'No pair of factors works together more, or less, than chance could make it seem.';
  const few =
    unseen === 0
      ? ''
      : `Of ${thousands(all)} pairs ${thousands(unseen)} were met too seldom by the sampled orders to be judged; more runs meet more.`;
  return [said, few].filter(Boolean).join(' ');
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  'need each other':
    'the factors need each other: to take one away undoes much of what the others do',
  overlap: 'the factors overlap: to take one away leaves much of what it does to the others',
};

function together(facts: WhyFacts): string {
  const told = togetherTold(facts);
  if (told === null) return '';
  const { alone, last, whole: all, relation, uneven } = told;
  return [
    `Added up, what factors do alone comes to ${mean(alone, effect)} days, and what each does with all others there to ${mean(last, effect)}, where the whole is ${mean(all, effect)}${relation === null ? '' : `; ${RELATIONS[relation]}`}.`,
    uneven === null
      ? ''
      : `One number a factor hides how much depends on the others: ${quoted(uneven.name)} makes ${mean(uneven.alone, effect)} days where it is the only factor and ${mean(uneven.last, effect)} where all others are there.`,
    pairs(told.pairs),
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
  posterior: (facts) => {
    const most = mostVarying(facts);
    const said = posteriorNote(facts.attribution.posterior, 'histories');
    if (most === null) return said;
    return `${said} The value that varies most from one parameter vector to the next is that of ${most.name}: standard deviation ${spreadInDays(most.betweenSd)}.`;
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
