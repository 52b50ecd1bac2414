import { type FallTable, placeInOrder } from '../fall-table.ts';
import { kendallTauB } from '../scores/kendall-tau.ts';
import type { Truth } from '../truth.ts';

/**
 * Kendall tau-b over all scored centres, those that held counting as later than all that fell and
 * level with each other. A centre that left observation before the last fall is left out, because
 * nobody knows whether it held longer. -1..1, higher is better; null where all fates are level.
 */
export function orderWithHeldTau(truth: Truth, falls: FallTable): number | null {
  const { horizonDays } = truth;
  const fallDays = truth.scored.map((i) => truth.day[i]!).filter((d) => d <= horizonDays);
  const last = Math.max(0, ...fallDays);
  const known = truth.scored.filter(
    (i) => truth.day[i]! <= horizonDays || truth.observedUntilDay[i]! >= last,
  );
  if (known.length < 3) return null;
  return kendallTauB(
    known.map((i) => Math.min(truth.day[i]!, horizonDays + 1)),
    known.map((i) => placeInOrder(falls, i)),
  );
}
