import { type FallTable, placeInOrder } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/**
 * Concordance: over comparable pairs, the share that the ensemble puts in the right order (ties ½).
 * A pair is comparable when its earlier member is an observed fall and the other was still observed
 * on that day, so a region that held counts as later than every region that fell, and two that held
 * are not compared. The forecast's order as in order.ts.
 *
 * Units: none. Range 0..1, ½ for no skill; 2C - 1 is Kendall's tau over the comparable pairs. Higher
 * is better. Order only, not proper. null without a comparable pair.
 * Source: Harrell et al. 1982 (doi:10.1001/jama.1982.03320430047030).
 */
export function concordance(truth: Truth, table: FallTable): number | null {
  const expected = new Map(truth.scored.map((i) => [i, placeInOrder(table, i)]));
  let right = 0;
  let pairs = 0;
  for (const i of truth.scored) {
    const fell = truth.day[i]!;
    if (fell > truth.horizonDays) continue;
    for (const j of truth.scored) {
      if (!(truth.day[j]! > fell && truth.observedUntilDay[j]! > fell)) continue;
      const a = expected.get(i)!;
      const b = expected.get(j)!;
      right += a < b ? 1 : a === b ? 0.5 : 0;
      pairs++;
    }
  }
  return pairs > 0 ? right / pairs : null;
}
