import { type FallTable, fallenBy } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { horizonsOf } from './horizons.ts';

export interface HorizonScore {
  readonly days: number;
  /** null where no region was still under observation. */
  readonly score: number | null;
}

/**
 * Brier score of "fallen by day d": mean over regions of (F_i(d) - 1{T_i <= d})², weighted by the
 * row's confidence, over regions that had fallen by d or were still observed on it; for d a quarter, a
 * half, three quarters and the whole of the case's days. What the chance error of F, from M runs, adds to
 * the square is taken off again, F (1 - F) / (M - 1): a fair score, whose expectation the number of runs
 * does not change.
 *
 * Units: none (squared probability). Range 0..1 (the fair form can fall below 0 by chance); 0.25 for
 * always saying one half. Lower is better. Strictly proper.
 * Source: Brier 1950 (doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2); in survival analysis,
 * Graf et al. 1999 (doi:10.1002/(SICI)1097-0258(19990915/30)18:17/18<2529::AID-SIM274>3.0.CO;2-5);
 * fair ensembles, Ferro 2014 (doi:10.1002/qj.2270).
 */
export function brierByHorizon(truth: Truth, table: FallTable): readonly HorizonScore[] {
  return horizonsOf(truth.horizonDays).map((days) => {
    let sum = 0;
    let weights = 0;
    for (const i of truth.scored) {
      const fell = truth.day[i]! <= days;
      if (!fell && truth.observedUntilDay[i]! < days) continue;
      const p = fallenBy(table, i, days) / table.runs;
      const chance = table.runs > 1 ? (p * (1 - p)) / (table.runs - 1) : 0;
      sum += truth.weight[i]! * ((p - (fell ? 1 : 0)) ** 2 - chance);
      weights += truth.weight[i]!;
    }
    return { days, score: weights > 0 ? sum / weights : null };
  });
}

/**
 * Mean of the Brier score over the horizons at which something is under observation, each weight 1.
 * Same units and range; proper. null where there is none.
 */
export function meanBrier(scores: readonly HorizonScore[]): number | null {
  const known = scores.flatMap((s) => s.score ?? []);
  return known.length > 0 ? known.reduce((sum, s) => sum + s, 0) / known.length : null;
}
