/**
 * A table in the form a package is published in: no byte order mark, LF, trimmed cells, nothing but
 * an empty cell where a value is missing. Values themselves are never changed.
 */
import { parseTable } from '../csv.ts';
import type { ColumnSpec } from '../tables.ts';
import { writeCsv } from './write-csv.ts';

/** Missing values as spreadsheets and statistics packages write them. */
const MISSING = /^(NA|N\/A|n\/a)$/;

export interface TidyTable {
  readonly columns: readonly string[];
  /** Cells in the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

/** Null where the text cannot be divided into a sound table; then it is best left as it is. */
export function tidyTable(
  file: string,
  text: string,
  specs: readonly ColumnSpec[],
): TidyTable | null {
  const { table, problems } = parseTable(file, text);
  if (!table || problems.length > 0) return null;
  const columns = table.columns.map((c) => c.text);
  if (columns.some((c) => c === '')) return null;
  const isText = new Map(specs.map((s) => [s.name, s.type === 'string']));
  const rows = table.rows.map((row) =>
    columns.map((column) => {
      const cell = row.cell(column)?.text ?? '';
      return isText.get(column) === false && MISSING.test(cell) ? '' : cell;
    }),
  );
  return { columns, rows, text: writeCsv(columns, rows) };
}
