/**
 * A weighted pool as equally likely vectors: systematic resampling (Kitagawa 1996), so that a vector
 * of weight w stands in the sample floor(N w) or ceil(N w) times, with no lot drawn.
 */
import { Draws } from '@interregnum/model';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { CalibratePurpose } from './addresses.ts';
import type { Fitted } from './fit.ts';

/** How often each of the pool stands among `size`; the weights need not sum to 1. */
export function systematicCounts(weights: readonly number[], size: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const counts = new Array<number>(weights.length).fill(0);
  let k = 0;
  let upTo = weights[0]! / total;
  for (let n = 0; n < size; n++) {
    while ((n + 0.5) / size > upTo && k < weights.length - 1) {
      k++;
      upTo += weights[k]! / total;
    }
    counts[k]!++;
  }
  return counts;
}

export interface SampleOptions {
  /** Vectors in the sample. */
  readonly size: number;
  /**
   * Each vector is moved by a draw from its search's last cloud (its covariance in the box) times
   * this; 0 moves nothing. A search that has not converged has a wide cloud, one that has a narrow
   * one: a stated convenience, not a likelihood.
   */
  readonly temperature?: number;
  /** Draws of the moves. */
  readonly seed?: number;
}

/** Positions of equally likely vectors. A vector without a cloud is not moved. */
export function samplePool(
  pool: readonly Pick<Fitted, 'unit' | 'weight' | 'covariance'>[],
  { size, temperature = 0, seed = 1 }: SampleOptions,
): number[][] {
  const counts = systematicCounts(
    pool.map((p) => p.weight),
    size,
  );
  const draws = new Draws();
  return pool.flatMap((vector, k) => {
    const { covariance } = vector;
    if (temperature === 0 || covariance === undefined) {
      return Array.from({ length: counts[k]! }, () => [...vector.unit]);
    }
    const evd = new EigenvalueDecomposition(new Matrix(covariance.map((r) => [...r])), {
      assumeSymmetric: true,
    });
    const axes = evd.eigenvectorMatrix;
    const lengths = evd.realEigenvalues.map((v) => Math.sqrt(Math.max(0, v * temperature)));
    draws.start(seed, k);
    return Array.from({ length: counts[k]! }, (_, n) => {
      const z = lengths.map((l, j) => l * draws.normal(j, n, CalibratePurpose.jitter));
      return vector.unit.map((u, i) => {
        const moved = u + z.reduce((sum, value, j) => sum + axes.get(i, j) * value, 0);
        return Math.max(0, Math.min(1, moved));
      });
    });
  });
}
