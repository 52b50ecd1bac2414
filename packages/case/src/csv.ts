/**
 * CSV text to a table whose every cell knows its line and column. Quoting follows RFC 4180; a byte
 * order mark, CRLF or CR line ends, embedded newlines and right-to-left text are accepted.
 */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { locator } from './positions.ts';
import { problem } from './problems.ts';
import { isPlain, PLAIN_FORM, type TableForm } from './table-form.ts';
import type { Location, Problem } from './types.ts';

/** Longest table read, in UTF-16 units; many times the largest case, and read within seconds. */
export const MAX_TABLE_CHARACTERS: number = 16 * 1024 * 1024;

/** Longest single row, in bytes; a quote that is never closed ends here. */
const MAX_ROW_BYTES = 1024 * 1024;

/** Most columns of a table, read or not. */
const MAX_COLUMNS = 1000;
/** Most ragged rows named. */
const MAX_RAGGED = 100;

export interface Cell {
  /** Trimmed, in the plain form where the package says how the field is written. */
  readonly text: string;
  readonly at: Location;
  /** How it should be written, where it is not as the package says; nothing is read from it then. */
  readonly misfit?: string;
}

export interface Row {
  readonly at: Location;
  /** The cell under a header; undefined where the table has no such column. */
  cell(column: string): Cell | undefined;
}

export interface Table {
  readonly file: string;
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
  has(column: string): boolean;
}

export interface ParsedTable {
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

interface RawRecord {
  readonly record: string[];
  readonly raw: string;
}

/** Offsets at which the cells of one record start, by the same quoting rules as the parser. */
function cellStarts(raw: string, { delimiter, quote }: TableForm): number[] {
  const starts = [0];
  let inQuotes = false;
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i];
    if (c === quote) inQuotes = !inQuotes;
    else if (c === delimiter && !inQuotes) starts.push(i + 1);
  }
  return starts;
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
  CSV_MAX_RECORD_SIZE: 'a row is longer than 1 MB, perhaps because a quoted cell is never closed',
  INVALID_OPENING_QUOTE:
    'a quote stands inside an unquoted cell; quote the cell and double the quote',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote; double the quotes inside a quoted cell',
};

function syntaxProblem(file: string, error: unknown): Problem {
  const known = error instanceof CsvError ? error : null;
  const line = typeof known?.lines === 'number' ? (known.lines as number) : 1;
  const reason = (known && REASONS[known.code]) ?? 'it cannot be divided into cells';
  return problem('not-csv', { file, line: Math.max(1, line), column: 1 }, { reason });
}

const SEPARATORS = { semicolons: ';', tabs: '\t', bars: '|' } as const;

/** What divides the header where no comma does. */
function otherSeparator(text: string): string | undefined {
  const end = text.indexOf('\n');
  const header = text.slice(0, end < 0 ? undefined : end).slice(0, 10_000);
  if (header.includes(',')) return undefined;
  return Object.entries(SEPARATORS).find(([, s]) => header.includes(s))?.[0];
}

/** A first line that tells Excel what divides the columns, and is no row. */
const SEPARATOR_LINE = /^sep=,,*\n/i;

export interface ParsedCells {
  /** The header is the first of them. */
  readonly cells: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

/** Divide a text into rows of cells. Never throws; there are none where it cannot be divided. */
export function parseCells(
  file: string,
  text: string,
  maxRows = 100_000,
  form: TableForm = PLAIN_FORM,
): ParsedCells {
  const start: Location = { file, line: 1, column: 1 };
  const failed = (fault: Problem): ParsedCells => ({ cells: [], problems: [fault] });
  if (text.length > MAX_TABLE_CHARACTERS)
    return failed(problem('too-large', start, { file }, { allowed: 'at most 16 MB for a table' }));
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(SEPARATOR_LINE, '\n');
  const separator = form.delimiter === ',' ? otherSeparator(clean) : undefined;
  if (separator) {
    const hints = { allowed: 'commas; to convert it: interregnum new NAME --from FOLDER' };
    return failed(problem('wrong-separator', start, { found: separator }, hints));
  }
  let records: RawRecord[];
  try {
    records = parse(clean, {
      raw: true,
      record_delimiter: '\n',
      delimiter: form.delimiter,
      quote: form.quote,
      escape: form.quote,
      comment: form.comment,
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_BYTES,
      to: maxRows + 2,
    }) as unknown as RawRecord[];
  } catch (error) {
    return failed(syntaxProblem(file, error));
  }
  if (records.length > maxRows + 1) {
    const allowed = `at most ${maxRows}`;
    return failed(problem('too-many-rows', start, { file }, { allowed }));
  }
  const wide = records.findIndex(({ record }) => record.length > MAX_COLUMNS);
  if (wide >= 0) {
    const what = wide === 0 && form.names === null ? 'the header' : 'a row';
    const reason = `${what} has more than ${MAX_COLUMNS} columns`;
    return failed(problem('not-csv', start, { reason }));
  }
  const locate = locator(file, clean);
  let from = 0;
  const located = records.map(({ record, raw }): Cell[] => {
    const line = raw.replace(/\n+$/, '').replace(/^\n+/, '');
    const at = Math.max(clean.indexOf(line, from), from);
    from = at + line.length;
    const starts = cellStarts(line, form);
    return record.map((value, i) => ({ text: value.trim(), at: locate(at + (starts[i] ?? 0)) }));
  });
  const header = form.names?.map((name): Cell => ({ text: name, at: start }));
  return { cells: header ? [header, ...located] : located, problems: [] };
}

/**
 * Divide a text into a table. Never throws; `table` is null only when nothing can be read.
 * @param maxRows a longer table is refused, before the rest is read
 * @param form how it is written, where its package says so
 */
export function parseTable(
  file: string,
  text: string,
  maxRows = 100_000,
  form: TableForm = PLAIN_FORM,
): ParsedTable {
  const { cells, problems } = parseCells(file, text, maxRows, form);
  if (problems.length > 0) return { table: null, problems };
  return inPlainForm(assemble(file, { file, line: 1, column: 1 }, cells), form);
}

/** What spreadsheets and statistics packages write for a missing number. */
export const BLANK: RegExp = /^(NA|N\/A|n\/a)?$/;

/** The table with its cells in plain form, as the package says how its fields are written. */
function inPlainForm({ table, problems }: ParsedTable, form: TableForm): ParsedTable {
  if (table === null || isPlain(form)) return { table, problems };
  const start: Location = table.columns[0]?.at ?? { file: table.file, line: 1, column: 1 };
  const absent = [...form.fields.keys()].filter((name) => !table.has(name));
  const plain = (column: string, cell: Cell | undefined): Cell | undefined => {
    if (cell === undefined || BLANK.test(cell.text)) return cell;
    if (form.missing.includes(cell.text)) return { ...cell, text: '' };
    const field = form.fields.get(column);
    const text = field?.plain(cell.text);
    if (field === undefined || text === undefined) return cell;
    return text === null ? { ...cell, misfit: field.allowed } : { ...cell, text };
  };
  return {
    table: {
      ...table,
      rows: table.rows.map((row) => ({
        at: row.at,
        cell: (column) => plain(column, row.cell(column)),
      })),
    },
    problems: [
      ...problems,
      ...absent.map((column) => problem('missing-column', start, { column })),
    ],
  };
}

/** Columns with neither a name nor a cell, which spreadsheets leave behind, are none. */
function withoutBlankColumns(records: ParsedCells['cells']): ParsedCells['cells'] {
  const widest = records.reduce((most, cells) => Math.max(most, cells.length), 0);
  const blank = Array.from({ length: widest }, (_, i) =>
    records.every((cells) => (cells[i]?.text ?? '') === ''),
  );
  if (!blank.includes(true)) return records;
  return records.map((cells) => cells.filter((_, i) => blank[i] !== true));
}

function assemble(file: string, start: Location, all: ParsedCells['cells']): ParsedTable {
  const records = withoutBlankColumns(all);
  const [columns, ...body] = records;
  if (!columns) return { table: null, problems: [problem('empty-table', start, { file })] };
  const problems: Problem[] = [];
  const index = new Map<string, number>();
  columns.forEach((cell, i) => {
    if (index.has(cell.text)) {
      problems.push(
        problem('duplicate-column', cell.at, { column: cell.text || 'without a name' }),
      );
    } else index.set(cell.text, i);
  });
  const rows: Row[] = [];
  for (const cells of body) {
    // spreadsheets leave rows of nothing but separators behind
    if (cells.every((c) => c.text === '')) continue;
    if (cells.length !== columns.length) {
      const names = { found: cells.length, expected: columns.length };
      const hints =
        cells.length > columns.length ? { allowed: 'a comma inside a cell only in quotes' } : {};
      if (problems.length < MAX_RAGGED) {
        problems.push(problem('ragged-row', cells[0]!.at, names, hints));
      }
      continue;
    }
    rows.push({
      at: cells[0]!.at,
      cell: (column) => {
        const i = index.get(column);
        return i === undefined ? undefined : cells[i];
      },
    });
  }
  return { table: { file, columns, rows, has: (column) => index.has(column) }, problems };
}
