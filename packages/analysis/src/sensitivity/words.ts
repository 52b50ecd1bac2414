/** The answer in plain words: numbers first, each with its interval. */
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

const percentOf = (share: number): string => {
  const whole = Math.round(100 * share) + 0;
  return whole < 0 ? `−${-whole}` : `${whole}`;
};

/** `43 % (35 to 51)`. */
export const share = ({ value, low, high }: Estimate): string =>
  `${percentOf(value)} % (${percentOf(low)} to ${percentOf(high)})`;

/** Persons to two figures, since the model knows no more; days and centres to a whole or a tenth. */
function amount(name: string, value: number): string {
  if (name === 'fell') return `${(100 * value).toFixed(0)} points`;
  const shown = name === 'displaced' ? Number(value.toPrecision(2)) : value;
  const digits = Math.abs(shown) < 10 ? 1 : 0;
  return shown.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ',');
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  regimeDays: ' days',
  regionsLost: ' centres',
  displaced: ' persons',
};

function meanWords(name: string, { value, low, high }: Estimate): string {
  if (name === 'fell') return share({ value, low, high });
  return `${amount(name, value)} (${amount(name, low)} to ${amount(name, high)})`;
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
      `The rest cannot be told from nothing with ${amount('', runs)} runs, so nothing can be said to matter for it; more runs may tell.`,
    ].join(' ');
  const ranked = infos
    .map((info, k) => ({ info, ...indices[k]! }))
    .filter(({ info }) => !info.kind.startsWith('other'))
    .sort((a, b) => b.first.value - a.first.value);
  const told = ranked.filter(({ first }) => first.low > 0).slice(0, NAMED);
  sentences.push(
    `What is in doubt moves ${what} by a standard deviation of ${amount(name, sd)}${UNIT_WORDS[name] ?? ''}.`,
    told.length === 0
      ? 'No single factor can be told from nothing.'
      : `Of that variance, what knowing one thing alone would take off: ${told.map(({ info, first }) => `${within(info.name)}, ${share(first)}`).join('; ')}.`,
    `What only combinations do: ${share(interactions)}.`,
  );
  return sentences.join(' ');
}
