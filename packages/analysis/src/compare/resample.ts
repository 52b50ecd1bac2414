/**
 * Bootstrap of means over pairs (Efron 1979, Annals of Statistics 7: 1-26; percentile interval). Draws
 * are addressed by seed, replicate and place, and one drawing of pairs serves every column, so an
 * interval does not depend on what else is computed or on the order of scenarios.
 */
import { Draws } from '@interregnum/model';
import { ComparePurpose } from './addresses.ts';

/** A mean with its 95 % interval; all three are exactly equal where every pair agrees. */
export interface MeanEstimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const LOW = 0.025;
const HIGH = 0.975;

/** Smallest value that at least a share q of the sorted values do not exceed (type 1). */
export function sortedQuantile(sorted: ArrayLike<number>, q: number): number {
  const at = Math.max(0, Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1));
  return sorted[at]!;
}

/** 5, 50 and 95 % quantiles. */
export interface Spread {
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

/** Of at least one value. */
export function spreadOf(values: ArrayLike<number>): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (q: number): number => sortedQuantile(sorted, q);
  return { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
}

export function meanOf(column: ArrayLike<number>): number {
  // About the first value: a column of one value then has exactly that mean.
  const first = column[0]!;
  let sum = 0;
  for (let k = 0; k < column.length; k++) sum += column[k]! - first;
  return first + sum / column.length;
}

/**
 * Means of columns of equal length over pairs drawn with replacement: one row a column, one number a
 * replicate. All columns see the same drawing, so sums and ranks of means can be taken replicate by
 * replicate.
 * @param seed the comparison's own
 */
export function resampledMeans(
  columns: readonly Float64Array[],
  seed: number,
  replicates: number,
): Float64Array[] {
  const pairs = columns[0]?.length ?? 0;
  const draws = new Draws();
  const counts = new Float64Array(pairs);
  const means = columns.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    counts.fill(0);
    for (let place = 0; place < pairs; place += 2) {
      draws.pair(0, place, ComparePurpose.resamplePairs);
      counts[Math.floor(draws.first * pairs)]!++;
      if (place + 1 < pairs) counts[Math.floor(draws.second * pairs)]!++;
    }
    columns.forEach((column, k) => {
      const first = column[0]!;
      let sum = 0;
      for (let i = 0; i < pairs; i++) sum += counts[i]! * (column[i]! - first);
      means[k]![replicate] = first + sum / pairs;
    });
  }
  return means;
}

/** The ends of the 95 % percentile interval of replicates, which are sorted in place. */
export function percentileInterval(replicates: Float64Array): { low: number; high: number } {
  const sorted = replicates.sort();
  return { low: sortedQuantile(sorted, LOW), high: sortedQuantile(sorted, HIGH) };
}

/**
 * Means of columns of equal length, at least 1, with percentile intervals.
 * @param seed the comparison's own
 */
export function bootstrapMeans(
  columns: readonly Float64Array[],
  seed: number,
  replicates: number,
): MeanEstimate[] {
  const means = resampledMeans(columns, seed, replicates);
  return columns.map((column, k) => {
    const mean = meanOf(column);
    if (replicates === 0) return { mean, low: mean, high: mean };
    return { mean, ...percentileInterval(means[k]!) };
  });
}
