/**
 * datapackage.json: a Frictionless Data Package (v1) that keeps the profile of this program. What a
 * person wrote into an earlier descriptor (title, licences, sources, contributors) is kept; what
 * can be derived from the tables is derived anew.
 */
import { asObject, fieldOf, parseJson } from '../json.ts';
import { TABLES, type TableName, type TableSpec } from '../tables.ts';
import { MAP_MARK, type MapMark, markOf } from './map-mark.ts';
import { tableSchema } from './table-schema.ts';
import type { TidyTable } from './tidy-table.ts';

/** Name of the profile a descriptor states in `interregnum:profile`; its schema is in docs/schemas. */
export const PROFILE = 'interregnum-case-1';

/** What a resource is for; `observed` ones may be opened by scoring only. */
export const ROLES = ['input', 'provenance', 'map', 'observed'] as const;
export type Role = (typeof ROLES)[number];

export interface Licence {
  /** Open Definition identifier, or `notspecified`. */
  readonly name: string;
  readonly title?: string;
  readonly path?: string;
}

const UNSTATED: Licence = {
  name: 'notspecified',
  title: 'No licence is stated for the tables; ask who compiled them before passing them on',
};

export interface DescriptorInput {
  readonly name: string;
  /** Replaces the title of an earlier descriptor. */
  readonly title?: string | undefined;
  /** Title where nothing else gives one. */
  readonly caseTitle: string;
  /** Replaces the licences of an earlier descriptor. */
  readonly licences?: readonly Licence[] | undefined;
  /** Text of an earlier datapackage.json, if there is one. */
  readonly earlier?: string | undefined;
  /** Tables that could be read, by resource name. */
  readonly tables: ReadonlyMap<TableName, TidyTable>;
  /** All files of the package, name -> text. */
  readonly files: ReadonlyMap<string, string>;
}

interface Plain {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly description: string;
  readonly role: Role;
}

const CASE_FILE: Plain = {
  name: 'case',
  path: 'case.json',
  format: 'json',
  mediatype: 'application/json',
  description:
    'Who, when and where: actors, origin, horizon, dated events with the day they became known',
  role: 'input',
};
const map = (path: string, format: 'geojson' | 'topojson', mediatype: string): Plain => ({
  name: 'map',
  path,
  format,
  mediatype,
  description: 'Boundaries of the regions; the feature property id is the region id',
  role: 'map',
});
const MARKED_MAPS: Readonly<Record<MapMark, string>> = {
  schematic:
    'Schematic: the cell of every place nearest to each centre. No borders. The feature property id is the region id',
  approximate:
    'Approximate: the outline of the country is real; some or all lines inside only part places by the nearest centre and are no borders. The feature property id is the region id',
};
/** Names under which a bare folder may hold its map; the first found is the map. */
const MAP_FILES: readonly Plain[] = [
  map('map.geojson', 'geojson', 'application/geo+json'),
  map('regions.geojson', 'geojson', 'application/geo+json'),
  map('map.topojson', 'topojson', 'application/json'),
  map('regions.topojson', 'topojson', 'application/json'),
];
const OUTCOME_FILE: Plain = {
  name: 'outcome_case',
  path: 'outcome_case.json',
  format: 'json',
  mediatype: 'application/json',
  description: 'What became of the regime',
  role: 'observed',
};

/** Inputs first, what happened last. */
const ORDER: readonly (TableName | Plain | 'map')[] = [
  CASE_FILE,
  'regions',
  'links',
  'patrons',
  'forces',
  'evacuations',
  'borders',
  'rights',
  'districts',
  'district_links',
  'provenance',
  'to_fill',
  'map',
  OUTCOME_FILE,
  'outcome',
  'episodes',
  'observed_quantities',
  'timeline',
  'forecasts',
  'district_outcome',
  'district_counts',
];

type Json = Readonly<Record<string, unknown>>;

/** What a table is for. */
export function roleOf(name: TableName): Role {
  if (name === 'provenance' || name === 'to_fill') return 'provenance';
  return (TABLES[name] as TableSpec).observed ? 'observed' : 'input';
}

/** The fields of `object` that are there, of those named. */
function kept(object: Json | null, names: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const value = object === null ? undefined : fieldOf(object, name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function earlierResources(earlier: Json | null): Map<string, Json> {
  const list = earlier === null ? undefined : fieldOf(earlier, 'resources');
  const byName = new Map<string, Json>();
  for (const item of Array.isArray(list) ? list : []) {
    const resource = asObject(item);
    const name = resource && fieldOf(resource, 'name');
    if (resource && typeof name === 'string') byName.set(name, resource);
  }
  return byName;
}

const WRITTEN_OF_RESOURCE = ['title', 'licenses', 'sources', 'interregnum:attribution'];

function resourceOf(
  entry: TableName | Plain,
  input: DescriptorInput,
  earlier: Json | null,
): Json | null {
  const written = kept(earlier, WRITTEN_OF_RESOURCE);
  if (typeof entry !== 'string') {
    if (!input.files.has(entry.path)) return null;
    const { role, description, ...rest } = entry;
    const mark = role === 'map' ? markOf(entry.path, input.files.get(entry.path) ?? '') : null;
    return {
      profile: 'data-resource',
      ...rest,
      encoding: 'utf-8',
      description: mark === null ? description : MARKED_MAPS[mark],
      'interregnum:role': role,
      ...(mark === null ? {} : { [MAP_MARK]: mark }),
      ...written,
    };
  }
  const table = input.tables.get(entry);
  if (!table) return null;
  const spec: TableSpec = TABLES[entry];
  return {
    profile: 'tabular-data-resource',
    name: entry,
    path: `${entry}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    description: spec.description,
    'interregnum:role': roleOf(entry),
    ...written,
    schema: tableSchema(spec, table, new Set(input.tables.keys())),
  };
}

/** A name the standard allows: lower case, digits, `-`, `.`, `_`. */
function packageName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'case' : plain;
}

/** Text of datapackage.json, two spaces deep, LF at the end. */
export function descriptorText(input: DescriptorInput): string {
  const earlier =
    input.earlier === undefined
      ? null
      : asObject(parseJson('datapackage.json', input.earlier).value);
  const before = earlierResources(earlier);
  const resources = ORDER.map((listed) => {
    const entry = listed === 'map' ? MAP_FILES.find((m) => input.files.has(m.path)) : listed;
    if (!entry) return null;
    const name = typeof entry === 'string' ? entry : entry.name;
    return resourceOf(entry, input, before.get(name) ?? null);
  }).filter((r) => r !== null);
  const descriptor = {
    profile: 'data-package',
    'interregnum:profile': PROFILE,
    name: packageName(input.name),
    title: input.caseTitle,
    licenses: [UNSTATED],
    ...kept(earlier, ['title', 'description', 'version', 'created', 'homepage', 'keywords']),
    ...kept(earlier, ['licenses', 'sources', 'contributors']),
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.licences === undefined ? {} : { licenses: input.licences }),
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
