/**
 * From the bare tables of a folder to a Frictionless Data Package. Pure: names and texts in, names
 * and texts out; the same in, the same out; applied to its own result it changes nothing.
 */
import { dateOf } from '../dates.ts';
import { asObject, fieldOf, parseJson } from '../json.ts';
import { CASE_FILE, fileOf, MAP_NAMES, PACKAGE_FILE, readManifest } from '../manifest.ts';
import { readCase } from '../read.ts';
import { newReading } from '../reading.ts';
import { TABLES, type TableName } from '../tables.ts';
import { descriptorText, type Licence } from './descriptor.ts';
import { markOf, SCHEMATIC } from './map-mark.ts';
import { underPlainNames } from './plain-names.ts';
import { PROVENANCE_COLUMNS, provenanceRows } from './provenance-rows.ts';
import { schematicMap } from './schematic-map.ts';
import { type TidyTable, tidyTable } from './tidy-table.ts';
import { writeCsv } from './write-csv.ts';

export interface PackageOptions {
  /** Id of the case; that of case.json when left out. */
  readonly name?: string;
  /** Title of the package; otherwise the one it had, or the title in case.json. */
  readonly title?: string;
  /** Licences of the package; otherwise those it had, or `notspecified`. */
  readonly licences?: readonly Licence[];
}

/** Where a map is written that the folder did not have. */
const MAP_FILE = 'map.geojson';

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The JSON text with another id; unchanged where it is not an object. */
function withId(text: string, file: string, id: string | undefined): string {
  const object = asObject(parseJson(file, text).value);
  if (!object || id === undefined || fieldOf(object, 'id') === id) return text;
  return `${JSON.stringify({ ...object, id }, null, 2)}\n`;
}

function stringField(text: string | undefined, file: string, name: string): string | undefined {
  const object = text === undefined ? null : asObject(parseJson(file, text).value);
  const value = object ? fieldOf(object, name) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Rows of an earlier provenance.csv in our order of columns. */
function writtenProvenance(table: TidyTable | undefined): string[][] {
  if (!table) return [];
  const at = PROVENANCE_COLUMNS.map((c) => table.columns.indexOf(c));
  return table.rows.map((row) => at.map((i) => row[i] ?? ''));
}

/** The file into which a schematic map belongs; null where the case has a map of its own. */
function mapToDraw(files: ReadonlyMap<string, string>): string | null {
  const listed = fileOf(readManifest(newReading(), files), 'map');
  const named = MAP_NAMES.find((name) => files.has(name));
  const file = listed !== undefined && files.has(listed) ? listed : (named ?? listed);
  if (file === undefined) return MAP_FILE;
  const text = files.get(file);
  return text !== undefined && markOf(file, text) === SCHEMATIC ? file : null;
}

/**
 * Write the package of a case.
 *
 * Tables are tidied (no byte order mark, LF, trimmed, blanks for NA), `provenance.csv` is completed
 * and `datapackage.json` written; a case without a map gets a schematic one, and a schematic one is
 * drawn anew; every other file is passed on as it is. Never throws: a table that cannot be read is
 * passed on untouched and left out of the descriptor, and a case with errors gets no new provenance
 * and no map, for `check` to explain.
 * @param given name -> text of the folder; may already be a package, with tables in subfolders
 */
export function makePackage(
  given: ReadonlyMap<string, string>,
  options: PackageOptions = {},
): Map<string, string> {
  const files = underPlainNames(given);
  const out = new Map([...files].filter(([name]) => name !== PACKAGE_FILE));
  for (const file of [CASE_FILE, 'outcome_case.json']) {
    const text = out.get(file);
    if (text !== undefined) out.set(file, withId(text, file, options.name));
  }
  const tables = new Map<TableName, TidyTable>();
  for (const name of TABLE_NAMES) {
    const text = out.get(`${name}.csv`);
    const tidy = text === undefined ? null : tidyTable(`${name}.csv`, text, TABLES[name].columns);
    // a header without a name is no table
    if (!tidy || tidy.columns.length === 0) continue;
    tables.set(name, tidy);
    out.set(`${name}.csv`, tidy.text);
  }
  const { data } = readCase(out);
  if (data) {
    const rows = provenanceRows(data, tables, writtenProvenance(tables.get('provenance')), (day) =>
      dateOf(day, data.origin),
    );
    const text = writeCsv(PROVENANCE_COLUMNS, rows);
    tables.set('provenance', { columns: PROVENANCE_COLUMNS, rows, text });
    out.set('provenance.csv', text);
    const drawn = mapToDraw(files);
    const map = drawn === null ? null : schematicMap(data.regions);
    if (drawn !== null && map !== null) out.set(drawn, map);
  }
  const name = options.name ?? stringField(out.get(CASE_FILE), CASE_FILE, 'id') ?? 'case';
  const descriptor = descriptorText({
    name,
    title: options.title,
    caseTitle: stringField(out.get(CASE_FILE), CASE_FILE, 'title') ?? name,
    licences: options.licences,
    earlier: files.get(PACKAGE_FILE),
    tables,
    files: out,
  });
  // the descriptor comes first in the folder listing of whoever writes it
  return new Map([[PACKAGE_FILE, descriptor], ...out]);
}
