/** What a cell that cannot be read was most likely meant for; nothing where it could be two things. */

import type { ColumnSpec } from './column.ts';
import { dateOf, dayOf, isDate } from './dates.ts';

export const NUMBER: RegExp = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const PERCENT = 100;

/** The value a mistyped number stands for; `5%` of a share is 0.05. */
export function nearNumber(
  text: string,
  spec: ColumnSpec,
  origin: string | null,
): string | undefined {
  if (spec.unit === 'days since the origin' && origin !== null) {
    const day = dayOf(text, origin);
    if (day !== null) return String(day);
  }
  const latin = text
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')
    .replace(/[\s'_]/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(latin)
    ? latin.replace(/,/g, '')
    : latin.replace(/,/g, '.').replace(/%$/, '');
  if (plain === text || !NUMBER.test(plain)) return undefined;
  const isShare = spec.max !== undefined && spec.max <= 1;
  return /%$/.test(latin) && isShare ? String(Number(plain) / PERCENT) : plain;
}

/** Excel's day 0 of 1900, with its 29 February of that year that never was, and of 1904. */
export const EXCEL_DAY_0 = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;
/** Days from 1900 on that fall between 1927 and 2173. */
const SERIAL = /^[1-9]\d{4}$/;

const DAY_OR_MONTH_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
export type DateOrder = 'day first' | 'month first';

const isoOf = (y: string, m: string, d: string): string =>
  `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;

export const isDayMonthYear = (text: string): boolean => DAY_OR_MONTH_FIRST.test(text);

/** The date that three numbers of a day, a month and a year give in an order; null where none. */
export function dateInOrder(text: string, order: DateOrder): string | null {
  const [, a = '', b = '', y = ''] = DAY_OR_MONTH_FIRST.exec(text) ?? [];
  const date = order === 'day first' ? isoOf(y, b, a) : isoOf(y, a, b);
  return isDate(date) ? date : null;
}

/** 2021/4/14 as 2021-04-14; null for what does not begin with a year. */
export function dateYearFirst(text: string): string | null {
  const [, y = '', , m = '', d = ''] = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  const date = isoOf(y, m, d);
  return isDate(date) ? date : null;
}

/** 14/04/2021 leaves no doubt, 04/05/2021 does; a bare 44300 is Excel's day count. */
export function nearDate(text: string): string | undefined {
  if (SERIAL.test(text)) return dateOf(Number(text), EXCEL_DAY_0[1900]);
  const dates = new Set(
    [dateYearFirst(text), dateInOrder(text, 'day first'), dateInOrder(text, 'month first')].filter(
      (date) => date !== null,
    ),
  );
  return dates.size === 1 ? [...dates][0] : undefined;
}

/** What the spreadsheets of eight languages write for yes and no. */
const YES = /^(yes|y|vrai|oui|wahr|ja|verdadero|s[ií]|verdadeiro|sim|vero|waar|истина|да)$/i;
const NO = /^(no|n|faux|non|falsch|nein|falso|n[ãa]o|onwaar|nee|ложь|нет)$/i;

export function nearFlag(text: string): '0' | '1' | undefined {
  return YES.test(text) ? '1' : NO.test(text) ? '0' : undefined;
}
