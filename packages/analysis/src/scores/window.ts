import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { median, quantile } from './quantiles.ts';

/** Fewest falls that make a window. */
const FEWEST = 4;

function width(days: readonly number[], horizonDays: number): number | null {
  const fell = days.filter((d) => d <= horizonDays);
  return fell.length < FEWEST ? null : quantile(fell, 0.9) - quantile(fell, 0.1);
}

export interface Windows {
  /** Median over the runs in which at least 4 regions fell; null if there is none. */
  readonly ensembleDays: number | null;
  readonly observedDays: number | null;
}

/**
 * Days from the 10 % to the 90 % quantile of fall days among the regions that fell: how compressed
 * the collapse is. A description set beside what happened, not a score; the nearer the better.
 */
export function fallWindow(truth: Truth, table: FallTable): Windows {
  const { scored, horizonDays } = truth;
  const widths: number[] = [];
  for (let run = 0; run < table.runs; run++) {
    const w = width(
      scored.map((i) => table.days[i * table.runs + run]!),
      horizonDays,
    );
    if (w !== null) widths.push(w);
  }
  return {
    ensembleDays: widths.length > 0 ? median(widths) : null,
    observedDays: width(
      scored.map((i) => truth.day[i]!),
      horizonDays,
    ),
  };
}
