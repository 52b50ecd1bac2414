import { Draws } from '@interregnum/model';
import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { ScorePurpose } from './addresses.ts';

/** Up to this many runs each is set beside every other; of more, each beside as many. */
export const PARTNERS = 500;

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

/**
 * How far ahead of each run, in a circle, its partners stand. Every run has the same number of partners, so
 * that no few of them decide a score; where not all can be compared, which ones is drawn by an address and
 * not by their place in a file.
 * @returns ascending, each 1..runs - 1
 */
export function partnersAhead(runs: number): readonly number[] {
  if (runs <= PARTNERS + 1) {
    // (a, a + s) and (b, b - s) are the same pair: half of the circle meets everybody once
    return Array.from({ length: Math.floor(runs / 2) }, (_, k) => k + 1);
  }
  const draws = new Draws();
  draws.start(0, 0);
  const half = Math.floor((runs - 1) / 2);
  const count = PARTNERS / 2;
  return Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * half) / count);
    const upTo = Math.floor(((k + 1) * half) / count);
    return 1 + from + Math.floor(draws.uniform(0, k, ScorePurpose.partner) * (upTo - from));
  });
}
