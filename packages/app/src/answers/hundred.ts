/** A hundred equally likely histories, each a run of its own that can be played. */
import type { RunFates } from '@interregnum/ensemble/live';

export const HUNDRED = 100;

/**
 * The runs at the quantiles (i + 1/2) / 100 of the day of the end, those that did not fall last: the
 * same places as the figure's dots.
 */
export function hundredRuns(fates: RunFates, runs: number): readonly number[] {
  const all = fates.byCollapse(runs);
  if (all.length === 0) return [];
  return Array.from({ length: HUNDRED }, (_, i) => {
    const at = Math.min(all.length - 1, Math.floor(((i + 0.5) / HUNDRED) * all.length));
    return all[at] as number;
  });
}
