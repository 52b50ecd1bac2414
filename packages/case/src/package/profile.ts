/**
 * The published profile of a case package as JSON Schema (draft 7), made from the description of the
 * tables. It extends the standard's data package: a package that keeps it keeps the standard too.
 */
import { TABLES, type TableName, type TableSpec } from '../tables.ts';
import { PROFILE, ROLES, roleOf } from './descriptor.ts';
import { MAP_MARK, MAP_MARKS } from './map-mark.ts';
import { fieldOfColumn } from './table-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const contains = (item: Json): Json => ({ contains: { type: 'object', ...item } });

const named = (name: string): Json => ({
  properties: { name: { const: name } },
  required: ['name'],
});

/** A resource of this name must have the path, the role and the columns of its table. */
function tableRule(name: TableName): Json {
  const spec: TableSpec = TABLES[name];
  const role = roleOf(name);
  const columns = spec.columns.filter((c) => c.required);
  // a number that is there must have the unit the profile says, required or not
  const units = spec.columns.filter((c) => c.unit !== undefined);
  const meanings = units.map((column) => {
    const { type, unit } = fieldOfColumn(column);
    return {
      if: named(column.name),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        properties: { type: { const: type }, unit: { const: unit } },
        required: ['type', 'unit'],
      },
    };
  });
  const fields = {
    ...(columns.length > 0 ? { allOf: columns.map((c) => contains(named(c.name))) } : {}),
    ...(meanings.length > 0 ? { items: { allOf: meanings } } : {}),
  };
  return {
    if: named(name),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      title: spec.description,
      properties: {
        profile: { const: 'tabular-data-resource' },
        'interregnum:role': { const: role },
        schema: { type: 'object', properties: { fields }, required: ['fields'] },
      },
      required: ['schema'],
    },
  };
}

/** The profile, ready to be written as JSON. */
export function caseProfile(): Json {
  const names = Object.keys(TABLES) as TableName[];
  const required = ['case', ...names.filter((n) => TABLES[n].required), 'provenance'];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:interregnum:profile:${PROFILE}`,
    title: 'Interregnum case, version 1',
    description:
      'A Frictionless Data Package (v1) that holds one case: a country on a date. Every number has a unit in its Table Schema and low, high, kind and source in provenance.csv. Resources of the role "observed" hold what happened; only scoring may open them.',
    allOf: [{ $ref: 'https://specs.frictionlessdata.io/schemas/data-package.json' }],
    type: 'object',
    required: ['interregnum:profile', 'name', 'title', 'licenses', 'resources'],
    properties: {
      'interregnum:profile': { const: PROFILE },
      resources: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'path', 'profile', 'interregnum:role'],
          properties: {
            path: { type: 'string', description: 'One file inside the folder' },
            'interregnum:role': { enum: ROLES },
            [MAP_MARK]: {
              enum: MAP_MARKS,
              description:
                'Of a map whose lines are not all borders: cells around the centres (schematic), or a real outline with cells inside (approximate)',
            },
          },
          allOf: names.map(tableRule),
        },
        allOf: required.map((name) => contains(named(name))),
      },
    },
  };
}
