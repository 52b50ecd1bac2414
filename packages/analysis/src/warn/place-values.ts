/**
 * An analyst's values set beside the model's histories: the chance of an end within the horizon, and
 * the histories that are nearest.
 *
 * The chance is by logistic regression on positions, every case of equal weight, its interval from
 * cases drawn again. Not a product of one likelihood ratio an indicator: the indicators hang together,
 * and multiplying would count the same evidence several times. Not the nearest histories alone: these
 * are often of one case, and forecast countries left out worse (skill.ts tests both in every answer).
 */
import { sortedQuantile } from '../compare/resample.ts';
import { distancesFrom, spaceOf } from './distance.ts';
import { indicatorIndex } from './indicators.ts';
import { HORIZONS } from './landmarks.ts';
import { chanceAt, learnLogistic, membersByCase } from './logistic.ts';
import { isFar, nearestFirst, walkOut } from './nearest.ts';
import { drawnCases, FEWEST_CASES } from './over-cases.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';

/** Landmarks of each case that the regression learns from. */
const LEARNT = 150;
/** Fits for an interval: each is a regression for every horizon. */
const MOST_FITS = 300;

export interface Having {
  readonly indicator: string;
  readonly value: number;
}

/** With its 95 % interval over cases; no interval below three cases. */
export interface WithRange {
  /** null where it is 0 or without bound, and for the mean where nothing is known. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PlacedChance {
  readonly horizonDays: number;
  /** Share of all landmarks that end within the horizon: what is known without any indicator. */
  readonly baseShare: number;
  readonly chance: WithRange;
  /** Odds of the chance over odds of the base share. */
  readonly likelihoodRatio: WithRange;
  /** Share of the nearest histories that ended within the horizon. */
  readonly nearShare: WithRange;
}

export interface PlacedValues {
  readonly having: readonly Having[];
  readonly chances: readonly PlacedChance[];
  /** Landmarks that count as near, and histories they belong to. */
  readonly nearLandmarks: number;
  readonly nearHistories: number;
  /** By case, most first: share of the weight of the nearest. */
  readonly from: readonly { readonly case: string; readonly share: number }[];
  /** Indicators whose value no landmark reaches. */
  readonly outside: readonly string[];
  /** The values together lie farther from the histories than 99 % of these do from each other. */
  readonly far: boolean;
}

const odds = (share: number): number => share / (1 - share);
const printable = (x: number): number | null => (Number.isFinite(x) ? x : null);

function ranged(value: number, again: readonly number[], wide: boolean): WithRange {
  const known = again.filter((x) => !Number.isNaN(x));
  const sorted = Float64Array.from(known).sort();
  const at = (q: number): number | null =>
    wide && known.length > 0 ? printable(sortedQuantile(sorted, q)) : null;
  return { value: printable(value), low: at(0.025), high: at(0.975) };
}

/** null where no landmark has all these indicators. @throws RangeError on an unknown indicator */
export function placeValues(
  pool: LandmarkPool,
  having: readonly Having[],
  seed: number,
  replicates: number,
): PlacedValues | null {
  const space = spaceOf(
    pool,
    having.map((h) => indicatorIndex(h.indicator)),
  );
  if (space === null) return null;
  const values = having.map((h) => h.value);
  const distances = distancesFrom(space, space.place(values));
  const order = nearestFirst(distances);
  const near = walkOut(pool, space, order);
  const members = membersByCase(pool, space, LEARNT, () => true);
  const ranks = space.rank(values);
  const chanceOf = (h: number, times?: ArrayLike<number>): number =>
    chanceAt(learnLogistic(pool, space, members, h, times), ranks);

  const wide = members.filter((own) => own.length > 0).length >= FEWEST_CASES;
  const again = drawnCases(pool.cases.length, seed, Math.min(replicates, MOST_FITS))
    .filter((times) => members.some((own, c) => own.length > 0 && times[c]! > 0))
    .map((times) => ({
      near: walkOut(pool, space, order, times),
      chances: HORIZONS.map((_, h) => chanceOf(h, times)),
    }));
  const chances = HORIZONS.map((horizonDays, h): PlacedChance => {
    const chance = chanceOf(h);
    const ratios = again.map((a) => odds(a.chances[h]!) / odds(a.near.base[h]!));
    return {
      horizonDays,
      baseShare: near.base[h]!,
      chance: ranged(
        chance,
        again.map((a) => a.chances[h]!),
        wide,
      ),
      likelihoodRatio: ranged(odds(chance) / odds(near.base[h]!), ratios, wide),
      nearShare: ranged(
        near.share[h]!,
        again.map((a) => a.near.share[h]!),
        wide,
      ),
    };
  });

  const marks = Array.from(order.subarray(0, near.passed), (m) => space.members[m]!);
  const weights = new Float64Array(pool.cases.length);
  for (const k of marks) weights[pool.caseOf[k]!]! += pool.weight[k]!;
  const whole = weights.reduce((a, b) => a + b, 0);
  return {
    having,
    chances,
    nearLandmarks: marks.length,
    nearHistories: new Set(marks.map((k) => `${pool.caseOf[k]} ${pool.runOf[k]}`)).size,
    from: pool.cases
      .map((c, i) => ({ case: c.id, share: weights[i]! / whole }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
    outside: having
      .filter(({ value }, axis) => {
        const { low, high } = space.positions[axis]!;
        return value < low || value > high;
      })
      .map(({ indicator }) => indicator),
    far: isFar(space, distances),
  };
}
