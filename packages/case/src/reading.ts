/** What is shared while one case is read: the faults, what was assumed, the ranges of values. */
import { nearColumn, sameColumn } from './column-names.ts';
import { BLANK, type Cell, type Row, type Table } from './csv.ts';
import { dayOf } from './dates.ts';
import { NUMBER, nearDate, nearFlag, nearNumber } from './near-values.ts';
import { listed, nearestOf, type ProblemCode, problem } from './problems.ts';
import { type ColumnSpec, TABLES, type TableName, type TableSpec } from './tables.ts';
import { mostCharacters } from './text-limits.ts';
import type { Kind, Location, Problem } from './types.ts';

export interface ProvenanceEntry {
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: Kind | null;
  readonly source: string;
  readonly at: Location;
}

export interface Reading {
  readonly problems: Problem[];
  readonly assumptions: string[];
  readonly missing: Record<string, string>;
  /** table, key, column joined by NUL -> range and source. */
  readonly provenance: Map<string, ProvenanceEntry>;
  /** Side in forces.csv -> low/mid and high/mid of its placed men. */
  readonly forceRatio: Map<string, { readonly low: number; readonly high: number }>;
  /** Tables with a cell or row at fault: sums and reach over them would only echo those faults. */
  readonly incomplete: Set<TableName>;
  /** Cells that name a region, to be looked up once all regions are known. */
  readonly regionCells: { readonly value: string; readonly at: Location }[];
  /** ISO date of day 0; null while unknown or when it is at fault. */
  origin: string | null;
}

export function newReading(): Reading {
  return {
    problems: [],
    assumptions: [],
    missing: {},
    provenance: new Map(),
    forceRatio: new Map(),
    incomplete: new Set(),
    regionCells: [],
    origin: null,
  };
}

/** Note a fault; gives null, so that a reader can return it. */
export function report(
  reading: Reading,
  code: ProblemCode,
  at: Location,
  names: Readonly<Record<string, string | number>> = {},
  hints: { allowed?: string | undefined; nearest?: string | undefined } = {},
): null {
  if (!isFull(reading)) reading.problems.push(problem(code, at, names, hints));
  return null;
}

/** More faults than anyone will read in one go; looking for more would only cost time. */
const MAX_PROBLEMS = 1000;

export function isFull(reading: Reading): boolean {
  return reading.problems.length >= MAX_PROBLEMS;
}

function rangeText(spec: ColumnSpec): string {
  const unit = spec.unit ? ` ${spec.unit}` : '';
  if (spec.min !== undefined && spec.max !== undefined) return `${spec.min} to ${spec.max}${unit}`;
  if (spec.min !== undefined) return `${spec.min} or more${unit}`;
  return `a number such as 12.5${unit}`;
}

/** Check a number against its column; reports and returns null when it does not fit. */
export function numberIn(
  reading: Reading,
  spec: ColumnSpec,
  text: string,
  at: Location,
): number | null {
  const names = { column: spec.name, value: text };
  const allowed = rangeText(spec);
  if (!NUMBER.test(text)) {
    const notFinite = /^[+-]?(inf|infinity|nan)$/i.test(text);
    const code = notFinite ? 'not-finite' : 'not-a-number';
    return report(reading, code, at, names, {
      allowed,
      nearest: nearNumber(text, spec, reading.origin),
    });
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return report(reading, 'not-finite', at, names, { allowed });
  if (spec.type === 'integer' && !Number.isInteger(value))
    return report(reading, 'not-an-integer', at, names, { allowed });
  if (value < 0 && spec.min === 0) return report(reading, 'negative', at, names, { allowed });
  // a billion thousands is beyond any country and would overflow sums of squares
  if (value < (spec.min ?? -1e9) || value > (spec.max ?? 1e9))
    return report(reading, 'out-of-range', at, names, {
      allowed: spec.max === undefined ? `${allowed}, at most 1e9` : allowed,
    });
  return value;
}

/** Reads the cells of one row against the description of its table. */
export interface RowReader {
  readonly at: Location;
  /** Trimmed text; '' where blank or where there is no such column. */
  text(column: string): string;
  /** null where blank or at fault. */
  number(column: string): number | null;
  /** Days since the origin; null where blank or at fault. */
  day(column: string): number | null;
  /** null where blank or at fault. */
  flag(column: string): boolean | null;
  choice(column: string): string | null;
  position(column: string): Location;
  /** No required cell of this row is at fault. */
  readonly sound: boolean;
}

export function readRow(reading: Reading, table: TableName, row: Row): RowReader {
  const spec: TableSpec = TABLES[table];
  const byName = new Map(spec.columns.map((c) => [c.name, c]));
  let sound = true;
  const get = (column: string): Cell & { readonly spec: ColumnSpec } => ({
    ...(row.cell(column) ?? { text: '', at: row.at }),
    spec: byName.get(column)!,
  });
  /** null where there is nothing to read. */
  const present = (column: string) => {
    const c = get(column);
    if (!BLANK.test(c.text) || (c.spec.type === 'string' && c.text !== '')) return c;
    if (c.spec.filled && row.cell(column)) {
      report(reading, 'blank', c.at, { column });
      reading.incomplete.add(table);
      sound = false;
    }
    return null;
  };
  const failing = <T>(column: string, value: T | null): T | null => {
    if (value === null) reading.incomplete.add(table);
    if (value === null && byName.get(column)!.filled) sound = false;
    return value;
  };
  /** A cell that is not written as the package says is not read by guessing. */
  const misfit = (column: string, code: 'not-a-number' | 'not-a-date', c: Cell): null => {
    report(reading, code, c.at, { column, value: c.text }, { allowed: c.misfit });
    return failing(column, null);
  };
  return {
    at: row.at,
    get sound() {
      return sound;
    },
    position: (column) => get(column).at,
    text(column) {
      const c = present(column);
      if (!c) return '';
      if (/^[=@]/.test(c.text)) {
        report(reading, 'formula', c.at, { column, value: c.text });
      }
      const most = mostCharacters(column);
      if (c.text.length <= most) return c.text;
      const names = { column, count: c.text.length };
      report(reading, 'too-long', c.at, names, { allowed: `at most ${most}` });
      failing(column, null);
      return c.text.slice(0, most);
    },
    number(column) {
      const c = present(column);
      if (c?.misfit !== undefined) return misfit(column, 'not-a-number', c);
      return c ? failing(column, numberIn(reading, c.spec, c.text, c.at)) : null;
    },
    day(column) {
      const c = present(column);
      if (!c || reading.origin === null) return null;
      if (c.misfit !== undefined) return misfit(column, 'not-a-date', c);
      const day = dayOf(c.text, reading.origin);
      if (day === null) {
        const hints = { allowed: 'YYYY-MM-DD', nearest: nearDate(c.text) };
        report(reading, 'not-a-date', c.at, { column, value: c.text }, hints);
      }
      return failing(column, day);
    },
    flag(column) {
      const c = present(column);
      if (!c) return null;
      if (/^(1(\.0+)?|true)$/i.test(c.text)) return true;
      if (/^(0(\.0+)?|false)$/i.test(c.text)) return false;
      const hints = { allowed: '0, 1', nearest: nearFlag(c.text) };
      report(reading, 'not-allowed', c.at, { column, value: c.text }, hints);
      return failing<boolean>(column, null);
    },
    choice(column) {
      const c = present(column);
      if (!c) return null;
      const choices = c.spec.choices ?? [];
      // statistics packages write 2.0 for a 2 in a column that has gaps
      const text = c.text.replace(/^(\d+)\.0+$/, '$1');
      if (choices.includes(text)) return text;
      const hints = { allowed: listed(choices), nearest: nearestOf(c.text, choices) };
      report(reading, 'not-allowed', c.at, { column, value: c.text }, hints);
      return failing<string>(column, null);
    },
  };
}

/** Check the header against the description. False when a required column is missing. */
export function checkColumns(reading: Reading, name: TableName, table: Table): boolean {
  const spec: TableSpec = TABLES[name];
  const known = new Set(spec.columns.map((c) => c.name));
  const absent = spec.columns.filter((c) => !table.has(c.name));
  const strangers = table.columns.filter((c) => !known.has(c.text) && c.text !== '');
  const start = table.columns[0]?.at ?? { file: table.file, line: 1, column: 1 };
  const required = absent.filter((c) => c.required).map((c) => c.name);
  const found = new Set<string>();
  for (const { text, at } of strangers) {
    const lacking = absent.map((c) => c.name).filter((c) => !found.has(c));
    // one that must be there is looked for first, among names less alike too
    const missed = lacking.filter((c) => required.includes(c));
    const nearest =
      sameColumn(text, lacking) ??
      nearColumn(text, missed) ??
      nearColumn(text, lacking) ??
      nearestOf(text, missed);
    if (nearest === undefined) continue;
    found.add(nearest);
    const code = required.includes(nearest) ? 'misnamed-column' : 'misspelt-column';
    report(reading, code, at, { column: text }, { nearest });
  }
  for (const column of required.filter((c) => !found.has(c)))
    report(reading, 'missing-column', start, { column });
  const unnamed = table.columns.filter((c) => c.text === '').length;
  if (unnamed > 1)
    reading.assumptions.push(`${table.file}: ${unnamed} columns without a name are not read`);
  return required.length === 0;
}
