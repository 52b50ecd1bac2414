import { type FallTable, fallenBy } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/**
 * Continuous ranked probability score of one integer-valued ensemble, capped at `cap`:
 *
 *   CRPS = ∫₀^cap (F(s) - 1{y <= s})² ds = E|x' - y'| - ½ E|x' - x''|,  x' = min(x, cap), y' = min(y, cap)
 *
 * with the second expectation over pairs of *different* members (the "fair" spread), so that the
 * number of runs does not change what is expected.
 *
 * Units: those of x. Range 0..cap (the fair form can fall below 0 by chance). Lower is better.
 * Proper for right-censored outcomes because nothing after `cap` is looked at. With one member it is
 * the absolute error.
 * Source: Matheson & Winkler 1976 (doi:10.1287/mnsc.22.10.1087); Gneiting & Raftery 2007
 * (doi:10.1198/016214506000001437); threshold weights, Gneiting & Ranjan 2011
 * (doi:10.1198/jbes.2010.08110); fair ensembles, Ferro 2014 (doi:10.1002/qj.2270).
 *
 * @param atMost number of members with a value <= s, for whole s = 0..cap - 1
 */
export function cappedCrps(
  atMost: (s: number) => number,
  members: number,
  observed: number,
  cap: number,
): number {
  let error = 0;
  let spread = 0;
  for (let s = 0; s < cap; s++) {
    const f = atMost(s) / members;
    error += observed <= s ? 1 - f : f;
    spread += f * (1 - f);
  }
  return error - (members > 1 ? (spread * members) / (members - 1) : 0);
}

/** How a dating interval [low, best, high] is weighed. */
const INTERVAL_WEIGHTS = [0.25, 0.5, 0.25] as const;

/**
 * Mean over scored regions of the capped CRPS of the day of fall, weighted by the row's confidence.
 * The cap is the last day under observation; where sources give an interval of days the score is
 * averaged over its low (¼), best (½) and high (¼) day.
 *
 * Units: days. Range 0..horizonDays. Lower is better. Strictly proper for each region's date up to
 * the cap; 0 only for certainty on the true day. null when nothing is scored.
 */
export function crpsDays(truth: Truth, table: FallTable): number | null {
  let sum = 0;
  let weights = 0;
  for (const i of truth.scored) {
    const cap = Math.min(truth.observedUntilDay[i]!, truth.horizonDays);
    const score = (day: number): number =>
      cappedCrps((s) => fallenBy(table, i, s), table.runs, day, cap);
    const day = truth.day[i]!;
    const low = truth.dayLow[i]!;
    const high = truth.dayHigh[i]!;
    const one =
      day < Infinity && (low !== day || high !== day)
        ? INTERVAL_WEIGHTS[0] * score(low) +
          INTERVAL_WEIGHTS[1] * score(day) +
          INTERVAL_WEIGHTS[2] * score(high)
        : score(day);
    sum += truth.weight[i]! * one;
    weights += truth.weight[i]!;
  }
  return weights > 0 ? sum / weights : null;
}
