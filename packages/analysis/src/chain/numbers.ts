/** Small helpers over plain arrays of numbers. */
import { type Spread, sortedQuantile, spreadOf } from '../compare/resample.ts';

/** Null of nothing. */
export const spreadOfAny = (values: ArrayLike<number>): Spread | null =>
  values.length === 0 ? null : spreadOf(values);

export function median(values: ArrayLike<number>): number | null {
  return spreadOfAny(values)?.q50 ?? null;
}

/** Limits of 95 % of draws, widened to hold the estimate itself. */
export interface Limits95 {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export function estimateOf(estimate: number, draws: Float64Array): Limits95 {
  const sorted = draws.slice().sort();
  return {
    estimate,
    low: Math.min(estimate, sortedQuantile(sorted, 0.025)),
    high: Math.max(estimate, sortedQuantile(sorted, 0.975)),
  };
}
