/** What an analyst's values say, in English: the chance with its interval, and how far to trust it. */
import type { CaseMean, PlacedValues, TableSkill, WithRange } from '@interregnum/analysis';
import {
  decimals,
  decimalsRange,
  list,
  percent,
  thousands,
  threeFigures,
  withRange,
} from '@interregnum/words';
import { labelOf } from './english-indicators.ts';

/** `0.80 (0.72 to 0.87)`; the interval is left out where there are too few cases for one. */
export function known(
  value: number | null,
  { low, high }: Omit<CaseMean | WithRange, 'mean' | 'value' | 'cases'>,
  say: (x: number) => string,
): string {
  if (value === null) return 'not known';
  return low === null || high === null
    ? `${say(value)} (no interval: too few cases)`
    : withRange(value, low, high, say);
}
const ranged = (range: WithRange, say: (x: number) => string): string =>
  known(range.value, range, say);

/** `rural control 0.7 and share of centres lost 0.5` */
export const givenWords = ({ having }: PlacedValues): string =>
  list(having.map((h) => `${labelOf(h.indicator)} ${threeFigures(h.value)}`));

function verdictOf({ low, high }: CaseMean): string {
  if (low === null || high === null) return 'too few cases for an interval';
  if (high < 0) return 'better than the bare share';
  return low > 0 ? 'worse than the bare share' : 'not to be told from the bare share';
}

export function skillWords(skill: TableSkill | null): string {
  if (skill === null)
    return 'It cannot be tested on a country left out: the cases are of one country.';
  const { logistic, base, logisticOverBase: over, horizonDays } = skill;
  const interval =
    over.low === null || over.high === null
      ? ''
      : `, 95 % interval ${decimalsRange(over.low, over.high, 3)}`;
  const score = ({ mean }: CaseMean): string => decimals(mean ?? 0, 3);
  return `Tested on countries left out, ${horizonDays} days ahead: Brier score ${score(logistic)}, of the bare share that ended ${score(base)} (difference ${score(over)}${interval}): ${verdictOf(over)}.`;
}

export function placedWords(placed: PlacedValues, skill: TableSkill | null): string {
  const { chances, outside, far, nearHistories, from } = placed;
  const told = chances.map((c) => `${ranged(c.chance, percent)} within ${c.horizonDays} days`);
  const last = chances.at(-1)!;
  return [
    `Given ${givenWords(placed)}, the chance that a regime of the model ends is ${list(told)}; without them ${chances.map((c) => percent(c.baseShare)).join(', ')}. Likelihood ratio at ${last.horizonDays} days ${ranged(last.likelihoodRatio, threeFigures)}.`,
    `Of the ${thousands(nearHistories)} histories nearest, ${ranged(last.nearShare, percent)} ended within ${last.horizonDays} days; they are most of all of ${list(from.slice(0, 3).map((f) => `${f.case} (${percent(f.share)})`))}.`,
    outside.length === 0
      ? ''
      : `No history has such a value of ${list(outside.map(labelOf))}: the model says nothing there, and the figures are those of its edge.`,
    far ? 'No history is near these values taken together: read the figures as a guess.' : '',
    skillWords(skill),
    'These are shares of model histories, not of regimes that existed.',
  ]
    .filter(Boolean)
    .join(' ');
}
