/** A changed case beside the case as it is: the same luck in both, history by history. */
import { type FateComparison, fateOf, tableOf } from '@interregnum/analysis';
import type { RunFates } from '@interregnum/ensemble/live';

export interface PairedFates {
  /** Histories that both worlds have. */
  readonly pairs: number;
  readonly fate: FateComparison;
  /** Pairs in which the end of the regime is another or on another day. */
  readonly moved: number;
  /** Days by which the end moves in the middle pair of those in which it falls in both; null: none. */
  readonly medianDays: number | null;
}

/** @param runs histories of both worlds, from the first on; null where no pair is there */
export function pairedFates(base: RunFates, changed: RunFates, runs: number): PairedFates | null {
  const pairs: (readonly [before: number | null, after: number | null])[] = [];
  for (let run = 0; run < runs; run++) {
    const before = base.endOf(run);
    const after = changed.endOf(run);
    if (before !== undefined && after !== undefined) pairs.push([before, after]);
  }
  if (pairs.length === 0) return null;
  const table = tableOf(
    pairs.map(([before]) => before !== null),
    pairs.map(([, after]) => after !== null),
  );
  const shifts = pairs
    .flatMap(([before, after]) => (before === null || after === null ? [] : [after - before]))
    .sort((a, b) => a - b);
  return {
    pairs: pairs.length,
    fate: fateOf(table, pairs.length, false),
    moved: pairs.filter(([before, after]) => before !== after).length,
    medianDays: shifts[Math.floor(shifts.length / 2)] ?? null,
  };
}
