/** When a patron's support turned from what it was at first to what it was in the end. */
import { levelsAsTheyWere } from './support.ts';
import type { PatronRow } from './types.ts';

export interface Turn {
  /** Level on the first day and on the last. */
  readonly first: number;
  readonly last: number;
  /** The first day on which at least half of the way is behind it; null: it did not turn. */
  readonly day: number | null;
}

/** @param rows of one patron in one channel */
export function turnOf(rows: readonly PatronRow[], horizonDays: number): Turn {
  const levels = levelsAsTheyWere(rows, horizonDays);
  const first = levels[0] ?? 0;
  const last = levels.at(-1) ?? 0;
  if (first === last) return { first, last, day: null };
  const half = (first + last) / 2;
  const day = levels.findIndex((level) => (last < first ? level <= half : level >= half));
  return { first, last, day };
}
