/**
 * Every cell of a package against its Table Schema, written from the standard and not from the code
 * that makes the schemas: it shares nothing with them but the CSV parser.
 */
import { parse } from 'csv-parse/browser/esm/sync';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly (string | number)[];
  };
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: string;
  readonly 'interregnum:role': string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
    readonly missingValues: readonly string[];
  };
}

export interface Descriptor {
  readonly resources: readonly Resource[];
}

type Record_ = Readonly<Record<string, string>>;

export function recordsOf(text: string): Record_[] {
  return parse(text, { columns: true }) as Record_[];
}

/** The value of a cell by its type; undefined when it is not of it. */
function parsed(field: Field, cell: string): string | number | boolean | undefined {
  switch (field.type) {
    case 'string':
      return cell;
    case 'number':
      return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(cell) ? Number(cell) : undefined;
    case 'integer':
      return /^[+-]?\d+$/.test(cell) ? Number(cell) : undefined;
    case 'boolean':
      if (field.trueValues?.includes(cell)) return true;
      return field.falseValues?.includes(cell) ? false : undefined;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)) ? cell : undefined;
    default:
      return undefined;
  }
}

function cellFault(field: Field, cell: string, missing: readonly string[]): string | null {
  const c = field.constraints ?? {};
  if (missing.includes(cell)) return c.required ? 'is missing' : null;
  const value = parsed(field, cell);
  if (value === undefined) return `is no ${field.type}: ${cell}`;
  if (c.enum && !c.enum.includes(value as string | number))
    return `is none of the choices: ${cell}`;
  if (c.minimum !== undefined && (value as number) < c.minimum) return `is too small: ${cell}`;
  if (c.maximum !== undefined && (value as number) > c.maximum) return `is too large: ${cell}`;
  return null;
}

/** All faults of all tables of a package, in words; empty when there are none. */
export function checkRows(descriptor: Descriptor, files: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const rows = new Map(
    descriptor.resources
      .filter((r) => r.schema)
      .map((r) => [r.name, recordsOf(files.get(r.path) ?? '')]),
  );
  for (const { name, path, schema } of descriptor.resources) {
    if (!schema) continue;
    const records = rows.get(name)!;
    const header = files.get(path)!.split('\n', 1)[0]!.split(',');
    if (header.join() !== schema.fields.map((f) => f.name).join()) faults.push(`${name}: header`);
    records.forEach((record, i) => {
      for (const field of schema.fields) {
        const fault = cellFault(field, record[field.name] ?? '', schema.missingValues);
        if (fault) faults.push(`${name} row ${i + 1}: ${field.name} ${fault}`);
      }
    });
    const keys = records.map((r) => JSON.stringify(schema.primaryKey?.map((k) => r[k])));
    if (schema.primaryKey && new Set(keys).size !== keys.length)
      faults.push(`${name}: keys repeat`);
    for (const key of schema.foreignKeys ?? []) {
      const { resource, fields } = key.reference;
      const there = new Set(rows.get(resource)?.map((r) => r[fields]));
      for (const record of records) {
        const value = record[key.fields] ?? '';
        if (!there.has(value)) faults.push(`${name}: ${key.fields} ${value} is not in ${resource}`);
      }
    }
  }
  return faults;
}
