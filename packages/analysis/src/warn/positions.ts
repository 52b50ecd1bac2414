/**
 * Values as positions among the model's histories: the share of landmarks, cases of equal weight, that
 * lie below. Counts of the dead or of desertions have tails a thousand times their middle, and would
 * drown every other indicator in a distance; positions do not.
 */
import { sortedQuantile } from '../compare/resample.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';

export interface Positions {
  /** Lowest and highest value met. */
  readonly low: number;
  readonly high: number;
  /** Position of a value, 0..1; values alike share the middle of their ranks. */
  of(value: number): number;
  /** The value below which a share q of the weight lies. */
  quantile(q: number): number;
}

/** Points at which the distribution is kept: enough for positions to a tenth of a percent. */
const POINTS = 1000;

export function positionsOf(pool: LandmarkPool, indicator: number): Positions | null {
  const values = pool.values[indicator]!;
  const known = Array.from(values.keys()).filter((k) => !Number.isNaN(values[k]!));
  if (known.length === 0) return null;
  known.sort((a, b) => values[a]! - values[b]!);
  const whole = known.reduce((sum, k) => sum + pool.weight[k]!, 0);
  const points = new Float64Array(POINTS);
  let sum = 0;
  let at = 0;
  for (const k of known) {
    sum += pool.weight[k]!;
    while (at < POINTS && (at + 0.5) / POINTS <= sum / whole + 1e-12) points[at++] = values[k]!;
  }
  for (; at < POINTS; at++) points[at] = values[known.at(-1)!]!;
  const below = (value: number, orEqual: boolean): number => {
    let [from, to] = [0, POINTS];
    while (from < to) {
      const middle = (from + to) >> 1;
      const before = orEqual ? points[middle]! <= value : points[middle]! < value;
      if (before) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    low: values[known[0]!]!,
    high: values[known.at(-1)!]!,
    of: (value) => (below(value, false) + below(value, true)) / (2 * POINTS),
    quantile: (q) => sortedQuantile(points, q),
  };
}
