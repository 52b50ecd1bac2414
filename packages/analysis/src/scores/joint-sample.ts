import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/** Runs whose pairs are compared: 64 evenly spaced ones give 2,016 pairs. */
export const PAIRED_RUNS = 64;

/** Share of the horizon that had passed when each scored region fell, 1 where it held. */
export function sharesOfRun(truth: Truth, table: FallTable, run: number): Float64Array {
  const { horizonDays } = truth;
  return Float64Array.from(
    truth.scored,
    (i) => Math.min(table.days[i * table.runs + run]!, horizonDays) / horizonDays,
  );
}

export function sharesObserved(truth: Truth): Float64Array {
  const { horizonDays } = truth;
  return Float64Array.from(truth.scored, (i) => Math.min(truth.day[i]!, horizonDays) / horizonDays);
}

/** At most `PAIRED_RUNS` runs, evenly spaced over the ensemble. */
export function sampledRuns(runs: number): readonly number[] {
  const count = Math.min(runs, PAIRED_RUNS);
  return Array.from({ length: count }, (_, k) => Math.floor((k * runs) / count));
}
