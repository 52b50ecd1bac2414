/** Dates and truths of a table in plain form: 14/04/2030 to 2030-04-14, VRAI to 1. */
import { BLANK } from '../csv.ts';
import { dateOf, isDate } from '../dates.ts';
import type { Conversion } from './note.ts';
import type { SourceCell } from './source-table.ts';

type Order = 'day first' | 'month first';

/** Excel's day 0, with its 29 February 1900 that never was; later days are counted right from here. */
const DAY_0_OF_1900 = '1899-12-30';
const DAY_0_OF_1904 = '1904-01-01';

const PARTS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

const iso = (y: string, m: string, d: string): string =>
  `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;

function inOrder(text: string, order: Order): string | null {
  const [, a = '', b = '', y = ''] = PARTS.exec(text) ?? [];
  const date = order === 'day first' ? iso(y, b, a) : iso(y, a, b);
  return isDate(date) ? date : null;
}

/** The order that every date of the column allows, and some date alone. */
function orderOf(texts: readonly string[]): Order | null {
  const written = texts.filter((t) => PARTS.test(t));
  const fits = (order: Order): boolean => written.every((t) => inOrder(t, order) !== null);
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
    if (typed === 'number' && /^\d{4,5}$/.test(text)) {
      const date = dateOf(Number(text), from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900);
      say(text, date, `, as days since ${from1904 ? '1904' : '1900'}`);
      return date;
    }
    const [y = '', m = '', d = ''] = text.split(/[./-]/);
    if (/^\d{4}([./-])\d{1,2}\1\d{1,2}$/.test(text) && isDate(iso(y, m, d))) return iso(y, m, d);
    const date = order === null ? null : inOrder(text, order);
    if (date === null) return text;
    say(text, date, `, ${order}`);
    return date;
  });
  const left = value.find((text) => PARTS.test(text));
  if (left !== undefined)
    did.push(`${name} ${left} left as it is: nothing tells the day from the month`);
  return { value, did, problems: [] };
}

/** What the spreadsheets of eight languages write for yes and no. */
const YES = /^(yes|y|vrai|oui|wahr|ja|verdadero|s[ií]|verdadeiro|sim|vero|waar|истина|да)$/i;
const NO = /^(no|n|faux|non|falsch|nein|falso|n[ãa]o|onwaar|nee|ложь|нет)$/i;

export function convertFlags(
  name: string,
  cells: readonly SourceCell[],
): Conversion<readonly string[]> {
  const value = cells.map(({ text }) => (YES.test(text) ? '1' : NO.test(text) ? '0' : text));
  const i = value.findIndex((text, k) => text !== cells[k]!.text);
  const did = i < 0 ? [] : [`${name} ${cells[i]!.text} read as ${value[i]}`];
  return { value, did, problems: [] };
}
