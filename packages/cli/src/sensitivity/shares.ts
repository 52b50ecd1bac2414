/** Shares of variance as text, and the factors of an outcome in order. */
import type { FactorInfo, SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';

/** Whole percent with a true minus. */
export const percent = (value: number): string =>
  String(Math.round(100 * value) + 0).replace('-', '−');

export const interval = ({ low, high }: SensitivityEstimate): string =>
  `${percent(low)} to ${percent(high)}`;

export const shareText = (e: SensitivityEstimate): string =>
  `${percent(e.value)} % (${interval(e)})`;

export interface ShareRow {
  readonly name: string;
  readonly first: SensitivityEstimate;
  readonly total: SensitivityEstimate;
}

/** What accounts alone for most comes first; none where they cannot be told from chance. */
export function rowsOf({ indices }: SobolOutcome, factors: readonly FactorInfo[]): ShareRow[] {
  if (indices === null) return [];
  return factors
    .map(({ name }, k) => ({ name, ...indices[k]! }))
    .sort((a, b) => b.first.value - a.first.value);
}
