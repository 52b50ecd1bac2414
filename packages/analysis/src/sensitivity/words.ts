/** The answer in plain words: numbers first, each with its interval. */
import { amount, percent, persons, thousands, withRange } from '@interregnum/words';
import type { FactorInfo } from './factors.ts';
import type { Estimate } from './resample.ts';
import type { SobolOutcome } from './result.ts';

const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  fell: 'the chance that the regime falls',
  regimeDays: 'the days the regime stands',
  regionsLost: 'the number of centres lost',
  displaced: 'the number of displaced',
};

export const outcomeWords = (name: string): string => OUTCOME_WORDS[name] ?? name;

const share = ({ value, low, high }: Estimate): string => withRange(value, low, high, percent);

function amountOf(name: string, value: number): string {
  if (name === 'fell') return `${amount(100 * value)} points`;
  return name === 'displaced' ? persons(value) : amount(value);
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  regimeDays: ' days',
  regionsLost: ' centres',
  displaced: ' persons',
};

function meanWords(name: string, { value, low, high }: Estimate): string {
  if (name === 'fell') return share({ value, low, high });
  return withRange(value, low, high, (x) => amountOf(name, x));
}

/** Lower-case at the start, unless the word is all capitals. */
const within = (name: string): string =>
  /^[A-Z][a-z ]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** Factors named in a paragraph. */
const NAMED = 3;

type Said = Omit<SobolOutcome, 'paragraph'>;

export function sobolParagraph(outcome: Said, infos: readonly FactorInfo[], runs: number): string {
  const { name, mean, chanceShare, sd, indices, interactions } = outcome;
  const what = outcomeWords(name);
  const sentences = [
    `Over everything in doubt, ${name === 'fell' ? what : `the mean of ${what}`} is ${meanWords(name, mean)}.`,
    `Of the variance of a single history ${share(chanceShare)} is chance: that much would remain if every input and parameter were known.`,
  ];
  if (indices === null || interactions === null)
    return [
      ...sentences,
      `The rest cannot be told from nothing with ${thousands(runs)} runs, so nothing can be said to matter for it; more runs may tell.`,
    ].join(' ');
  const ranked = infos
    .map((info, k) => ({ info, ...indices[k]! }))
    .filter(({ info }) => !info.kind.startsWith('other'))
    .sort((a, b) => b.first.value - a.first.value);
  const told = ranked.filter(({ first }) => first.low > 0).slice(0, NAMED);
  sentences.push(
    `What is in doubt moves ${what} by a standard deviation of ${amountOf(name, sd)}${UNIT_WORDS[name] ?? ''}.`,
    told.length === 0
      ? 'No single factor can be told from nothing.'
      : `Of that variance, what knowing one thing alone would take off: ${told.map(({ info, first }) => `${within(info.name)}, ${share(first)}`).join('; ')}.`,
    `What only combinations do: ${share(interactions)}.`,
  );
  return sentences.join(' ');
}
