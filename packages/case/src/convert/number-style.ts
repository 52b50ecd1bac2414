/**
 * Points and commas in numbers. 0,6 can only be a decimal comma and 1,234.5 only a decimal point, but
 * 1.234 and 1,234 can be either: the column tells, then the table; where nothing tells nobody guesses.
 */
import { numberForm } from '../field-form.ts';
import type { ColumnSpec } from '../tables.ts';

export type Decimal = 'point' | 'comma';
export const DECIMALS: readonly Decimal[] = ['point', 'comma'];

/** Spaces and apostrophes as people set digits off by threes. */
const SPACES = [' ', '\u00a0', '\u202f', "'", '’'];
const FORMS = {
  point: [',', ...SPACES, null].map((group) => numberForm('.', group)),
  comma: ['.', ...SPACES, null].map((group) => numberForm(',', group)),
} as const;

/** Decimal mark -> the number in plain form; a reading out of the column's range is none. */
export type Readings = Partial<Readonly<Record<Decimal, string>>>;

const PERCENT = 100;
/** Digits that survive a division by 100 in binary. */
const DIGITS = 15;

export function readingsOf(text: string, spec: ColumnSpec): Readings {
  const isShare = spec.max !== undefined && spec.max <= 1;
  const percent = isShare ? /^(.*\d)\s*%$/.exec(text) : null;
  const digits = percent?.[1] ?? text;
  const found: Partial<Record<Decimal, string>> = {};
  for (const decimal of DECIMALS) {
    const form = FORMS[decimal].find((f) => f.plain(digits) !== null);
    if (form === undefined) continue;
    const plain = form.plain(digits)!;
    const value = percent === null ? Number(plain) : Number(plain) / PERCENT;
    if (value < (spec.min ?? -Infinity) || value > (spec.max ?? Infinity)) continue;
    found[decimal] = percent === null ? plain : String(Number(value.toPrecision(DIGITS)));
  }
  return found;
}

export const isAmbiguous = ({ point, comma }: Readings): boolean =>
  point !== undefined && comma !== undefined && Number(point) !== Number(comma);

/** The one decimal mark that a cell allows; null where it has none or allows both. */
export function evidenceOf({ point, comma }: Readings): Decimal | null {
  if (point !== undefined && comma !== undefined) return null;
  return point !== undefined ? 'point' : comma !== undefined ? 'comma' : null;
}

/** The only style among those seen; null where none was, or both. */
export function onlyStyle(seen: readonly (Decimal | null)[]): Decimal | null {
  const styles = new Set(seen.filter((s) => s !== null));
  return styles.size === 1 ? [...styles][0]! : null;
}
