/** A table as it was found to the CSV text of the case format, with a word on everything that changed. */
import { writeCsv } from '../package/write-csv.ts';
import { problem } from '../problems.ts';
import { type ColumnSpec, TABLES, type TableName } from '../tables.ts';
import type { Problem } from '../types.ts';
import { convertNumbers } from './convert-numbers.ts';
import { convertDates, convertFlags } from './convert-words.ts';
import type { Conversion } from './note.ts';
import type { Decimal } from './number-style.ts';
import type { SourceCell, SourceTable } from './source-table.ts';

export interface TableOptions {
  /** The columns of the source were divided by commas. */
  readonly commas: boolean;
  readonly decimal?: Decimal | undefined;
}

/** Most rows above the header that are looked at: a title, a remark, an empty line. */
const MOST_ABOVE = 20;

const flat = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_');

/** The names of a header, those of the table where they differ in letter case or spaces only. */
function columnNames(header: readonly SourceCell[], specs: readonly ColumnSpec[]): string[] {
  const exact = new Set(header.map((c) => c.text));
  return header.map(({ text }) => {
    const near = specs.find((s) => s.name === flat(text));
    return near === undefined || exact.has(near.name) ? text : near.name;
  });
}

/** Rows above the header are titles: the header is the first row with two columns of the table. */
function headerAt({ rows }: SourceTable, specs: readonly ColumnSpec[]): number {
  const names = new Set(specs.map((s) => s.name));
  const known = (cells: readonly SourceCell[]): number =>
    cells.filter((c) => names.has(flat(c.text))).length;
  const at = rows.slice(0, MOST_ABOVE).findIndex((cells) => known(cells) >= 2);
  return Math.max(0, at);
}

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** @returns null where the source holds no row */
export function convertTable(
  name: TableName,
  source: SourceTable,
  options: TableOptions,
): Conversion<string | null> {
  const specs: readonly ColumnSpec[] = TABLES[name].columns;
  const did: string[] = [];
  const problems: Problem[] = [];
  const top = headerAt(source, specs);
  const above = source.rows.slice(0, top).filter((cells) => cells.some((c) => c.text !== ''));
  if (above.length > 0) did.push(`${plural(above.length, 'row')} above the header left out`);
  const [header, ...body] = source.rows.slice(top);
  if (header === undefined) return { value: null, did, problems };
  const rows = body.filter((cells) => cells.some((c) => c.text !== ''));
  const named = header.reduce((last, c, i) => (c.text === '' ? last : i + 1), 0);
  for (const cells of rows.filter((r) => r.length < named)) {
    const counts = { found: cells.length, expected: named };
    problems.push(problem('ragged-row', cells[0]!.at, counts));
  }
  const width = Math.max(header.length, ...rows.map((cells) => cells.length));
  const blank: SourceCell = { text: '', at: header[0]?.at ?? { file: name, line: 1, column: 1 } };
  const names = columnNames(header, specs);
  const renamed = names.findIndex((n, i) => n !== header[i]!.text);
  if (renamed >= 0) did.push(`column ${header[renamed]!.text} called ${names[renamed]}`);
  const columns = Array.from({ length: width }, (_, i) => ({
    name: names[i] ?? '',
    cells: rows.map((cells) => cells[i] ?? blank),
  }));
  for (const column of columns.filter((c) => c.name === '')) {
    const first = column.cells.find((c) => c.text !== '');
    if (first !== undefined)
      problems.push(problem('unnamed-column', first.at, { value: first.text }));
  }
  const kept = columns.filter((c) => c.name !== '');
  const specOf = (column: string): ColumnSpec | undefined => specs.find((s) => s.name === column);
  const numeric = new Map(
    kept.flatMap((c) => {
      const spec = specOf(c.name);
      return spec?.type === 'number' || spec?.type === 'integer' ? [[spec, c.cells] as const] : [];
    }),
  );
  const numbers = convertNumbers(numeric, options.commas, options.decimal);
  const taken = <T>({ value, did: said, problems: found }: Conversion<T>): T => {
    did.push(...said);
    problems.push(...found);
    return value;
  };
  const plain = taken(numbers);
  const texts = kept.map(({ name: column, cells }): readonly string[] => {
    const spec = specOf(column);
    if (spec !== undefined && plain.has(spec)) return plain.get(spec)!;
    if (spec?.type === 'date') return taken(convertDates(column, cells, source.from1904));
    if (spec?.type === 'boolean') return taken(convertFlags(column, cells));
    return cells.map((c) => c.text);
  });
  const value = writeCsv(
    kept.map((c) => c.name),
    rows.map((_, r) => texts.map((column) => column[r]!)),
  );
  return { value, did, problems };
}
