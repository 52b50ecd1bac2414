/** Small helpers over plain arrays of numbers. */
import { sortedQuantile } from '../compare/resample.ts';

/** 5, 50 and 95 % quantiles; null of nothing. */
export interface Spread {
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

export function spreadOf(values: ArrayLike<number>): Spread | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (q: number): number => sortedQuantile(sorted, q);
  return { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
}

export function median(values: ArrayLike<number>): number | null {
  return spreadOf(values)?.q50 ?? null;
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
