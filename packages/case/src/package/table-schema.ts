/**
 * Table Schemas (Frictionless v1) from the one description of the tables. Units travel as the field
 * property `unit`, which the standard leaves to its users.
 */
import type { ColumnSpec, TableSpec } from '../tables.ts';
import type { TidyTable } from './tidy-table.ts';

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly description: string;
  readonly unit?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
  readonly missingValues: readonly string[];
}

/** What the reader takes for yes and no. */
const TRUE: readonly string[] = ['1', 'true', 'True', 'TRUE'];
const FALSE: readonly string[] = ['0', 'false', 'False', 'FALSE'];

/** Choices that are all whole numbers, such as 1, 2, 3 for the quality of a road, are integers. */
const areIntegers = (choices: readonly string[]): boolean => choices.every((c) => /^\d+$/.test(c));

function typeOf(column: ColumnSpec): Field['type'] {
  if (column.type !== 'choice') return column.type;
  return areIntegers(column.choices ?? ['']) ? 'integer' : 'string';
}

function constraintsOf(column: ColumnSpec): Record<string, unknown> {
  const constraints: Record<string, unknown> = {};
  if (column.filled) constraints.required = true;
  if (column.min !== undefined) constraints.minimum = column.min;
  if (column.max !== undefined) constraints.maximum = column.max;
  if (column.choices) {
    constraints.enum = areIntegers(column.choices) ? column.choices.map(Number) : column.choices;
  }
  return constraints;
}

/** The field of a column that is described. */
export function fieldOfColumn(column: ColumnSpec): Field {
  const constraints = constraintsOf(column);
  return {
    name: column.name,
    type: typeOf(column),
    description: column.description,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(column.type === 'boolean' ? { trueValues: TRUE, falseValues: FALSE } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** A column nobody described: welcome, carried along, not read. */
function strangeField(name: string, cells: readonly string[]): Field {
  const filled = cells.filter((c) => c !== '');
  const numeric = filled.length > 0 && filled.every((c) => NUMBER.test(c));
  return { name, type: numeric ? 'number' : 'string', description: 'Not read by Interregnum' };
}

/** The schema of one table as it stands: its own columns, in its own order. */
export function tableSchema(
  spec: TableSpec,
  table: TidyTable,
  resources: ReadonlySet<string>,
): TableSchema {
  const described = new Map(spec.columns.map((c) => [c.name, c]));
  const fields = table.columns.map((name, i) => {
    const column = described.get(name);
    return column
      ? fieldOfColumn(column)
      : strangeField(
          name,
          table.rows.map((r) => r[i] ?? ''),
        );
  });
  const has = (name: string): boolean => table.columns.includes(name);
  const isFilled = (name: string): boolean => {
    const i = table.columns.indexOf(name);
    return table.rows.every((r) => r[i] !== '');
  };
  // the standard allows no blank in a primary key
  const primaryKey = spec.primaryKey.filter(has);
  const keyed = primaryKey.length > 0 && primaryKey.every(isFilled);
  const foreignKeys = spec.foreignKeys
    .filter((k) => has(k.column) && resources.has(k.table))
    .map((k) => ({ fields: k.column, reference: { resource: k.table, fields: k.reference } }));
  return {
    fields,
    ...(keyed ? { primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}
