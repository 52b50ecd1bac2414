import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/**
 * Median day of fall of a region over runs; null when it is "held to the horizon". With an even
 * number of runs the mean of the two middle days, null when either did not fall.
 */
export function medianFallDay(table: FallTable, region: number): number | null {
  const { runs, horizonDays } = table;
  if (runs === 0 || region < 0) return null;
  const column = table.days.slice(region * runs, (region + 1) * runs).sort();
  const high = column[runs >> 1]!;
  const low = runs % 2 === 1 ? high : column[(runs >> 1) - 1]!;
  return high > horizonDays ? null : (low + high) / 2;
}

/**
 * |log2((m + 1) / (t + 1))|: how many times the median day is doubled or halved to reach the true
 * one. "Not by the horizon H" counts as m = 2H.
 *
 * Units: doublings. 0 exact, 1 wrong by a factor of two, 3 by eight. Lower is better. A point error
 * of the median, not a proper score of the distribution.
 */
export function log2DateError(
  medianDay: number | null,
  trueDay: number,
  horizonDays: number,
): number {
  return Math.abs(Math.log2(((medianDay ?? 2 * horizonDays) + 1) / (trueDay + 1)));
}

/** Error of the capital's median date; null where the capital did not fall or is not known. */
export function capitalLog2Error(truth: Truth, table: FallTable): number | null {
  const { capital, capitalDay, horizonDays } = truth;
  if (capitalDay === null || capitalDay > horizonDays) return null;
  return log2DateError(medianFallDay(table, capital), capitalDay, horizonDays);
}
