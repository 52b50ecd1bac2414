/**
 * Chance of an end within the horizon by logistic regression on positions: dependent indicators share
 * the evidence, as they would not in a product of likelihood ratios. Every case has the same weight.
 */
import { exp } from '@interregnum/model';
import { fitLogistic } from '../baselines/logistic-regression.ts';
import type { Space } from './distance.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';

/** Weight of one case, in landmarks: the ridge is set against it. */
const CASE_WEIGHT = 100;
const RIDGE = 0.1;

/** Members taken from each case, evenly over its histories: more say no more. */
export function membersByCase(
  pool: LandmarkPool,
  space: Space,
  most: number,
  wanted: (caseIndex: number) => boolean,
): number[][] {
  const all = pool.cases.map((): number[] => []);
  space.members.forEach((k, m) => {
    all[pool.caseOf[k]!]!.push(m);
  });
  return all.map((own, c) => (wanted(c) ? spreadOver(own, most) : []));
}

/** At most so many of a list, evenly spaced. */
function spreadOver(list: readonly number[], most: number): number[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, k) => list[Math.floor(k * step)]!);
}

/** Intercept, then one coefficient an indicator, of positions less ½. */
export type Coefficients = Float64Array;

/** @param times how often each case counts; one each when not given */
export function learnLogistic(
  pool: LandmarkPool,
  space: Space,
  members: readonly (readonly number[])[],
  horizon: number,
  times?: ArrayLike<number>,
): Coefficients {
  const size = space.indicators.length;
  const rows = members.flatMap((own, c) =>
    (times?.[c] ?? 1) === 0
      ? []
      : own.map((m) => ({ m, weight: ((times?.[c] ?? 1) * CASE_WEIGHT) / own.length })),
  );
  const x = new Float64Array(rows.length * size);
  rows.forEach(({ m }, r) => {
    for (let a = 0; a < size; a++) x[r * size + a] = space.ranks[m * size + a]! - 0.5;
  });
  return fitLogistic(
    {
      x,
      columns: size,
      y: rows.map(({ m }) => pool.ends[horizon]![space.members[m]!]!),
      weight: rows.map(({ weight }) => weight),
    },
    RIDGE,
  );
}

/** @param ranks positions, 0..1, in the order of the space */
export function chanceAt(beta: Coefficients, ranks: ArrayLike<number>): number {
  let eta = beta[0]!;
  for (let a = 0; a < ranks.length; a++) eta += beta[a + 1]! * (ranks[a]! - 0.5);
  return 1 / (1 + exp(-eta));
}
