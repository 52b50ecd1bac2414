/** From the records of equally likely runs to chances and dates. */

import type { DayQuantiles } from '@interregnum/ensemble';
import { wilsonInterval } from '@interregnum/ensemble';
import { NEVER } from '@interregnum/model';
import { sortedQuantile } from '../compare/resample.ts';
import type { Chance, ChanceBy, FateForecast, HeldQuantiles } from './result.ts';

export const WITHIN_DAYS: readonly number[] = [30, 60, 90, 180];

/** Days as they can be sorted: never is after everything. */
export function asDates(column: ArrayLike<number>): Float64Array {
  return Float64Array.from(column, (day) => (day === NEVER ? Number.POSITIVE_INFINITY : day));
}

/** @param effectiveRuns independent runs, at most the number of `dates` */
export function chanceOf(share: number, effectiveRuns: number): Chance {
  const { low, high } = wilsonInterval(share * effectiveRuns, effectiveRuns);
  return { probability: share, low, high };
}

function shareBy(sorted: Float64Array, day: number): number {
  let count = 0;
  while (count < sorted.length && sorted[count]! <= day) count++;
  return count / sorted.length;
}

function quantilesOf(sorted: Float64Array, horizonDays: number): DayQuantiles {
  const at = (q: number): number | null => {
    const day = sortedQuantile(sorted, q);
    return day <= horizonDays ? day : null;
  };
  return { q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95) };
}

/** The days asked about: those within the horizon, and the horizon. */
export function daysAsked(asOfDay: number, horizonDays: number): readonly number[] {
  const left = horizonDays - asOfDay;
  return [...WITHIN_DAYS.filter((d) => d < left), left];
}

/** @param dates one a run, from `asDates` */
export function fateOfDates(
  dates: Float64Array,
  asOfDay: number,
  horizonDays: number,
  effectiveRuns: number,
  already: number | null,
): FateForecast {
  const sorted = dates.slice().sort();
  const counts = new Map<number, number>();
  for (const day of sorted) if (day <= horizonDays) counts.set(day, (counts.get(day) ?? 0) + 1);
  return {
    already,
    by: daysAsked(asOfDay, horizonDays).map((withinDays): ChanceBy => {
      const day = asOfDay + withinDays;
      return { withinDays, day, chance: chanceOf(shareBy(sorted, day), effectiveRuns) };
    }),
    fallDay: quantilesOf(sorted, horizonDays),
    distribution: [...counts],
  };
}

/** Chance of a fall within a number of days, by the forecast's own distribution. */
export function chanceWithin(fate: FateForecast, day: number, runs: number): number {
  return fate.distribution.reduce((sum, [d, n]) => sum + (d <= day ? n : 0), 0) / runs;
}

/**
 * Centres held day by day.
 * @param dates a row a run of a date a region, for regions held by the incumbent at the origin
 */
export function heldByDay(
  dates: readonly Float64Array[],
  asOfDay: number,
  horizonDays: number,
): HeldQuantiles {
  const runs = dates[0]?.length ?? 0;
  const days: number[] = [];
  const made = { q025: [], q10: [], q25: [], q50: [], q75: [], q90: [], q975: [] } as Record<
    Exclude<keyof HeldQuantiles, 'days'>,
    number[]
  >;
  const levels = { q025: 0.025, q10: 0.1, q25: 0.25, q50: 0.5, q75: 0.75, q90: 0.9, q975: 0.975 };
  const held = new Float64Array(runs);
  for (let day = asOfDay; day <= horizonDays; day++) {
    held.fill(0);
    for (const column of dates) for (let r = 0; r < runs; r++) if (column[r]! > day) held[r]!++;
    const sorted = held.slice().sort();
    days.push(day);
    for (const [name, q] of Object.entries(levels))
      made[name as keyof typeof made].push(sortedQuantile(sorted, q));
  }
  return { days, ...made };
}
