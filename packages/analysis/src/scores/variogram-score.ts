import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { sharesObserved, sharesOfRun } from './joint-sample.ts';

/**
 * Variogram score of order ½ on fall days as min(T, H) / H: mean over pairs of regions of
 *
 *   ( |y_i - y_j|^½ - E|X_i - X_j|^½ )²
 *
 * Asks whether regions fall as far apart as they did: whether the cascade is a cascade. The
 * expectation is over all runs; what its chance error adds to the square is taken off again (a fair
 * score), so that the number of runs does not change what is expected.
 *
 * Units: share of the horizon. Range 0..1 (the fair form can fall below 0 by chance). Lower is better. Proper, not strictly: a shift of all
 * dates does not change it, so it stands beside the energy score and not instead of it. A region
 * observed as held when the source stops is taken as held to the horizon. null with fewer than two
 * regions.
 * Source: Scheuerer & Hamill 2015 (doi:10.1175/MWR-D-14-00269.1); fair ensembles, Ferro
 * 2014 (doi:10.1002/qj.2270).
 */
export function variogramScore(truth: Truth, table: FallTable): number | null {
  const n = truth.scored.length;
  if (n < 2) return null;
  const observed = sharesObserved(truth);
  const runs = Array.from({ length: table.runs }, (_, run) => sharesOfRun(truth, table, run));
  const members = runs.length;
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      let roots = 0;
      let apart = 0;
      for (const x of runs) {
        const d = Math.abs(x[i]! - x[j]!);
        roots += Math.sqrt(d);
        apart += d;
      }
      const expected = roots / members;
      const variance = members > 1 ? (apart / members - expected ** 2) / (members - 1) : 0;
      sum += (Math.sqrt(Math.abs(observed[i]! - observed[j]!)) - expected) ** 2 - variance;
      pairs++;
    }
  }
  return sum / pairs;
}
