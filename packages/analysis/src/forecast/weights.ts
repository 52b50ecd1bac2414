/** Weights of particles and their resampling. Everything here gives the same bits everywhere. */
import { exp, log } from '@interregnum/model';

export interface Weighing {
  /** Summing to 1. */
  readonly weights: Float64Array;
  /** Effective sample size 1 / Σ w² (Kong, Liu & Wong 1994, JASA 89: 278-288), 1 to the count. */
  readonly effective: number;
  /** Ln of the mean of the weights before they were made to sum to 1. */
  readonly logMean: number;
}

/** @throws RangeError when no weight is finite */
export function weigh(logWeights: ArrayLike<number>): Weighing {
  const n = logWeights.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n; k++) most = Math.max(most, logWeights[k]!);
  if (!Number.isFinite(most)) throw new RangeError('No particle can explain what was observed');
  const weights = new Float64Array(n);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    weights[k] = exp(logWeights[k]! - most);
    sum += weights[k]!;
  }
  let squares = 0;
  for (let k = 0; k < n; k++) {
    weights[k] = weights[k]! / sum;
    squares += weights[k]! * weights[k]!;
  }
  return { weights, effective: 1 / squares, logMean: most + log(sum / n) };
}

/**
 * Systematic resampling: slot k descends from the particle in whose share of the unit interval
 * (k + u) / n lies. Each particle has the floor or the ceiling of n w copies, ascending.
 * Source: Kitagawa 1996 (J. Computational and Graphical Statistics 5: 1-25); Carpenter, Clifford &
 * Fearnhead 1999.
 * @param weights summing to 1
 * @param u uniform in (0, 1), one for all
 */
export function systematicResample(weights: Float64Array, u: number): Int32Array {
  const n = weights.length;
  const ancestors = new Int32Array(n);
  let particle = 0;
  let upTo = weights[0] ?? 0;
  for (let slot = 0; slot < n; slot++) {
    const at = (slot + u) / n;
    while (at > upTo && particle < n - 1) upTo += weights[++particle]!;
    ancestors[slot] = particle;
  }
  return ancestors;
}
