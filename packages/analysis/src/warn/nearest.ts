/**
 * The landmarks nearest to given values: what share of their regimes ended (Stone 1977, Annals of
 * Statistics 5: 595-620). They show which histories the values resemble, and when nothing is near.
 */
import { sortedQuantile } from '../compare/resample.ts';
import { distancesFrom, type Space } from './distance.ts';
import { HORIZONS } from './landmarks.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';

/** Share of all landmarks, by weight, that count as near. */
export const NEAR_SHARE = 0.03;
/** A landmark this deep among the nearest is asked how far the values lie from anything. */
const DEEP = 50;
/** Landmarks whose own distance to others says what is usual. */
const USUAL_SAMPLE = 200;
const USUAL_QUANTILE = 0.99;

export interface Near {
  /** By horizon: share of the weight of the nearest that ended. */
  readonly share: readonly number[];
  /** By horizon: the same among all members. */
  readonly base: readonly number[];
  /** How many landmarks of the order were passed. */
  readonly passed: number;
}

/** Members by distance, nearest first. */
export function nearestFirst(distances: Float64Array): Uint32Array {
  return Uint32Array.from(distances.keys()).sort((a, b) => distances[a]! - distances[b]!);
}

/**
 * Walk outwards until the nearest weigh enough.
 * @param times how often each case counts; one each when not given
 */
export function walkOut(
  pool: LandmarkPool,
  space: Space,
  order: Uint32Array,
  times?: ArrayLike<number>,
): Near {
  const weightOf = (k: number): number => pool.weight[k]! * (times?.[pool.caseOf[k]!] ?? 1);
  const base = HORIZONS.map(() => 0);
  let whole = 0;
  for (const k of space.members) {
    const weight = weightOf(k);
    whole += weight;
    for (let h = 0; h < base.length; h++) base[h]! += weight * pool.ends[h]![k]!;
  }
  const ends = HORIZONS.map(() => 0);
  let sum = 0;
  let passed = 0;
  for (; passed < order.length && sum < NEAR_SHARE * whole; passed++) {
    const k = space.members[order[passed]!]!;
    const weight = weightOf(k);
    sum += weight;
    for (let h = 0; h < ends.length; h++) ends[h]! += weight * pool.ends[h]![k]!;
  }
  return {
    share: ends.map((e) => (sum > 0 ? e / sum : Number.NaN)),
    base: base.map((b) => (whole > 0 ? b / whole : Number.NaN)),
    passed,
  };
}

/** Do the values together lie farther from the landmarks than 99 % of these do from each other? */
export function isFar(space: Space, distances: Float64Array): boolean {
  const deep = (all: Float64Array): number => {
    const sorted = all.slice().sort();
    return sorted[Math.min(DEEP, sorted.length) - 1]!;
  };
  const step = Math.max(1, Math.floor(space.members.length / USUAL_SAMPLE));
  const size = space.indicators.length;
  const usual: number[] = [];
  for (let m = 0; m < space.members.length; m += step)
    usual.push(deep(distancesFrom(space, space.points.subarray(m * size, (m + 1) * size))));
  return deep(distances) > sortedQuantile(Float64Array.from(usual).sort(), USUAL_QUANTILE);
}
