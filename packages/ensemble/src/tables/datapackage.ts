/** The codebook: a Frictionless Data Package that describes every table in the folder. */
import { NOTE, RESULT_LICENCE, type TablesContext } from './provenance.ts';
import type { Column, Table } from './table.ts';

export type TableFormat = 'parquet' | 'csv';

const MEDIA: Readonly<Record<TableFormat, string>> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
};

function field(column: Column): object {
  return {
    name: column.name,
    type: column.type,
    description: column.description,
    ...(column.unit === '' ? {} : { unit: column.unit }),
    constraints: {
      required: !column.nullable,
      ...(column.values === undefined || column.values.length === 0 ? {} : { enum: column.values }),
    },
  };
}

interface FileOfTable {
  readonly path: string;
  readonly format: TableFormat;
  readonly mediatype: string;
}

const fileOf = (table: Table, format: TableFormat): FileOfTable => ({
  path: `${table.name}.${format}`,
  format,
  mediatype: MEDIA[format],
});

/**
 * One resource a table, under one name whatever was written: as CSV where there is one, since every
 * reader of the format reads that; the other file of the same rows is named under `interregnum:also`.
 */
function resource(table: Table, formats: readonly TableFormat[]): object {
  const format = formats.includes('csv') ? 'csv' : 'parquet';
  const others = formats.filter((f) => f !== format);
  const csv = {
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
  };
  return {
    name: table.name,
    ...(format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
    title: table.title,
    description: table.description,
    ...fileOf(table, format),
    ...(format === 'csv' ? csv : {}),
    ...(others.length === 0
      ? {}
      : { 'interregnum:also': others.map((other) => fileOf(table, other)) }),
    schema: {
      fields: table.columns.map(field),
      primaryKey: table.primaryKey,
      // Readers built on pandas turn nulls of whole numbers into nan.
      missingValues: format === 'parquet' ? ['', 'nan'] : [''],
    },
  };
}

export function dataPackage(
  tables: readonly Table[],
  formats: readonly TableFormat[],
  facts: Readonly<Record<string, string>>,
  context: TablesContext,
): object {
  const name = `${facts.case ?? 'ensemble'}-results`.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return {
    $schema: 'https://datapackage.org/profiles/1.0/datapackage.json',
    profile: 'data-package',
    name,
    title: `${context.title}: results of an ensemble`,
    description: `${NOTE} Days count from the origin, ${context.origin} (day 0), and stand beside their dates. Empty cells in CSV are nulls.`,
    licenses: [RESULT_LICENCE],
    sources: context.licences.map((l) => ({ title: l.attribution || l.table, path: l.path })),
    interregnum: facts,
    resources: tables.map((table) => resource(table, formats)),
  };
}
