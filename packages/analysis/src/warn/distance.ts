/**
 * Distance between landmarks in several indicators at once: that of Mahalanobis (1936) in positions,
 * so that two indicators that say the same count as one.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { LandmarkPool } from './pool-of-landmarks.ts';
import { type Positions, positionsOf } from './positions.ts';

/** Added to each variance: an indicator that hardly varies must not decide. */
const RIDGE = 1e-3;

export interface Space {
  readonly indicators: readonly number[];
  readonly positions: readonly Positions[];
  /** Landmarks at which every indicator is known. */
  readonly members: Int32Array;
  /** Whitened coordinates. [member * indicators.length + axis] */
  readonly points: Float64Array;
  /** Positions, 0..1. [member * indicators.length + axis] */
  readonly ranks: Float64Array;
  /** Coordinates of values given in the order of `indicators`. */
  place(values: readonly number[]): Float64Array;
  rank(values: readonly number[]): Float64Array;
}

/** null when no landmark has all the indicators. */
export function spaceOf(pool: LandmarkPool, indicators: readonly number[]): Space | null {
  const size = indicators.length;
  const positions = indicators.map((i) => positionsOf(pool, i));
  if (positions.some((p) => p === null)) return null;
  const scales = positions as Positions[];
  const members = Int32Array.from(
    Array.from({ length: pool.size }, (_, k) => k).filter((k) =>
      indicators.every((i) => !Number.isNaN(pool.values[i]![k]!)),
    ),
  );
  if (members.length === 0) return null;
  const ranks = new Float64Array(members.length * size);
  members.forEach((k, m) => {
    indicators.forEach((i, axis) => {
      ranks[m * size + axis] = scales[axis]!.of(pool.values[i]![k]!);
    });
  });

  const mean = new Float64Array(size);
  let whole = 0;
  members.forEach((k, m) => {
    whole += pool.weight[k]!;
    for (let a = 0; a < size; a++) mean[a]! += pool.weight[k]! * ranks[m * size + a]!;
  });
  for (let a = 0; a < size; a++) mean[a]! /= whole;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  members.forEach((k, m) => {
    for (let a = 0; a < size; a++)
      for (let b = 0; b <= a; b++)
        spread[a]![b]! +=
          (pool.weight[k]! / whole) *
          (ranks[m * size + a]! - mean[a]!) *
          (ranks[m * size + b]! - mean[b]!);
  });
  for (let a = 0; a < size; a++) {
    spread[a]![a]! += RIDGE;
    // summed once, so that rounding leaves it symmetric
    for (let b = 0; b < a; b++) spread[b]![a] = spread[a]![b]!;
  }
  const lower = new CholeskyDecomposition(
    new Matrix(spread.map((row) => Array.from(row))),
  ).lowerTriangularMatrix.to2DArray();

  /** Solve L y = x - mean in place of x. */
  const whiten = (rank: Float64Array): Float64Array => {
    const y = new Float64Array(size);
    for (let a = 0; a < size; a++) {
      let rest = rank[a]! - mean[a]!;
      for (let b = 0; b < a; b++) rest -= lower[a]![b]! * y[b]!;
      y[a] = rest / lower[a]![a]!;
    }
    return y;
  };
  const points = new Float64Array(ranks.length);
  for (let m = 0; m < members.length; m++)
    points.set(whiten(ranks.subarray(m * size, (m + 1) * size)), m * size);
  const rank = (values: readonly number[]): Float64Array =>
    Float64Array.from(values, (v, axis) => scales[axis]!.of(v));
  return {
    indicators,
    positions: scales,
    members,
    points,
    ranks,
    rank,
    place: (values) => whiten(rank(values)),
  };
}

/** Square of the distance of every member from a point. */
export function distancesFrom(space: Space, point: Float64Array): Float64Array {
  const size = space.indicators.length;
  return Float64Array.from(space.members, (_, m) => {
    let sum = 0;
    for (let a = 0; a < size; a++) {
      const d = space.points[m * size + a]! - point[a]!;
      sum += d * d;
    }
    return sum;
  });
}
