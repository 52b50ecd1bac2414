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
    description: `${NOTE} Days count from the origin, ${context.origin} (day 0). Empty cells in CSV are nulls.`,
    licenses: [RESULT_LICENCE],
    sources: context.licences.map((l) => ({ title: l.attribution || l.table, path: l.path })),
    interregnum: facts,
    resources: tables.flatMap((table) =>
      formats.map((format) => ({
        name: formats.length === 1 ? table.name : `${table.name}-${format}`,
        path: `${table.name}.${format}`,
        title: table.title,
        description: table.description,
        ...(format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
        format,
        mediatype: MEDIA[format],
        ...(format === 'csv'
          ? {
              encoding: 'utf-8',
              dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
            }
          : {}),
        schema: {
          fields: table.columns.map(field),
          primaryKey: table.primaryKey,
          // Readers built on pandas turn nulls of whole numbers into nan.
          missingValues: format === 'parquet' ? ['', 'nan'] : [''],
        },
      })),
    ),
  };
}
