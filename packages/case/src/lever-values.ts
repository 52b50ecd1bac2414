/** What a stop of a lever can be, as written: a value of `--set`, a date, or one of two words. */
import { dateOf, dayOf, isDate } from './dates.ts';
import { parseValue } from './edit-path.ts';

export const AS_IT_WAS = 'as it was';
export const NEVER = 'never';

/** What the stops of one lever are, all alike. */
export type StopKind = 'date' | 'multiple' | 'change' | 'number' | 'word';

export type StopValue =
  | { readonly kind: 'as-it-was' | 'never' | 'word' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'multiple' | 'change' | 'number'; readonly number: number };

export function stopValue(text: string): StopValue {
  if (text === AS_IT_WAS) return { kind: 'as-it-was' };
  if (text === NEVER) return { kind: 'never' };
  if (isDate(text)) return { kind: 'date', date: text };
  const value = parseValue(text);
  if (value.kind === 'times') return { kind: 'multiple', number: value.number };
  if (value.kind === 'plus') return { kind: 'change', number: value.number };
  if (value.kind === 'set' && value.number !== null)
    return { kind: 'number', number: value.number };
  return { kind: 'word' };
}

/** Enough digits for any value, and none that binary fractions add. */
const DIGITS = 10;

/** Some more than any lever may have, so that a range of too many is told and not made. */
const MOST_MADE = 1000;

/**
 * Stops from one to another in equal steps, both ends among them where the steps meet the last.
 * @param step days between dates, otherwise in the unit of the ends
 * @returns null where the ends are not of one kind, or not in order
 */
export function stopsInRange(from: string, to: string, step: number): string[] | null {
  const [a, b] = [stopValue(from), stopValue(to)];
  if (!(step > 0) || a.kind !== b.kind) return null;
  if (a.kind === 'date' && b.kind === 'date') {
    const days = dayOf(b.date, a.date) ?? -1;
    if (days < 0 || !Number.isInteger(step)) return null;
    const count = Math.min(MOST_MADE, Math.floor(days / step));
    return Array.from({ length: count + 1 }, (_, i) => dateOf(i * step, a.date));
  }
  if (!('number' in a) || !('number' in b) || b.number < a.number) return null;
  const sign = a.kind === 'multiple' ? 'x' : a.kind === 'change' ? '+' : '';
  const count = Math.min(MOST_MADE, Math.floor((b.number - a.number) / step + 1e-9));
  return Array.from(
    { length: count + 1 },
    (_, i) => `${sign}${Number((a.number + i * step).toFixed(DIGITS))}`,
  );
}
