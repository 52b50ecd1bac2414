/** Cells and columns that the answers of `score` share. */
import type { Measure } from '@interregnum/analysis';
import type { NumberKind } from '@interregnum/words';
import { type Block, type Cell, type Column, paragraph, type Table } from '../answer.ts';

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

/** A block of a page; a text is a paragraph. */
export type Part = string | Block;

export const blocksOf = (parts: readonly Part[]): Block[] =>
  parts.map((part) => (typeof part === 'string' ? paragraph(part) : part));
