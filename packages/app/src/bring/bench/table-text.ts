/** A table of the bench as rows of cells, and changed cell by cell. Its text is the one truth. */
import {
  type Cell,
  type ColumnSpec,
  parseCells,
  TABLES,
  type TableName,
  writeCsv,
} from '@interregnum/case';
import type { TableCell, TableColumn, TablePage } from './view.ts';

/** More rows than any table of a case may have are not looked at. */
const MOST_ROWS = 100_000;

export const tableNameOf = (file: string): TableName | null => {
  const name = file.replace(/\.csv$/, '');
  return file.endsWith('.csv') && Object.hasOwn(TABLES, name) ? (name as TableName) : null;
};

interface Rows {
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

const shownCell = ({ text, at }: Cell): TableCell => ({ text, at: [at.line, at.column] });
const textsOf = (cells: readonly TableCell[]): string[] => cells.map((cell) => cell.text);
const lineOf = (row: readonly TableCell[]): number => row[0]?.at[0] ?? 0;

/** null where the text cannot be divided into cells. */
export function rowsOf(file: string, text: string): Rows | null {
  const { cells, problems } = parseCells(file, text, MOST_ROWS);
  const [header, ...rows] = cells;
  if (problems.length > 0 || header === undefined) return null;
  return { header: header.map(shownCell), rows: rows.map((row) => row.map(shownCell)) };
}

function about(spec: ColumnSpec | undefined): string {
  if (spec === undefined) return '';
  const what = spec.choices?.join(' · ') ?? spec.unit ?? spec.type;
  return `${spec.description} (${what})`;
}

export function tablePage(
  file: string,
  text: string,
  from: number,
  count: number,
): TablePage | null {
  const read = rowsOf(file, text);
  if (read === null) return null;
  const name = tableNameOf(file);
  const specs = new Map((name === null ? [] : TABLES[name].columns).map((c) => [c.name, c]));
  const columns = read.header.map(
    ({ text: column, at }): TableColumn => ({
      name: column,
      at,
      about: about(specs.get(column)),
    }),
  );
  const start = Math.max(0, Math.min(from, read.rows.length - 1));
  const first = start - (start % count);
  const rows = read.rows
    .slice(first, first + count)
    .map((cells) => ({ line: lineOf(cells), cells }));
  return { file, columns, rows, from: first, total: read.rows.length };
}

/** Index of the row that begins on a line, or the one before it; 0 for the header. */
export function rowAtLine(file: string, text: string, line: number): number {
  const lines = rowsOf(file, text)?.rows.map(lineOf) ?? [];
  const after = lines.findIndex((l) => l > line);
  return Math.max(0, (after < 0 ? lines.length : after) - 1);
}

const put = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((old, i) => (i === at ? value : old));

/** The text with another cell; row -1 is the header. Unchanged where there is no such cell. */
export function withCell(
  file: string,
  text: string,
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: string },
): string {
  const read = rowsOf(file, text);
  if (read === null) return text;
  const plain = value.replace(/\s*[\r\n]+\s*/g, ' ');
  const [header, rows] = [textsOf(read.header), read.rows.map(textsOf)];
  if (row < 0) return writeCsv(put(header, column, plain), rows);
  const cells = rows[row];
  if (cells === undefined || column >= cells.length) return text;
  return writeCsv(header, put(rows, row, put(cells, column, plain)));
}

/** The text with a blank row at its end. */
export function withRow(file: string, text: string): string {
  const read = rowsOf(file, text);
  if (read === null) return text;
  // a row of nothing but separators would be none
  const blank = read.header.map((_, i) => (i === 0 ? NEW_ROW : ''));
  return writeCsv(textsOf(read.header), [...read.rows.map(textsOf), blank]);
}

/** What a new row says until its first cell is written over; it names no region. */
const NEW_ROW = 'new';

export function withoutRow(file: string, text: string, row: number): string {
  const read = rowsOf(file, text);
  if (read === null) return text;
  return writeCsv(textsOf(read.header), read.rows.filter((_, i) => i !== row).map(textsOf));
}
