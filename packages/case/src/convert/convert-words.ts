/** Dates and truths of a table in plain form: 14/04/2030 to 2030-04-14, VRAI to 1. */
import { BLANK } from '../csv.ts';
import { dateOf, isDate } from '../dates.ts';
import {
  type DateOrder,
  dateInOrder,
  dateYearFirst,
  EXCEL_DAY_0,
  isDayMonthYear,
  nearFlag,
} from '../near-values.ts';
import type { Conversion } from './note.ts';
import type { SourceCell } from './source-table.ts';

/** The order that every date of the column allows, and some date alone. */
function orderOf(texts: readonly string[]): DateOrder | null {
  const written = texts.filter(isDayMonthYear);
  const fits = (order: DateOrder): boolean => written.every((t) => dateInOrder(t, order) !== null);
  if (written.length === 0 || fits('day first') === fits('month first')) return null;
  return fits('day first') ? 'day first' : 'month first';
}

/** Serial numbers are dates only in a workbook, which says from when they count. */
export function convertDates(
  name: string,
  cells: readonly SourceCell[],
  from1904: boolean | undefined,
): Conversion<readonly string[]> {
  const order = orderOf(cells.map((c) => c.text));
  const did: string[] = [];
  const say = (first: string, as: string, how: string): void => {
    if (did.length === 0) did.push(`${name} ${first} read as ${as}${how}`);
  };
  const value = cells.map(({ text, typed }) => {
    if (BLANK.test(text) || isDate(text)) return text;
    if (typed === 'number' && /^\d{5}$/.test(text)) {
      const date = dateOf(Number(text), EXCEL_DAY_0[from1904 ? 1904 : 1900]);
      say(text, date, `, as days since ${from1904 ? '1904' : '1900'}`);
      return date;
    }
    const plain = dateYearFirst(text);
    if (plain !== null) return plain;
    const date = order === null ? null : dateInOrder(text, order);
    if (date === null) return text;
    say(text, date, `, ${order}`);
    return date;
  });
  const left = value.find(isDayMonthYear);
  if (left !== undefined)
    did.push(`${name} ${left} left as it is: nothing tells the day from the month`);
  return { value, did, problems: [] };
}

export function convertFlags(
  name: string,
  cells: readonly SourceCell[],
): Conversion<readonly string[]> {
  const value = cells.map(({ text }) => nearFlag(text) ?? text);
  const i = value.findIndex((text, k) => text !== cells[k]!.text);
  const did = i < 0 ? [] : [`${name} ${cells[i]!.text} read as ${value[i]}`];
  return { value, did, problems: [] };
}
