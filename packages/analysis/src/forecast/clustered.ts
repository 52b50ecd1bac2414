/** A mean over runs of which several descend from one history, and so are not independent. */
import type { MeanEstimate } from '../compare/resample.ts';

const Z95 = 1.959963984540054;

/**
 * Mean with a 95 % interval from sums by cluster (Liang & Zeger 1986, Biometrika 73: 13-22), normal.
 * @param clusters the history each value descends from, one a value
 */
export function clusteredMean(values: Float64Array, clusters: ArrayLike<number>): MeanEstimate {
  const n = values.length;
  const first = values[0] ?? 0;
  let sum = 0;
  for (const x of values) sum += x - first;
  const mean = first + sum / n;
  const sums = new Map<number, number>();
  values.forEach((x, k) => {
    const cluster = clusters[k]!;
    sums.set(cluster, (sums.get(cluster) ?? 0) + x - mean);
  });
  let squares = 0;
  for (const s of sums.values()) squares += s * s;
  const count = sums.size;
  const half = count < 2 ? 0 : (Z95 * Math.sqrt((squares * count) / (count - 1))) / n;
  return { mean, low: mean - half, high: mean + half };
}
