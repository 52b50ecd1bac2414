/** Cells and columns that the answers of `score` share. */
import type { Measure } from '@interregnum/analysis';
import type { NumberKind } from '@interregnum/words';
import type { Cell, Column, Measured, Table } from '../answer.ts';

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export const interval = ({ low, high }: Interval): Measured | null =>
  low === null || high === null ? null : { low, high };

export const estimate = (value: number | null, range: Interval | null): Measured | null =>
  value === null ? null : { value, ...(range === null ? {} : interval(range)) };

/** `18 of 24`. */
export const outOf = (n: number | null | undefined, of: number): string | null =>
  n === null || n === undefined ? null : `${n} of ${of}`;

const OF_DIGITS: readonly NumberKind[] = ['whole', 'tenths', 'hundredths', 'thousandths'];
export const kindOf = ({ digits }: Pick<Measure, 'digits'>): NumberKind => OF_DIGITS[digits]!;

export const of = (kind: NumberKind, ...titles: readonly string[]): Column[] =>
  titles.map((title) => ({ title, kind }));
/** Text that stands to the right, as numbers do. */
export const right = (...titles: readonly string[]): Column[] =>
  titles.map((title) => ({ title, align: 'right' }));

/** @param columns a title by itself is a column of text */
export const tableOf = (
  title: string,
  columns: readonly (Column | string)[],
  rows: readonly (readonly Cell[])[],
): Table => ({
  block: 'table',
  title,
  columns: columns.map((c) => (typeof c === 'string' ? { title: c } : c)),
  rows,
});
