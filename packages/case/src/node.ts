/**
 * Cases on disk. This file and `folder-file.ts` alone in this package touch the file system; they read
 * regular files inside the case folder, never follow a link and never leave the folder.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ALIASES } from './aliases.ts';
import { isBeside } from './beside.ts';
import { mayBelong } from './case-files.ts';
import {
  type Budget,
  MAX_FILES,
  MAX_FOLDER_BYTES,
  readBytes,
  startOf,
  staysInside,
} from './folder-file.ts';
import { asObject, fieldOf } from './json.ts';
import { isInside, isResource, PACKAGE_FILE } from './manifest.ts';
import { formatProblem, nearestOf, problem } from './problems.ts';
import type { Problem } from './types.ts';

/** What a case is made of; anything else in the folder is left alone. */
const isPart = (name: string): boolean => /\.(csv|json|geojson|topojson)$/i.test(name);
/** What one can be made from, and what a spreadsheet is. */
const isSource = (name: string): boolean =>
  isBeside(name) || /\.(csv|tsv|tab|txt|xlsx|json|geojson|topojson)$/i.test(name);
const SPREADSHEET = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;
/** Folder of the scenarios beside a case's tables. */
const SCENARIOS = 'scenarios';

export interface FolderRead {
  /** Path inside the folder -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** First place that is not UTF-8. */
function badByte(file: string, bytes: Uint8Array) {
  const text = new TextDecoder('utf-8').decode(bytes);
  const offset = text.indexOf('\ufffd');
  const before = text.slice(0, Math.max(0, offset));
  return {
    file,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}

function utf8(name: string, bytes: Uint8Array): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const allowed = 'UTF-8; to convert it: interregnum new NAME --from FOLDER';
    return problem('not-utf8', badByte(name, bytes), { file: name }, { allowed });
  }
}

/** Paths that datapackage.json gives to what is read of a case; checked again by `isInside`. */
function listedPaths(text: string | undefined): string[] {
  if (text === undefined) return [];
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return [];
  }
  const object = asObject(root);
  const resources = object && fieldOf(object, 'resources');
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((r: unknown): string[] => {
    const resource = asObject(r);
    const path = resource && fieldOf(resource, 'path');
    const name = resource && fieldOf(resource, 'name');
    if (typeof path !== 'string' || typeof name !== 'string' || !isInside(path)) return [];
    return isResource(name.replace(/-/g, '_')) ? [path] : [];
  });
}

interface BytesRead {
  /** Path inside the folder -> bytes. */
  readonly files: Map<string, Uint8Array>;
  readonly problems: Problem[];
  /** Every name in the folder itself, sorted. */
  readonly names: readonly string[];
}

/** The files of a folder that are wanted, and those that its datapackage.json names. Never throws. */
async function readFolder(
  path: string,
  isKind: (name: string) => boolean,
  wanted: (name: string) => boolean,
  withScenarios = false,
): Promise<BytesRead> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  let folder: string;
  let all: string[];
  try {
    folder = await realpath(path);
    all = (await readdir(folder)).filter((n) => !n.startsWith('.')).sort();
  } catch {
    return { files, problems: [problem('no-folder', startOf(path), { path })], names: [] };
  }
  const names = all.filter(isKind);
  if (names.length > MAX_FILES) {
    const hints = { allowed: `at most ${MAX_FILES}` };
    const fault = problem('too-many-files', startOf(path), {}, hints);
    return { files, problems: [fault], names: all };
  }
  const budget: Budget = { left: MAX_FOLDER_BYTES };
  const tried = new Set<string>();
  const take = async (name: string): Promise<void> => {
    tried.add(name);
    const bytes = await readBytes(folder, name, budget);
    if ('code' in bytes) problems.push(bytes);
    else files.set(name, bytes);
  };
  for (const name of names) if (wanted(name)) await take(name);
  const descriptor = files.get(PACKAGE_FILE);
  const listed = listedPaths(descriptor && new TextDecoder().decode(descriptor));
  const beside = withScenarios && all.includes(SCENARIOS) ? await scenariosIn(folder) : [];
  for (const name of [...listed.slice(0, MAX_FILES), ...beside]) {
    // one that is not there at all is missing, which reading the case says
    if (tried.has(name) || !(name.includes('/') || names.includes(name))) continue;
    if (await staysInside(folder, name)) await take(name);
    else problems.push(problem('link-refused', startOf(name), { file: name }));
  }
  return { files, problems, names: all };
}

async function scenariosIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, SCENARIOS)).catch((): string[] => []);
  return names
    .filter((n) => n.endsWith('.yaml'))
    .sort()
    .slice(0, MAX_FILES)
    .map((n) => `${SCENARIOS}/${n}`);
}

/**
 * The files of a case as text, inputs and observed alike: those of a standard name, or nearly, and
 * those that datapackage.json names. Never throws.
 * @param path folder; may itself be reached through a link
 */
export async function readCaseFolder(path: string): Promise<FolderRead> {
  const { files, problems, names } = await readFolder(path, isPart, mayBelong);
  const texts = new Map<string, string>();
  for (const [name, bytes] of files) {
    const text = utf8(name, bytes);
    if (typeof text === 'string') texts.set(name, text);
    else problems.push(text);
  }
  const sheets = names.filter((n) => SPREADSHEET.test(n));
  for (const file of sheets) {
    const hints = { allowed: 'CSV; to convert it: interregnum new NAME --from FOLDER' };
    problems.push(problem('unread-spreadsheet', startOf(file), { file }, hints));
  }
  return { files: texts, problems };
}

export interface SourceRead {
  /** Path inside the folder -> bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
  /** Spreadsheets of a kind that nothing here reads. */
  readonly unread: readonly string[];
}

/** Everything in a folder that a case can be made from, and what lies beside it. Never throws. */
export async function readSourceFolder(path: string): Promise<SourceRead> {
  const { files, problems, names } = await readFolder(path, isSource, () => true, true);
  const unread = names.filter((n) => SPREADSHEET.test(n) && !isSource(n));
  return { files, problems, unread };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function isCaseFolder(path: string): Promise<boolean> {
  if (!(await isFolder(path))) return false;
  const names = await readdir(path).catch((): string[] => []);
  return names.includes('case.json') || names.includes(PACKAGE_FILE);
}

/** Ids of the cases in a folder of cases, sorted. */
export async function listCases(casesFolder: string): Promise<string[]> {
  const names = await readdir(casesFolder).catch((): string[] => []);
  const found: string[] = [];
  for (const name of names.sort()) {
    if (await isCaseFolder(join(casesFolder, name))) found.push(name);
  }
  return found;
}

interface NotFound {
  readonly problem: string;
  readonly allowed: string;
  readonly nearest?: string;
}

/**
 * Find a case by shipped id, by short alias (`afg_2021`), or by the path of its folder (or of its
 * case.json or datapackage.json).
 */
export async function findCase(
  idOrPath: string,
  casesFolder: string,
): Promise<{ readonly path: string } | NotFound> {
  const plain = isInside(idOrPath) && !idOrPath.includes('/');
  if (plain) {
    const alias = Object.hasOwn(ALIASES, idOrPath) ? ALIASES[idOrPath]! : idOrPath;
    for (const name of [idOrPath, alias]) {
      const path = join(casesFolder, name);
      if (await isCaseFolder(path)) return { path };
    }
  }
  const path = resolve(idOrPath);
  if (idOrPath !== '' && !idOrPath.includes('\0')) {
    if (await isFolder(path)) return { path };
    if (/^(case|datapackage)\.json$/.test(basename(path)) && (await isFolder(dirname(path)))) {
      return { path: dirname(path) };
    }
  }
  const shipped = await listCases(casesFolder);
  const nearest = nearestOf(idOrPath, [...shipped, ...Object.keys(ALIASES)]);
  const allowed = `${shipped.join(', ') || 'no case ships here'}; or the path of a folder`;
  const fault = problem(
    'unknown-case',
    startOf(idOrPath),
    { name: idOrPath },
    { allowed, nearest },
  );
  const text = formatProblem(fault).replace(/^.*?:1:1: /s, '');
  return nearest === undefined ? { problem: text, allowed } : { problem: text, allowed, nearest };
}
