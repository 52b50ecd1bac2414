/** What an entry of the ledger gives, and sentences made of it. */

import type { LedgerEntry } from '@interregnum/model';

/** A number of an entry, or null where this entry has none of that name. */
export function given(entry: LedgerEntry, name: string): number | null {
  const value = entry.numbers[name];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Join what there is to say; null parts are left out. */
export function sentence(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((p) => p !== null);
  if (said.length === 0) return null;
  return `${capitalised(said.join('; '))}.`;
}
