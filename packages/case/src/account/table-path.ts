/** Numbers of a case's input tables by the paths of edits. What happened cannot be named here. */
import { dayOf } from '../dates.ts';
import { parsePath } from '../edit-path.ts';
import { editTables } from '../edit-tables.ts';
import { matchesGlob } from '../glob.ts';
import { patronKeys } from '../patron-edits.ts';
import { listed, nearestOf, problem } from '../problems.ts';
import { columnOf, type TableName } from '../tables.ts';
import type { CaseData, ForceRow, PatronRow, Problem, Quantity } from '../types.ts';
import type { Written } from './types.ts';

/** A number of a table in the unit of its column. */
export interface TableNumber {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
}

export interface TableNumbers {
  /** Empty if and only if there is a problem. */
  readonly numbers: readonly TableNumber[];
  readonly problem: Problem | null;
}

/** Columns that can be read and not edited. */
const READ_ONLY: Readonly<Record<string, (row: ForceRow) => TableNumber>> = {
  'forces.nominal_k': (row) => {
    const value = row.nominalMen / 1000;
    return {
      value,
      low: value,
      high: value,
      unit: 'thousand men',
      source: row.effectiveMen.source,
    };
  },
};

function inTableUnits(q: Quantity, scale: number): TableNumber {
  // a share of the tables may be summed over rows; as a percentage that would mislead
  const unit =
    scale === 1000
      ? `thousand ${q.unit}`
      : q.unit.replace(/^share$/, '').replace(/^ordinal 0-4$/, 'on a scale of 0 to 4');
  return {
    value: q.value / scale,
    low: q.low / scale,
    high: q.high / scale,
    unit,
    source: q.source,
  };
}

/**
 * Support on a date: of each patron and channel the realised row that covers it, else the announced
 * one. Rows that followed from the end of the regime are left out, as in every run.
 */
function levelsOn(rows: readonly PatronRow[], day: number): TableNumber[] {
  const series = new Map<string, PatronRow>();
  for (const row of rows) {
    if (row.consequence || row.fromDay > day || row.toDay < day) continue;
    const key = [row.side, row.patron, row.channel].join('\u0000');
    const before = series.get(key);
    if (
      before === undefined ||
      (row.realised && !before.realised) ||
      row.realised === before.realised
    )
      series.set(key, row);
  }
  return [...series.values()].map((row) => ({
    ...inTableUnits(row.level, 1),
    unit: 'of full support',
  }));
}

/** Read the numbers a path names. Never throws. */
export function numbersAt(data: CaseData, path: Written, date: string | null): TableNumbers {
  const fail = (
    code: Parameters<typeof problem>[0],
    names: Readonly<Record<string, string>>,
    hints: { allowed?: string; nearest?: string | undefined } = {},
  ): TableNumbers => ({ numbers: [], problem: problem(code, path.at, names, hints) });
  const { table: name = '', key = '', column = '' } = parsePath(path.value) ?? {};
  const tables = ['patrons', ...Object.keys(editTables)];
  if (!tables.includes(name))
    return fail(
      'unknown-table',
      { value: name },
      { allowed: listed(tables), nearest: nearestOf(name, tables) },
    );
  const missing = (keys: readonly string[]): TableNumbers =>
    fail(
      'nothing-matched',
      { table: name, value: key },
      {
        allowed: keys.length === 0 ? `${name} has no rows` : `${listed(keys)}, or *`,
        nearest: nearestOf(key, keys),
      },
    );
  if (name === 'patrons') {
    const rows = data.patrons.filter((p) => patronKeys(p).some((k) => matchesGlob(key, k)));
    if (rows.length === 0)
      return missing([...new Set(data.patrons.map((p) => `${p.patron}/${p.channel}`))]);
    if (column !== 'level')
      return fail('unknown-edit-column', { table: name, value: column }, { allowed: 'level' });
    if (date === null)
      return fail(
        'missing-field',
        { field: 'the date of the level' },
        { allowed: `${path.value}@YYYY-MM-DD` },
      );
    const numbers = levelsOn(rows, dayOf(date, data.origin)!);
    const reason = `patrons.csv says nothing of ${date}`;
    return numbers.length > 0
      ? { numbers, problem: null }
      : fail('nothing-to-read', { what: path.value, reason });
  }
  if (date !== null) return fail('dates-not-here', { path: path.value });
  const table = editTables[name]!;
  const rows = table.rows(data);
  const hit = rows.filter((row) => table.keys(row).some((k) => matchesGlob(key, k)));
  if (hit.length === 0) return missing(rows.map((row) => table.keys(row)[0]!));
  const readOnly = Object.hasOwn(READ_ONLY, `${name}.${column}`)
    ? READ_ONLY[`${name}.${column}`]
    : undefined;
  if (readOnly !== undefined) return { numbers: hit.map(readOnly), problem: null };
  const field = Object.hasOwn(table.fields, column) ? table.fields[column] : undefined;
  if (field?.kind !== 'quantity') {
    const numeric = [
      ...Object.entries(table.fields).flatMap(([n, f]) => (f.kind === 'quantity' ? [n] : [])),
      ...(name === 'forces' ? ['nominal_k'] : []),
    ];
    return fail(
      'unknown-edit-column',
      { table: name, value: column },
      {
        allowed: listed(numeric, 20),
        nearest: nearestOf(column, numeric),
      },
    );
  }
  const scale = field.column
    ? (columnOf(field.column.table as TableName, field.column.name)?.scale ?? 1)
    : 1;
  return { numbers: hit.map((row) => inTableUnits(field.get(row), scale)), problem: null };
}
