/** One indicator alone: of the histories in each fifth of its values, what share ended? */
import { sortedQuantile } from '../compare/resample.ts';
import { INDICATORS } from './indicators.ts';
import { HORIZONS } from './landmarks.ts';
import { drawnCases, FEWEST_CASES } from './over-cases.ts';
import type { LandmarkPool } from './pool-of-landmarks.ts';
import { type Positions, positionsOf } from './positions.ts';

export interface BandShare {
  readonly horizonDays: number;
  /** Share of landmarks in the band, cases of equal weight, whose regime ends within the horizon. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Band {
  /** In the indicator's unit; `from` belongs to the band. */
  readonly from: number;
  readonly to: number;
  /** Share of all landmarks. */
  readonly weight: number;
  readonly shares: readonly BandShare[];
}

export interface BandTable {
  readonly indicator: string;
  /** Calmest first. */
  readonly bands: readonly Band[];
}

const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/** Fifths; where a fifth or more share the lowest value, that value is a band of its own. */
function cutsOf({ low, quantile }: Positions, values: Float64Array): number[] {
  const cuts = FIFTHS.map((q) => quantile(q));
  const above = cuts.filter((cut) => cut > low);
  if (above.length === cuts.length) return [...new Set(cuts)];
  let next = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > low && value < next) next = value;
  return [...new Set(Number.isFinite(next) ? [next, ...above] : above)];
}

/** Fewer bands where many landmarks have the same value (no centre lost lately). */
export function bandsOf(pool: LandmarkPool, seed: number, replicates: number): BandTable[] {
  const times = drawnCases(pool.cases.length, seed, replicates);
  return INDICATORS.map(({ id, direction }, i): BandTable => {
    const positions = positionsOf(pool, i);
    if (positions === null) return { indicator: id, bands: [] };
    const cuts = cutsOf(positions, pool.values[i]!);
    const edges = [positions.low, ...cuts, positions.high];
    const values = pool.values[i]!;
    const counts = cuts.length + 1;
    // weight of landmarks, and of those that end, by band and case
    const size = pool.cases.length;
    const weight = Array.from({ length: counts }, () => new Float64Array(size));
    const ended = HORIZONS.map(() => Array.from({ length: counts }, () => new Float64Array(size)));
    for (let k = 0; k < pool.size; k++) {
      const value = values[k]!;
      if (Number.isNaN(value)) continue;
      const band = cuts.filter((cut) => value >= cut).length;
      const c = pool.caseOf[k]!;
      weight[band]![c]! += pool.weight[k]!;
      for (let h = 0; h < HORIZONS.length; h++)
        ended[h]![band]![c]! += pool.weight[k]! * pool.ends[h]![k]!;
    }
    const sum = (by: Float64Array, drawn?: Float64Array): number =>
      by.reduce((s, x, c) => s + x * (drawn?.[c] ?? (drawn === undefined ? 1 : 0)), 0);
    const whole = weight.reduce((s, by) => s + sum(by), 0);
    const bands = weight.map((by, band): Band => {
      const many = by.filter((x) => x > 0).length >= FEWEST_CASES;
      return {
        from: edges[band]!,
        to: edges[band + 1]!,
        weight: sum(by) / whole,
        shares: HORIZONS.map((horizonDays, h) => {
          const again = times
            .filter((drawn) => sum(by, drawn) > 0)
            .map((drawn) => sum(ended[h]![band]!, drawn) / sum(by, drawn));
          const sorted = Float64Array.from(again).sort();
          return {
            horizonDays,
            share: sum(by) > 0 ? sum(ended[h]![band]!) / sum(by) : 0,
            low: many ? sortedQuantile(sorted, 0.025) : null,
            high: many ? sortedQuantile(sorted, 0.975) : null,
          };
        }),
      };
    });
    return { indicator: id, bands: direction === 1 ? bands : bands.reverse() };
  });
}
