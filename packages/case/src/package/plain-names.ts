/**
 * The files of a folder under the names that a package of ours gives them: a table that lies in a
 * subfolder, or under a name or in a form that only its datapackage.json explains, is the same table.
 */
import { CASE_FILE, MAP_NAMES, OBSERVED_CASE_FILE, readManifest } from '../manifest.ts';
import { newReading } from '../reading.ts';
import { TABLES } from '../tables.ts';
import { plainTable } from './plain-table.ts';

/** What a resource is called as a file; null for one that nothing reads. */
function plainName(resource: string, path: string): string | null {
  if (Object.hasOwn(TABLES, resource)) return `${resource}.csv`;
  if (resource === 'case') return CASE_FILE;
  if (resource === 'outcome_case') return OBSERVED_CASE_FILE;
  if (resource !== 'map' || MAP_NAMES.includes(path)) return null;
  return /\.topojson$/i.test(path) ? 'map.topojson' : 'map.geojson';
}

/** Name -> text; a file that is listed goes before one of the standard name that is not. */
export function underPlainNames(files: ReadonlyMap<string, string>): Map<string, string> {
  const out = new Map(files);
  const manifest = readManifest(newReading(), files);
  for (const [resource, path] of manifest.files) {
    const text = files.get(path);
    const name = plainName(resource, path);
    if (text === undefined || name === null) continue;
    if (name !== path) out.delete(path);
    out.set(name, plainTable(path, text, manifest.forms.get(resource)).text);
  }
  return out;
}
