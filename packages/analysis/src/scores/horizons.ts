/** Days at which fates are scored: a week to half a year. */
export const HORIZONS_DAYS: readonly number[] = [7, 14, 30, 60, 90, 180];

/** The horizons shorter than the case's own, which comes last. */
export function horizonsOf(horizonDays: number): readonly number[] {
  return [...HORIZONS_DAYS.filter((d) => d < horizonDays), horizonDays];
}
