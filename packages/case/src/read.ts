/** From the files of a folder to a checked case. Opens input tables only. */
import { checkCase, checkProvenanceKeys } from './check.ts';
import { parseTable, type Table } from './csv.ts';
import { hashCase } from './hash.ts';
import { parseJson } from './json.ts';
import { CASE_FILE, fileOf, type Manifest, readManifest } from './manifest.ts';
import { nearestOf } from './problems.ts';
import { DEFAULT_RULES } from './quantity.ts';
import { type CaseFile, readCaseFile } from './read-case-file.ts';
import { readDistricts } from './read-districts.ts';
import { readMap } from './read-map.ts';
import { readRegions } from './read-regions.ts';
import {
  readBorders,
  readEvacuations,
  readForces,
  readLinks,
  readPatrons,
  readProvenance,
  readRights,
  setForceRatios,
} from './read-tables.ts';
import { checkColumns, newReading, type Reading, report } from './reading.ts';
import { columnOf, TABLES, type TableName } from './tables.ts';
import { stillToFill, type ToFill } from './to-fill/still-to-fill.ts';
import type { CaseData, Location, Problem } from './types.ts';

/** File name -> text. */
export type CaseFiles = ReadonlyMap<string, string>;

export interface ReadResult {
  /** null if and only if `problems` holds an error. */
  readonly data: CaseData | null;
  readonly problems: readonly Problem[];
}

/** The text of a file, or null with the fault reported when it ought to be there. */
function textOf(
  reading: Reading,
  files: CaseFiles,
  file: string,
  required: boolean,
): string | null {
  const text = files.get(file);
  if (text !== undefined) return text;
  if (required) {
    const stem = (name: string): string => name.replace(/\.\w+$/, '');
    const nearest = [...files.keys()].find((f) => nearestOf(stem(file), [stem(f)]) !== undefined);
    report(reading, 'missing-file', { file, line: 1, column: 1 }, { file }, { nearest });
  }
  return null;
}

/** Names under which a bare folder's files are read. */
const KNOWN_FILES: readonly string[] = Object.keys(TABLES).map((n) => `${n}.csv`);
/** One that is required is missed by name, with the nearest file; the others would go unseen. */
const OPTIONAL_FILES: readonly string[] = (Object.keys(TABLES) as TableName[])
  .filter((n) => !TABLES[n].required)
  .map((n) => `${n}.csv`);

/** A file under nearly the name of a table is a table that nobody reads. */
function checkNames(reading: Reading, files: CaseFiles, manifest: Manifest): void {
  const listed = new Set(manifest.files.values());
  for (const file of files.keys()) {
    if (!/^[^/]+\.csv$/i.test(file) || listed.has(file) || KNOWN_FILES.includes(file)) continue;
    const nearest = nearestOf(
      file,
      OPTIONAL_FILES.filter((known) => !files.has(known)),
    );
    if (nearest !== undefined)
      report(reading, 'misnamed-file', { file, line: 1, column: 1 }, { file }, { nearest });
  }
}

/** Open one table; an absent optional table is null, with the reason in `missing`. */
export function openTable(
  reading: Reading,
  files: CaseFiles,
  manifest: Manifest,
  name: TableName,
): Table | null {
  const spec = TABLES[name];
  const listedFile = fileOf(manifest, name);
  const file = listedFile ?? `${name}.csv`;
  // a file that the package lists must be there, even if the table is optional
  const text = textOf(reading, files, file, spec.required || listedFile !== undefined);
  if (text === null) {
    reading.missing[name] = `there is no ${file}`;
    if (spec.required) reading.incomplete.add(name);
    return null;
  }
  const { table, problems } = parseTable(file, text, spec.maxRows, manifest.forms.get(name));
  reading.problems.push(...problems);
  if (problems.length > 0) reading.incomplete.add(name);
  if (!table || !checkColumns(reading, name, table)) {
    reading.incomplete.add(name);
    return null;
  }
  if (table.rows.length === 0) {
    if (spec.required && !spec.mayBeEmpty) {
      report(reading, 'empty-table', { file, line: 1, column: 1 }, { file });
      reading.incomplete.add(name);
    } else reading.missing[name] = `${file} has no rows`;
  }
  return table;
}

function toFillOf(files: CaseFiles, manifest: Manifest): ToFill[] {
  return stillToFill((name) =>
    files.get(fileOf(manifest, name) ?? (name === 'case' ? CASE_FILE : `${name}.csv`)),
  );
}

/** What of a case in the making is still blank, what answers hang on most first. */
export function toFillIn(files: CaseFiles): ToFill[] {
  return toFillOf(files, readManifest(newReading(), files));
}

/** A column that nobody has begun to fill would be filled by a rule that rests on nothing. */
function checkFilled(
  reading: Reading,
  open: readonly ToFill[],
  file: string,
  header: (column: string) => Location,
): void {
  for (const { table, column, isNeeded } of open) {
    if (table !== 'regions' || !isNeeded || columnOf('regions', column)?.filled) continue;
    const allowed =
      'a number in one row at least; or no line of it there, to let a stated rule fill it';
    report(reading, 'not-filled', header(column), { column, file }, { allowed });
  }
}

function readAll(reading: Reading, files: CaseFiles): CaseData | null {
  const manifest = readManifest(reading, files);
  checkNames(reading, files, manifest);
  const caseFile = fileOf(manifest, 'case') ?? CASE_FILE;
  const open = (name: TableName): Table | null => openTable(reading, files, manifest, name);
  const provenance = open('provenance');
  if (provenance) readProvenance(reading, provenance);
  const caseText = textOf(reading, files, caseFile, true);
  const meta: CaseFile | null =
    caseText === null ? null : readCaseFile(reading, parseJson(caseFile, caseText));
  const rowsOf = <T>(name: TableName, read: (r: Reading, t: Table) => T[]): T[] => {
    const table = open(name);
    return table ? read(reading, table) : [];
  };
  const forces = rowsOf('forces', readForces);
  setForceRatios(reading, forces);
  const links = rowsOf('links', readLinks);
  const regionTable = open('regions');
  const { regions, popWeightSum } = regionTable
    ? readRegions(reading, regionTable, links, forces, meta?.capital ?? '')
    : { regions: [], popWeightSum: null };
  const patrons = rowsOf('patrons', readPatrons);
  const evacuations = rowsOf('evacuations', readEvacuations);
  const borders = rowsOf('borders', readBorders);
  const rights = rowsOf('rights', readRights);
  const districtTable = fileOf(manifest, 'districts') === undefined ? null : open('districts');
  const districts = districtTable
    ? readDistricts(reading, districtTable, open('district_links'), regions)
    : null;
  const mapFile = fileOf(manifest, 'map');
  const mapText = mapFile === undefined ? undefined : files.get(mapFile);
  if (mapText === undefined) reading.missing.map = 'the folder has no map';
  // without regions every one on the map would be a stranger
  const map =
    mapText === undefined || regionTable === null
      ? null
      : readMap(reading, mapFile!, mapText, regions);
  reading.assumptions.push(...DEFAULT_RULES);
  if (!regionTable) return null;
  const parts = {
    regions,
    links,
    patrons,
    forces,
    evacuations,
    borders,
    rights,
    meta,
    popWeightSum,
  };
  const header = (column: string): Location =>
    regionTable.columns.find((c) => c.text === column)?.at ?? {
      file: regionTable.file,
      line: 1,
      column: 1,
    };
  checkFilled(
    reading,
    toFillOf(files, manifest),
    fileOf(manifest, 'to_fill') ?? 'to_fill.csv',
    header,
  );
  checkCase(reading, parts, header);
  checkProvenanceKeys(reading, parts);
  if (!meta) return null;
  const {
    latentBlocks,
    challengerGoalRegions,
    capitalAt: _,
    challengerGoalAt: _at,
    ...rest
  } = meta;
  const data: Omit<CaseData, 'hash'> = {
    ...rest,
    regions,
    links,
    patrons,
    forces,
    evacuations,
    borders,
    rights,
    ...(latentBlocks.length === 0 ? {} : { latentBlocks }),
    ...(challengerGoalRegions.length === 0 ? {} : { challengerGoalRegions }),
    ...(districts === null ? {} : { districts }),
    missing: reading.missing,
    assumptions: reading.assumptions,
    map,
    licences: manifest.licences,
    ...(manifest.version === '' ? {} : { version: manifest.version }),
  };
  return { ...data, hash: hashCase(data) };
}

/** Where a fault stands, for sorting: file, line, column. */
export function byPosition(a: Problem, b: Problem): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}

/**
 * Read and check a case. Never throws on any input.
 * @param files every file of the folder by name; observed tables may be among them and stay closed
 */
export function readCase(files: CaseFiles): ReadResult {
  const reading = newReading();
  const data = readAll(reading, files);
  const problems = [...reading.problems].sort(byPosition);
  const sound = problems.every((p) => p.severity !== 'error');
  return { data: sound ? data : null, problems };
}
