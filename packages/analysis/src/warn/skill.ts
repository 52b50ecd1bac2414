/**
 * How good is the table for a country it has not seen? Landmarks of each country are forecast from the
 * others': by the nearest histories, by logistic regression on the same positions, and by the bare
 * share that ended; scored by Brier's score (1950, Monthly Weather Review 78: 1-3).
 */
import { distancesFrom, type Space, spaceOf } from './distance.ts';
import { indicatorIndex } from './indicators.ts';
import { HORIZONS } from './landmarks.ts';
import { chanceAt, learnLogistic, membersByCase } from './logistic.ts';
import { NEAR_SHARE } from './nearest.ts';
import { type CaseMean, overCases } from './over-cases.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';

/** Landmarks tried in each case. */
const TRIED = 60;
/** Landmarks of each case that a regression learns from: more say no more. */
const LEARNT = 150;
/** Distances are counted in bins up to the largest; the border falls in one of these. */
const BINS = 2048;

export interface TableSkill {
  readonly indicators: readonly string[];
  readonly horizonDays: number;
  /** Brier scores, mean over cases: 0 best. */
  readonly base: CaseMean;
  readonly nearest: CaseMean;
  readonly logistic: CaseMean;
  /** Score of the nearest less that of logistic regression. */
  readonly nearestOverLogistic: CaseMean;
  /** Score less that of the bare share: below 0 is better. */
  readonly nearestOverBase: CaseMean;
  readonly logisticOverBase: CaseMean;
}

const HORIZON: number = HORIZONS.length - 1;

/** Share that ended among the nearest of `learnt`, without sorting them all. */
function nearShare(
  pool: LandmarkPool,
  space: Space,
  learnt: readonly number[],
  distances: Float64Array,
): number {
  const ends = pool.ends[HORIZON]!;
  let far = 0;
  for (const m of learnt) far = Math.max(far, distances[m]!);
  const weight = new Float64Array(BINS);
  const ending = new Float64Array(BINS);
  let whole = 0;
  for (const m of learnt) {
    const k = space.members[m]!;
    const bin = Math.min(BINS - 1, Math.floor(Math.sqrt(distances[m]! / (far || 1)) * BINS));
    whole += pool.weight[k]!;
    weight[bin]! += pool.weight[k]!;
    ending[bin]! += pool.weight[k]! * ends[k]!;
  }
  let sum = 0;
  let ended = 0;
  for (let bin = 0; bin < BINS && sum < NEAR_SHARE * whole; bin++) {
    sum += weight[bin]!;
    ended += ending[bin]!;
  }
  return ended / sum;
}

interface CaseScores {
  readonly base: number;
  readonly nearest: number;
  readonly logistic: number;
}

function scoresOf(pool: LandmarkPool, space: Space, caseIndex: number): CaseScores | null {
  const { country } = pool.cases[caseIndex]!;
  const size = space.indicators.length;
  const ends = pool.ends[HORIZON]!;
  const others = (c: number): boolean => pool.cases[c]!.country !== country;
  const own = membersByCase(pool, space, TRIED, (c) => c === caseIndex)[caseIndex]!;
  const learnt = membersByCase(pool, space, Number.POSITIVE_INFINITY, others).flat();
  if (own.length === 0 || learnt.length === 0) return null;
  const weightAt = (m: number): number => pool.weight[space.members[m]!]!;
  const whole = learnt.reduce((sum, m) => sum + weightAt(m), 0);
  const share = learnt.reduce((sum, m) => sum + weightAt(m) * ends[space.members[m]!]!, 0) / whole;

  const beta = learnLogistic(pool, space, membersByCase(pool, space, LEARNT, others), HORIZON);
  const scores = { base: 0, nearest: 0, logistic: 0 };
  for (const m of own) {
    const y = ends[space.members[m]!]!;
    const distances = distancesFrom(space, space.points.subarray(m * size, (m + 1) * size));
    const add = (p: number): number => ((p - y) * (p - y)) / own.length;
    scores.base += add(share);
    scores.nearest += add(nearShare(pool, space, learnt, distances));
    scores.logistic += add(chanceAt(beta, space.ranks.subarray(m * size, (m + 1) * size)));
  }
  return scores;
}

/** null where there are not two countries, or no landmark has all the indicators. */
export function skillOf(
  pool: LandmarkPool,
  indicators: readonly string[],
  seed: number,
  replicates: number,
): TableSkill | null {
  const space = spaceOf(pool, indicators.map(indicatorIndex));
  if (space === null || new Set(pool.cases.map((c) => c.country)).size < 2) return null;
  const scores = pool.cases.map((_, c) => scoresOf(pool, space, c));
  const mean = (read: (s: CaseScores) => number): CaseMean =>
    overCases(
      scores.map((s) => (s === null ? null : read(s))),
      seed,
      replicates,
    );
  return {
    indicators,
    horizonDays: HORIZONS[HORIZON]!,
    base: mean((s) => s.base),
    nearest: mean((s) => s.nearest),
    logistic: mean((s) => s.logistic),
    nearestOverBase: mean((s) => s.nearest - s.base),
    nearestOverLogistic: mean((s) => s.nearest - s.logistic),
    logisticOverBase: mean((s) => s.logistic - s.base),
  };
}
