/** Numbers of the ledger as a reader can take them. */
import { thousands } from '@interregnum/figures';
import type { LedgerEntry } from '@interregnum/model';

/** A number of an entry, or null where this entry has none of that name. */
export function given(entry: LedgerEntry, name: string): number | null {
  const value = entry.numbers[name];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

/** Two decimals, for quantities on the scale of the regime's strength. */
export function scaled(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** Men to two figures: the inputs are known no better. */
export function men(value: number): string {
  if (Math.abs(value) < 100) return thousands(value);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return thousands(Math.round(value / unit) * unit);
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
