import { type FallTable, fallenBy } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

export const PIT_BINS = 10;

/**
 * Probability integral transform of one case: where in the forecast distribution each centre's day
 * fell, as shares of `PIT_BINS` equal bins that sum to 1. Flat when dates are spread as forecast;
 * heaped on the left when centres fall earlier than said, on the right when later, at both ends when
 * the forecast is too sure.
 *
 * Days are whole, so a fall on day t covers F(t - 1) .. F(t) evenly; a centre last seen held on day c
 * covers F(c) .. 1 evenly. No lots are drawn.
 * Source: Dawid 1984; non-randomised for counts, Czado, Gneiting & Held 2009
 * (doi:10.1111/j.1541-0420.2009.01191.x).
 * @returns null when nothing is scored
 */
export function pitOfCase(truth: Truth, falls: FallTable): readonly number[] | null {
  if (truth.scored.length === 0) return null;
  const bins = new Array<number>(PIT_BINS).fill(0);
  for (const i of truth.scored) {
    const day = truth.day[i]!;
    const by = (d: number): number => fallenBy(falls, i, d) / falls.runs;
    if (day <= truth.horizonDays) spreadOver(bins, by(day - 1), by(day));
    else spreadOver(bins, by(truth.observedUntilDay[i]!), 1);
  }
  return bins.map((b) => b / truth.scored.length);
}

/** Add a weight of 1, spread evenly over an interval of 0..1 (or at a point, when it has no length). */
function spreadOver(bins: number[], from: number, to: number): void {
  const n = bins.length;
  if (to <= from) {
    bins[Math.min(n - 1, Math.floor(from * n))]! += 1;
    return;
  }
  for (let k = 0; k < n; k++) {
    const overlap = Math.min(to, (k + 1) / n) - Math.max(from, k / n);
    if (overlap > 0) bins[k]! += overlap / (to - from);
  }
}

/** Mean over cases, each weight 1. */
export function pitHistogram(byCase: readonly (readonly number[] | null)[]): readonly number[] {
  const known = byCase.filter((c) => c !== null);
  return Array.from({ length: PIT_BINS }, (_, k) =>
    known.length > 0 ? known.reduce((sum, c) => sum + c[k]!, 0) / known.length : 0,
  );
}
