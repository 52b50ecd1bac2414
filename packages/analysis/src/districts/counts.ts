/** The count of lost districts against those who counted: its level, its pace, and what comes first. */
import type { ObservedDistrictCount } from '@interregnum/case';
import { quantile } from '../scores/quantiles.ts';

export interface CountRow {
  readonly date: string;
  readonly day: number;
  readonly assessor: string;
  /** On the scale of the layout played. */
  readonly observed: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** In shares of all districts: CRPS of the ensemble, and the error of staying as at the origin. */
  readonly crps: number;
  readonly persistence: number;
}

/** Lost districts of one run on a day, between the ends of its weeks. */
export function lostOn(weeks: ArrayLike<number>, day: number): number {
  const at = Math.max(0, Math.min(day / 7, weeks.length - 1));
  const week = Math.floor(at);
  const left = weeks[week]!;
  return left + (at - week) * ((weeks[Math.min(week + 1, weeks.length - 1)] ?? left) - left);
}

/** Fair CRPS of an ensemble of numbers (Ferro 2014). */
function crps(values: readonly number[], observed: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let error = 0;
  let spread = 0;
  sorted.forEach((v, k) => {
    error += Math.abs(v - observed);
    spread += v * (2 * k - n + 1);
  });
  return error / n - (n > 1 ? spread / (n * (n - 1)) : 0);
}

/** @param weeks `weekDistrictsLost` of every run */
export function countRows(
  weeks: readonly ArrayLike<number>[],
  counts: readonly ObservedDistrictCount[],
  districts: number,
): readonly CountRow[] {
  const atOrigin = quantile(
    weeks.map((w) => w[0]!),
    0.5,
  );
  return counts
    .filter((c) => c.day > 0)
    .map((c) => {
      const values = weeks.map((w) => lostOn(w, c.day));
      const observed = (c.lost * districts) / c.total;
      return {
        date: c.date,
        day: c.day,
        assessor: c.assessor,
        observed,
        low: quantile(values, 0.05),
        middle: quantile(values, 0.5),
        high: quantile(values, 0.95),
        crps: crps(
          values.map((v) => v / districts),
          observed / districts,
        ),
        persistence: Math.abs(atOrigin - observed) / districts,
      };
    });
}
