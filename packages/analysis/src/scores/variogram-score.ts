import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { sampledRuns, sharesObserved, sharesOfRun } from './joint-sample.ts';

/**
 * Variogram score of order ½ on fall days as min(T, H) / H: mean over pairs of regions of
 *
 *   ( |y_i - y_j|^½ - E|X_i - X_j|^½ )²
 *
 * Asks whether regions fall as far apart as they did: whether the cascade is a cascade. The
 * expectation is over 64 evenly spaced runs.
 *
 * Units: share of the horizon. Range 0..1. Lower is better. Proper, not strictly: a shift of all
 * dates does not change it, so it stands beside the energy score and not instead of it. A region
 * observed as held when the source stops is taken as held to the horizon. null with fewer than two
 * regions.
 * Source: Scheuerer & Hamill 2015 (doi:10.1175/MWR-D-14-00269.1).
 */
export function variogramScore(truth: Truth, table: FallTable): number | null {
  const n = truth.scored.length;
  if (n < 2) return null;
  const observed = sharesObserved(truth);
  const sample = sampledRuns(table.runs).map((run) => sharesOfRun(truth, table, run));
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      let expected = 0;
      for (const x of sample) expected += Math.sqrt(Math.abs(x[i]! - x[j]!));
      expected /= sample.length;
      sum += (Math.sqrt(Math.abs(observed[i]! - observed[j]!)) - expected) ** 2;
      pairs++;
    }
  }
  return sum / pairs;
}
