import { Manner } from '@interregnum/model';
import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/** Manners a fall can have: assault, bargain, abandoned, defected, ordered. */
const CLASSES = Object.keys(Manner).length - 1;

/**
 * Logarithmic score of how a centre fell, given that it fell: -ln p, p = (k + ½) / (n + 5/2), where
 * the region fell in n runs and k of them in the observed manner; mean over regions that fell in a
 * known manner, weighted by the row's confidence. A region that fell in no run scores ln 5, as if
 * every manner were equally likely.
 *
 * Units: nats. ln 5 = 1.61 for no knowledge. Lower is better. Proper for the manner given a fall (but
 * for the half run added): read it beside the Brier score, which asks whether it falls at all. null
 * when no manner is known.
 * Source: Good 1952 (doi:10.1111/j.2517-6161.1952.tb00104.x).
 *
 * @param manners one column a region: a `Manner` code per run
 */
export function mannerLogScore(
  truth: Truth,
  table: FallTable,
  manners: readonly ArrayLike<number>[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const i of truth.scored) {
    const observed = truth.manner[i]!;
    if (observed === Manner.none) continue;
    let fell = 0;
    let same = 0;
    for (let run = 0; run < table.runs; run++) {
      if (table.days[i * table.runs + run]! > table.horizonDays) continue;
      fell++;
      if (manners[i]![run] === observed) same++;
    }
    sum -= truth.weight[i]! * Math.log((same + 0.5) / (fell + 0.5 * CLASSES));
    weights += truth.weight[i]!;
  }
  return weights > 0 ? sum / weights : null;
}
