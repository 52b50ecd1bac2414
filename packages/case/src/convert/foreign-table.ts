/** A table of others, under whatever names: its cells as text, each with its place. */
import { parseCells } from '../csv.ts';
import { problem } from '../problems.ts';
import { PLAIN_FORM } from '../table-form.ts';
import type { Problem } from '../types.ts';
import { decodeText } from './decode-text.ts';
import type { SourceTable } from './source-table.ts';

export interface ForeignTable {
  readonly table: SourceTable;
  /** The columns were divided by commas. */
  readonly commas: boolean;
  readonly did: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 20;

/** What divides most lines into the same number of cells, two or more. */
export function delimiterIn(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const evenness = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const tally = new Map<number, number>();
    for (const n of counts) if (n > 1) tally.set(n, (tally.get(n) ?? 0) + 1);
    return Math.max(0, ...[...tally].map(([cells, times]) => times + cells / 1000));
  };
  return DELIMITERS.reduce((best, d) => (evenness(d) > evenness(best) ? d : best), ',');
}

/** A first line that only Excel reads is no part of a table. */
export const withoutMark = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/^sep=[,;|\t]+\r?\n?/i, '\n');

/** @param encoding of a text that is not Unicode, as its user says */
export async function foreignTable(
  file: string,
  bytes: Uint8Array,
  encoding?: string,
): Promise<ForeignTable | Problem> {
  if (/\.xlsx$/i.test(file)) {
    const { openWorkbook } = await import('./workbook.ts');
    const book = await openWorkbook(file, bytes);
    if ('code' in book) return book;
    const [only] = book.sheets;
    if (only === undefined || book.sheets.length > 1) {
      const reason = `it has ${book.sheets.length} sheets, where one is read; save the one as CSV`;
      return problem('bad-workbook', { file, line: 1, column: 1 }, { file, reason });
    }
    const { table, did, problems } = await book.read(only);
    return problems[0] ?? { table: headed(table), commas: false, did };
  }
  const { value, did, problems } = decodeText(file, bytes, encoding);
  if (problems[0] !== undefined) return problems[0];
  const text = withoutMark(value);
  const delimiter = delimiterIn(text);
  const parsed = parseCells(file, text, undefined, { ...PLAIN_FORM, delimiter });
  if (parsed.problems[0] !== undefined) return parsed.problems[0];
  return { table: headed({ source: file, rows: parsed.cells }), commas: delimiter === ',', did };
}

/** Titles above the header have fewer cells than it. */
function headed({ rows, ...rest }: SourceTable): SourceTable {
  const width = (row: SourceTable['rows'][number]): number =>
    row.filter((c) => c.text.trim() !== '').length;
  const widest = Math.max(0, ...rows.slice(0, LINES_LOOKED_AT).map(width));
  const top = rows.findIndex((row) => width(row) >= Math.max(2, widest / 2));
  const kept = rows.slice(Math.max(0, top)).filter((row) => width(row) > 0);
  return { ...rest, rows: kept };
}
