import type { LedgerEntry } from '@interregnum/model';

/** A number of an entry, or null where this entry has none of that name. */
export function given(entry: LedgerEntry, name: string): number | null {
  const value = entry.numbers[name];
  return value === undefined || !Number.isFinite(value) ? null : value;
}
