/** What of a case in the making is still blank, in the order of how much answers hang on it. */
import { BLANK, type Cell, parseTable, type Table } from '../csv.ts';
import { asObject, fieldOf, parseJson } from '../json.ts';
import { TABLES, type TableName, type TableSpec } from '../tables.ts';
import type { Location } from '../types.ts';
import { WHAT_HANGS_ON } from './what-hangs-on.ts';

/** One column that has blank cells which `to_fill.csv` lists. */
export interface ToFill {
  readonly table: string;
  readonly column: string;
  /** Keys of the rows that are blank; `*` for rows that are not there yet. */
  readonly keys: readonly string[];
  /** The first of those cells; null where there is none to go to. */
  readonly at: Location | null;
  /** Rows that the table has. */
  readonly of: number;
  readonly reason: string;
  readonly hint: string;
  /** No answer rests on anything without it: an error of `check`. */
  readonly isNeeded: boolean;
  /** How far it moves answers over the shipped cases, 0 to 1; null where that was not measured. */
  readonly share: number | null;
}

/** The text of a table or of `case`; undefined where there is none. */
export type TextOf = (name: TableName | 'case') => string | undefined;

/** Columns whose blanks are taken from the other rows: one number at least must be there. */
const FROM_OTHERS: ReadonlySet<string> = new Set([
  'population_k',
  'affinity_challenger',
  'affinity_incumbent',
  'insurgent_control_0',
]);
/** Columns whose blanks are taken from a total of forces.csv. */
const FROM_TOTALS: Readonly<Record<string, string>> = {
  garrison_effective_k: 'incumbent',
  challenger_force_k: 'challenger',
};

const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);

class Tables {
  readonly #textOf: TextOf;
  readonly #read = new Map<string, Table | null>();
  readonly #cells = new Map<string, ReadonlyMap<string, Cell>>();
  #fields: ReturnType<typeof asObject> | undefined;
  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  of(name: TableName): Table | null {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const text = this.#textOf(name);
    const spec: TableSpec = TABLES[name];
    const table = text === undefined ? null : parseTable(`${name}.csv`, text, spec.maxRows).table;
    this.#read.set(name, table);
    return table;
  }

  /** Whether a field of case.json says nothing. */
  isBlankField(field: string): boolean {
    if (this.#fields === undefined) {
      const text = this.#textOf('case');
      this.#fields = text === undefined ? null : asObject(parseJson('case.json', text).value);
    }
    const value = this.#fields === null ? undefined : fieldOf(this.#fields, field);
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  }

  /** Cells of a column by the key of their row. */
  cells(name: TableName, column: string): ReadonlyMap<string, Cell> {
    const asked = `${name}.${column}`;
    const known = this.#cells.get(asked);
    if (known !== undefined) return known;
    const { primaryKey }: TableSpec = TABLES[name];
    const cells = new Map(
      (this.of(name)?.rows ?? []).map((row): [string, Cell] => {
        const key = primaryKey.map((k) => row.cell(k)?.text ?? '').join('|');
        return [key, row.cell(column) ?? { text: '', at: row.at }];
      }),
    );
    this.#cells.set(asked, cells);
    return cells;
  }
}

const isBlank = (text: string | undefined): boolean => text !== undefined && BLANK.test(text);

/** Whether forces.csv has a total of that side that regions take their men from. */
function hasTotal(tables: Tables, side: string): boolean {
  return (tables.of('forces')?.rows ?? []).some(
    (row) =>
      row.cell('side')?.text === side &&
      !isBlank(row.cell('effective_mid_k')?.text) &&
      /^(1(\.0+)?|true)$/i.test(row.cell('placed')?.text ?? ''),
  );
}

function isNeeded(
  tables: Tables,
  table: string,
  column: string,
  blank: number,
  of: number,
): boolean {
  if (table === 'case') return column === 'capital';
  if (!isTable(table)) return false;
  const spec = (TABLES[table] as TableSpec).columns.find((c) => c.name === column);
  if (spec?.filled === true) return blank > 0;
  if (table !== 'regions' || blank < of) return false;
  const side = FROM_TOTALS[column];
  return FROM_OTHERS.has(column) || (side !== undefined && !hasTotal(tables, side));
}

function firstAt(
  tables: Tables,
  table: string,
  column: string,
  [first = '*']: readonly string[],
): Location | null {
  if (!isTable(table)) return null;
  return tables.cells(table, column).get(first)?.at ?? null;
}

/** Where a person goes, and how much of it is blank. */
export function placeToFill({
  table,
  column,
  keys,
  of,
}: Pick<ToFill, 'table' | 'column' | 'keys' | 'of'>): string {
  const file = table === 'case' ? 'case.json' : `${table}.csv`;
  if (keys[0] !== '*') return `${file} ${column}, ${keys.length} of ${of} blank`;
  return column === '*' ? `${file}, rows of your own` : `${file} ${column}`;
}

/** Empty for a case without `to_fill.csv`. */
export function stillToFill(textOf: TextOf): ToFill[] {
  const tables = new Tables(textOf);
  const groups = new Map<
    string,
    { table: string; column: string; reason: string; hint: string; keys: string[] }
  >();
  for (const row of tables.of('to_fill')?.rows ?? []) {
    const [table, key, column, reason, hint] = ['table', 'key', 'column', 'reason', 'hint'].map(
      (name) => row.cell(name)?.text ?? '',
    ) as [string, string, string, string, string];
    const isOpen =
      table === 'case'
        ? tables.isBlankField(column)
        : key === '*' || (isTable(table) && isBlank(tables.cells(table, column).get(key)?.text));
    if (!isOpen) continue;
    const name = `${table}.${column}`;
    const group = groups.get(name) ?? { table, column, reason, hint, keys: [] };
    group.keys.push(key);
    groups.set(name, group);
  }
  const shareOf = (name: string): number | null =>
    WHAT_HANGS_ON.find((w) => w.column === name)?.share ?? null;
  const open = [...groups.entries()].map(([name, group]): ToFill => {
    const { table, column, keys } = group;
    const of = isTable(table) ? (tables.of(table)?.rows.length ?? 0) : 1;
    return {
      ...group,
      at: firstAt(tables, table, column, keys),
      of,
      isNeeded: isNeeded(tables, table, column, keys.length, of),
      share: shareOf(STANDS_FOR[name] ?? name),
    };
  });
  return open.sort((a, b) => weightOf(b) - weightOf(a) || Number(b.isNeeded) - Number(a.isNeeded));
}

/** What is needed though it was not measured, as the capital, stands before all numbers. */
const weightOf = ({ share, isNeeded }: ToFill): number => share ?? (isNeeded ? 2 : -1);

/** A cell that the model reads through another column. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'forces.effective_mid_k': 'regions.garrison_effective_k',
  'patrons.*': 'patrons.level',
  'case.events': 'events.magnitude',
  'borders.*': 'borders.openness',
  'evacuations.*': 'evacuations.capacity_persons_per_day',
};
