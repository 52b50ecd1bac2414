/** Shares of variance as text, and the factors of an outcome in order. */

import type { FactorInfo, SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';
import { percent, range, withRange } from '@interregnum/words';

export const interval = ({ low, high }: SensitivityEstimate): string => range(low, high, percent);

export const shareText = ({ value, low, high }: SensitivityEstimate): string =>
  withRange(value, low, high, percent);

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
