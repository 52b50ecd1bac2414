/** What is said of a sensitivity study, in English: numbers first, each with its interval. */
import type { SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';
import {
  amount,
  count,
  ENGLISH_SPEECH,
  list,
  percent,
  persons,
  thousands,
  withRange,
} from '@interregnum/words';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { factorName, howToKnow, inputName } from './english-factors.ts';
import {
  fromNothing,
  type SensitivitySentences,
  type Shared,
  singleTold,
  toldOf,
} from './sentences.ts';

/** Factors named in a sentence. */
const NAMED = 3;

const OUTCOMES: Readonly<Record<string, readonly [words: string, unit: string, about: string]>> = {
  fell: [
    'the chance that the regime falls',
    'points',
    'Whether the regime falls by the horizon; its mean is the probability of a fall',
  ],
  regimeDays: [
    'the days the regime stands',
    'days',
    'Days the regime stood, counted to the horizon: a regime that held has the horizon',
  ],
  regionsLost: [
    'the number of centres lost',
    'centres',
    'Centres lost by the incumbent by the horizon',
  ],
  displaced: [
    'the number of displaced',
    'persons',
    'Persons newly displaced inside the country or who crossed a border',
  ],
};

/** An outcome of one's own: a yes or no, whose name is what was asked. */
const own = (name: string): readonly [words: string, unit: string, about: string] => [
  `the chance that ${ENGLISH_SPEECH.quoted(name)} holds`,
  'points',
  'Whether it holds; its mean is the chance that it does',
];

const isShare = (name: string): boolean => name === 'fell' || OUTCOMES[name] === undefined;

function outcome(name: string): ReturnType<SensitivitySentences['outcome']> {
  const [words, , description] = OUTCOMES[name] ?? own(name);
  return { words, description };
}

const inUnit = (name: string): string => {
  const [, unit] = OUTCOMES[name] ?? own(name);
  return isShare(name) ? ', in points of a hundred' : `, in ${unit}`;
};

const wordsOf = ({ name }: SobolOutcome): string => outcome(name).words;

const NOTHING = 'about 0';

const share = (estimate: SensitivityEstimate): string => {
  const { value, low, high } = fromNothing(estimate);
  if (value > 0) return withRange(value, low, high, percent);
  return high > 0 ? `${NOTHING} (at most ${percent(high)})` : NOTHING;
};

/** `44 days`, `12 points`, `130,000 persons`. */
function sized({ name }: SobolOutcome, value: number): string {
  const [, unit] = OUTCOMES[name] ?? own(name);
  if (isShare(name)) return `${amount(100 * value)} ${unit}`;
  return `${name === 'displaced' ? persons(value) : amount(value)} ${unit}`;
}

/** Lower-case at the start, unless the word is all capitals. */
const within = (name: string): string =>
  /^[A-Z][a-z ]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

const single = (shared: Shared) => singleTold(shared, factorName);

const chanceIs = ({ chanceShare }: SobolOutcome): string =>
  `${share(chanceShare)} of the variance of a single history is chance`;

function answer(shared: Shared): string {
  const what = wordsOf(shared.outcome);
  const [first] = single(shared);
  if (shared.outcome.indices === null)
    return `${chanceIs(shared.outcome)}; what is left to all that is in doubt cannot be told from nothing, so nothing can be said to matter for ${what}.`;
  if (first === undefined)
    return `${chanceIs(shared.outcome)}; of what is in doubt no single thing can be told from nothing for ${what}.`;
  return `${share(first.first)} of the variance that is in doubt for ${what} would go if “${first.name}” were known, the most of any single thing that can be told from nothing; ${chanceIs(shared.outcome)}, and stays whatever is known.`;
}

/** The sentences in English. */
export const SENSITIVITY_ENGLISH: SensitivitySentences = {
  shared: SHARED_ENGLISH,
  title: (name) => `What matters most for ${outcome(name).words}, and what to find out first?`,
  answer,
  mean: (o) => {
    const { value, low, high } = o.mean;
    const of = isShare(o.name) ? wordsOf(o) : `the mean of ${wordsOf(o)}`;
    const say = isShare(o.name) ? percent : o.name === 'displaced' ? persons : amount;
    return `Over everything in doubt, ${of} is ${withRange(value, low, high, say)}.`;
  },
  chance: (o) =>
    `Of the variance of a single history ${share(o.chanceShare)} is chance: that much would remain if every input and parameter were known.`,
  silent: ({ runs }) =>
    `The rest cannot be told from nothing with ${thousands(runs)} runs, so nothing can be said to matter for it; more runs may tell.`,
  moves: (o) =>
    `What is in doubt moves ${wordsOf(o)} by a standard deviation of ${sized(o, o.sd)}.`,
  told: (shared) => {
    const told = single(shared).slice(0, NAMED);
    if (told.length === 0) return 'No single factor can be told from nothing.';
    const named = told.map(({ name, first }) => `${within(name)}, ${share(first)}`);
    return `Of that variance, what knowing one thing alone would take off: ${named.join('; ')}.`;
  },
  combinations: ({ interactions }) =>
    interactions === null ? '' : `What only combinations do: ${share(interactions)}.`,
  learn: ({ worth, info, largest }, o) =>
    `${factorName(info)}: ${share(worth.share)} off the variance of ${wordsOf(o)}; the standard deviation falls from ${sized(o, o.sd)} to ${sized(o, worth.sdLeft)}. First in ${percent(worth.rankedFirst)} of resamples. ${howToKnow(info, largest)}`,
  untold: (n) => `${count(n, 'single doubt', 'single doubts')} cannot be told from nothing.`,
  other: (shared) => {
    const told = toldOf(shared, factorName).slice(0, NAMED);
    const rest =
      told.length === 0
        ? 'no single thing in doubt can be told from nothing'
        : `of the rest, ${told.map(({ name, first }) => `${name} ${share(first)}`).join(', ')}`;
    return `For ${wordsOf(shared.outcome)}: chance ${share(shared.outcome.chanceShare)} of a single history’s variance; ${rest}.`;
  },
  moreMoved: (n) =>
    `and ${thousands(n)} that move it less: the whole document (--json) has them all`,
  neverMoved: (names) => `Never moved it: ${list(names)}.`,
  screened: (name, paths) =>
    `Size: how far each moves ${outcome(name).words} from its low to its high${inUnit(name)}, over ${count(paths, 'path', 'paths')} through everything in doubt. Spread: how much that differs from place to place. By chance: the size that chance would show with these runs.`,
  moved: (parameters) =>
    ({
      posterior:
        'Parameters hang together, so they are one thing in doubt: a whole vector of the posterior.',
      prior: 'Parameters are moved one by one over their priors.',
      none: 'Parameters stand at one value, so no share is theirs.',
    })[parameters],
  played: ({ screening, sobol, runs, totalRuns, seed }) =>
    `${thousands(screening.points)} + ${thousands(sobol.points)} design points of ${thousands(runs)} runs, ${thousands(totalRuns)} runs, seed ${seed}; intervals of 95 %.`,
  outcome,
  factor: factorName,
  input: inputName,
  drawn: 'Each design point draws one.',
  unseen: `${UNSEEN_VERDICT} (docs/blind-test.md): this ranks what matters in the model, and what matters in the world and not in its rules has no share.`,
  nothing: NOTHING,
  legend:
    'Alone: share of the variance of the expected outcome that knowing it exactly would take off. In all: share that would be left if all else were known, so what it does in combination counts too. Inputs move between the low and high of the case’s tables, all rows of a group together. These are results of the model, not observations. A share cannot be below 0: an estimate that chance puts there reads “about 0”, and intervals end at 0.',
  first: 'What to find out first',
  others: 'Other outcomes',
  screening: 'Screening: each by itself',
  columns: {
    doubt: 'In doubt',
    alone: 'Alone',
    interval: '95 %',
    inAll: 'In all',
    lowToHigh: 'From low to high',
    size: 'Size',
    signed: 'Signed',
    spread: 'Spread',
    byChance: 'By chance',
  },
  tables: (name) => ({
    shares: `Shares of the variance of ${outcome(name).words}, by what is in doubt`,
    screening: `How far each doubt moves ${outcome(name).words}`,
  }),
  figures: (name) => {
    const { words } = outcome(name);
    return {
      shares: {
        title: `What matters most for ${words}`,
        caption: `Shares of the variance of ${words} by what is in doubt, alone and in combination, with intervals of 95 %.`,
      },
      screening: {
        title: `How far each doubt moves ${words}`,
        caption: `How far each input and parameter moves ${words} from its low to its high (lines: intervals of 95 %), against how unevenly it does so.`,
      },
    };
  },
};
