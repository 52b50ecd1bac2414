/** Parts of a case's days at which fates are scored: a war of months and one of years alike. */
export const HORIZON_SHARES = { quarter: 0.25, half: 0.5, three_quarters: 0.75, end: 1 } as const;

export type HorizonName = keyof typeof HORIZON_SHARES;

/** The whole day, 1..horizonDays, on which that part of a case's days has passed. */
export const horizonDayOf = (name: HorizonName, horizonDays: number): number =>
  Math.max(1, Math.round(HORIZON_SHARES[name] * horizonDays));

/**
 * The days at which fates of a case are scored, ascending, each once; the last is its horizon. They follow
 * from its length alone and never from what happened in it.
 */
export function horizonsOf(horizonDays: number): readonly number[] {
  const names = Object.keys(HORIZON_SHARES) as HorizonName[];
  return [...new Set(names.map((name) => horizonDayOf(name, horizonDays)))];
}
