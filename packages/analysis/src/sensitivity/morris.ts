/**
 * Screening by elementary effects (Morris 1991, Technometrics 33: 161-174): paths through a grid that
 * change one factor a step. mu* is the mean size of an effect (Campolongo, Cariboni & Saltelli 2007,
 * Environmental Modelling & Software 22: 1509-1518), sigma its spread over the rest of the space:
 * curvature and interaction. An effect is per whole range of the factor, in units of the outcome.
 */
import { Draws } from '@interregnum/model';
import { sortedQuantile } from '../compare/resample.ts';
import { SensitivityPurpose } from './addresses.ts';
import { type Estimate, resampleCounts } from './resample.ts';

/** Levels of the grid: 0, 1/3, 2/3, 1. Even, so that every level can step by `STEP` one way only. */
export const LEVELS = 4;
/** p / (2 (p - 1)): every level is met equally often (Morris 1991). */
export const STEP: number = LEVELS / (2 * (LEVELS - 1));

export interface MorrisDesign {
  readonly paths: number;
  readonly factors: number;
  /** Positions in 0..1, path by path, `factors + 1` a path. */
  readonly points: readonly Float64Array[];
  /** Factor that changes before point p of a path, at `path * factors + (p - 1)`. */
  readonly changed: Int32Array;
}

/** @param seed of the addressed draws */
export function morrisDesign(factors: number, paths: number, seed: number): MorrisDesign {
  const draws = new Draws();
  draws.start(seed, 0);
  const points: Float64Array[] = [];
  const changed = new Int32Array(paths * factors);
  for (let path = 0; path < paths; path++) {
    const at = Float64Array.from(
      { length: factors },
      (_, k) =>
        Math.floor(draws.uniform(path, k, SensitivityPurpose.pathStart) * LEVELS) / (LEVELS - 1),
    );
    const order = Array.from({ length: factors }, (_, k) => ({
      k,
      lot: draws.uniform(path, k, SensitivityPurpose.pathOrder),
    })).sort((a, b) => a.lot - b.lot);
    points.push(at.slice());
    order.forEach(({ k }, step) => {
      at[k] = at[k]! < 0.5 ? at[k]! + STEP : at[k]! - STEP;
      points.push(at.slice());
      changed[path * factors + step] = k;
    });
  }
  return { paths, factors, points, changed };
}

/** What one factor does to one outcome. */
export interface ElementaryEffects {
  /** Mean effect with its sign. */
  readonly mu: Estimate;
  /** Mean size of the effect. */
  readonly muStar: Estimate;
  /** Standard deviation of the effect over the paths. */
  readonly sigma: number;
  /** mu* that chance alone would show with these runs a point, were the effect nil everywhere. */
  readonly chanceMuStar: number;
}

interface Effect {
  readonly path: number;
  readonly effect: number;
  readonly standardError: number;
}

/** Effects of each factor, from the runs of two neighbouring points with the same draws. */
function effectsOf(design: MorrisDesign, outputs: Float64Array, runs: number): Effect[][] {
  const { paths, factors, changed, points } = design;
  const all: Effect[][] = Array.from({ length: factors }, () => []);
  for (let path = 0; path < paths; path++) {
    for (let step = 0; step < factors; step++) {
      const k = changed[path * factors + step]!;
      const before = path * (factors + 1) + step;
      const width = points[before + 1]![k]! - points[before]![k]!;
      let sum = 0;
      let squares = 0;
      for (let r = 0; r < runs; r++) {
        const d = (outputs[(before + 1) * runs + r]! - outputs[before * runs + r]!) / width;
        sum += d;
        squares += d * d;
      }
      const effect = sum / runs;
      if (Number.isNaN(effect)) continue;
      const variance = runs < 2 ? 0 : Math.max(0, (squares - runs * effect * effect) / (runs - 1));
      all[k]!.push({ path, effect, standardError: Math.sqrt(variance / runs) });
    }
  }
  return all;
}

/** Mean of |N(0, 1)|. */
const MEAN_ABSOLUTE_NORMAL = Math.sqrt(2 / Math.PI);

function summary(effects: readonly Effect[], weights: readonly Float64Array[]): ElementaryEffects {
  const n = effects.length;
  const mean = (value: (e: Effect) => number): number =>
    effects.reduce((s, e) => s + value(e), 0) / n;
  const interval = (value: (e: Effect) => number): Estimate => {
    const again = weights.map((w) => {
      const total = effects.reduce((s, e) => s + w[e.path]!, 0);
      return total === 0
        ? Number.NaN
        : effects.reduce((s, e) => s + w[e.path]! * value(e), 0) / total;
    });
    const sorted = again.filter((x) => !Number.isNaN(x)).sort((a, b) => a - b);
    const at = mean(value);
    if (sorted.length === 0) return { value: at, low: at, high: at };
    return { value: at, low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
  };
  const mu = interval((e) => e.effect);
  const spread = effects.reduce((s, e) => s + (e.effect - mu.value) ** 2, 0);
  return {
    mu,
    muStar: interval((e) => Math.abs(e.effect)),
    sigma: n < 2 ? 0 : Math.sqrt(spread / (n - 1)),
    chanceMuStar: MEAN_ABSOLUTE_NORMAL * mean((e) => e.standardError),
  };
}

/**
 * @param outputs `runs` values a point in the order of the design; NaN where a run failed
 * @param runs runs a point; run r of all points of a path has the same draws
 * @throws RangeError when no effect of a factor is left
 */
export function elementaryEffects(
  design: MorrisDesign,
  outputs: Float64Array,
  runs: number,
  seed: number,
  replicates: number,
): ElementaryEffects[] {
  const weights = Array.from(
    resampleCounts(design.paths, seed, replicates, SensitivityPurpose.resamplePaths),
    (w) => w.slice(),
  );
  return effectsOf(design, outputs, runs).map((effects) => {
    if (effects.length === 0) throw new RangeError('Every run of a screening step failed');
    return summary(effects, weights);
  });
}
