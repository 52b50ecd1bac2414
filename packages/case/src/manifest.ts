/** Which file is which table: by resource name in datapackage.json, by file name in a bare folder. */
import { asObject, fieldOf, type JsonDocument, parseJson } from './json.ts';
import { readForm } from './read-form.ts';
import { type Reading, report } from './reading.ts';
import { shown } from './shown.ts';
import type { TableForm } from './table-form.ts';
import { TABLES, type TableName } from './tables.ts';
import type { CaseData } from './types.ts';

export const PACKAGE_FILE = 'datapackage.json';
export const CASE_FILE = 'case.json';
export const OBSERVED_CASE_FILE = 'outcome_case.json';

export interface Manifest {
  /** Resource name (a table, `case`, `outcome_case`, `map`) -> file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Table -> how the package says it is written. */
  readonly forms: ReadonlyMap<string, TableForm>;
  readonly licences: CaseData['licences'];
  /** Of the package, as it states it; empty where it does not. */
  readonly version: string;
  readonly packaged: boolean;
}

/** Names of resources in datapackage.json that something reads. */
export const isResource = (name: string): boolean =>
  ['case', 'outcome_case', 'map'].includes(name) || Object.hasOwn(TABLES, name);

/** A path that stays inside its folder: relative, no `..`, no drive, no scheme. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:|\\|[\p{Cc}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

export const MAP_NAMES: readonly string[] = [
  'map.geojson',
  'regions.geojson',
  'map.topojson',
  'regions.topojson',
];

function bareManifest(files: ReadonlyMap<string, string>): Manifest {
  const found = new Map<string, string>();
  for (const name of Object.keys(TABLES)) {
    if (files.has(`${name}.csv`)) found.set(name, `${name}.csv`);
  }
  if (files.has(CASE_FILE)) found.set('case', CASE_FILE);
  if (files.has(OBSERVED_CASE_FILE)) found.set('outcome_case', OBSERVED_CASE_FILE);
  const map = MAP_NAMES.find((n) => files.has(n));
  if (map) found.set('map', map);
  return { files: found, forms: new Map(), licences: [], version: '', packaged: false };
}

type Fields = Readonly<Record<string, unknown>>;

const textOf = (object: Fields | null, name: string): string => {
  const v = object && fieldOf(object, name);
  return typeof v === 'string' ? v : '';
};

const listOf = (object: Fields, name: string): unknown[] => {
  const v = fieldOf(object, name);
  return Array.isArray(v) ? v : [];
};

function licencesOf(table: string, object: Fields): CaseData['licences'] {
  const attribution = listOf(object, 'sources')
    .map((s) => textOf(asObject(s), 'title'))
    .filter(Boolean)
    .join('; ');
  return listOf(object, 'licenses').map((item) => {
    const licence = asObject(item);
    const name = textOf(licence, 'title') || textOf(licence, 'name');
    return { table, name, path: textOf(licence, 'path'), attribution };
  });
}

function packagedManifest(reading: Reading, doc: JsonDocument, bare: Manifest): Manifest {
  reading.problems.push(...doc.problems);
  const root = asObject(doc.value);
  if (!root) {
    if (doc.problems.length === 0) {
      report(reading, 'not-an-object', doc.at([]), { field: PACKAGE_FILE, kind: 'an object' });
    }
    return bare;
  }
  // a file of the standard name counts even where the package forgets to list it
  const files = new Map(bare.files);
  const forms = new Map<string, TableForm>();
  const licences = [...licencesOf('*', root)];
  listOf(root, 'resources').forEach((item, i) => {
    const resource = asObject(item);
    const at = doc.at(['resources', i]);
    if (!resource) {
      report(reading, 'not-an-object', at, { field: `resources[${i}]`, kind: 'an object' });
      return;
    }
    const name = textOf(resource, 'name').replace(/-/g, '_');
    const path = textOf(resource, 'path');
    if (isResource(name) && path === '') {
      const field = fieldOf(resource, 'path') === undefined ? 'data' : 'path';
      const names = { field, value: shown(fieldOf(resource, field) ?? 'nothing') };
      const hints = { allowed: 'path: one file inside the folder' };
      report(reading, 'unread-form', doc.at(['resources', i, field]), names, hints);
    }
    if (path !== '' && !isInside(path)) {
      const allowed = 'a relative path without ..';
      report(reading, 'outside-folder', doc.at(['resources', i, 'path']), { path }, { allowed });
      return;
    }
    if (name === '' || path === '') return;
    files.set(name, path);
    const encoding = textOf(resource, 'encoding');
    if (isResource(name) && !/^(utf-?8|us-ascii|ascii)?$/i.test(encoding)) {
      const hints = { allowed: 'utf-8; to convert it: interregnum new NAME --from FOLDER' };
      const at = doc.at(['resources', i, 'encoding']);
      report(reading, 'unread-encoding', at, { encoding }, hints);
    }
    if (Object.hasOwn(TABLES, name)) forms.set(name, readForm(reading, doc, i, resource));
    licences.push(...licencesOf(name, resource));
  });
  return { files, forms, licences, version: textOf(root, 'version'), packaged: true };
}

export function readManifest(reading: Reading, files: ReadonlyMap<string, string>): Manifest {
  const bare = bareManifest(files);
  const text = files.get(PACKAGE_FILE);
  if (text !== undefined) return packagedManifest(reading, parseJson(PACKAGE_FILE, text), bare);
  reading.assumptions.push(
    'The folder has no datapackage.json: tables are known by their file names, and their licences are not stated',
  );
  reading.missing.licences = 'no datapackage.json';
  return bare;
}

/** Table resources of a manifest. */
export function fileOf(
  manifest: Manifest,
  table: TableName | 'case' | 'outcome_case' | 'map',
): string | undefined {
  return manifest.files.get(table);
}
