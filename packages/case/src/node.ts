/**
 * Cases on disk: the only file of this package that touches the file system. It reads regular files
 * inside the case folder, never follows a link and never leaves the folder.
 */
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ALIASES } from './aliases.ts';
import { mayBelong } from './case-files.ts';
import { asObject, fieldOf } from './json.ts';
import { isInside, isResource, PACKAGE_FILE } from './manifest.ts';
import { formatProblem, nearestOf, problem } from './problems.ts';
import type { Problem } from './types.ts';

/** Largest file opened, in bytes. */
export const MAX_FILE_BYTES: number = 64 * 1024 * 1024;
/** Most files opened in one folder, and most bytes of them together. */
const MAX_FILES = 200;
export const MAX_FOLDER_BYTES: number = 128 * 1024 * 1024;
/** What a case is made of; anything else in the folder is left alone. */
const KINDS = /\.(csv|json|geojson|topojson)$/i;

export interface FolderRead {
  /** Path inside the folder -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const start = (file: string) => ({ file, line: 1, column: 1 });

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

/** Bytes that may still be read of a folder. */
interface Budget {
  left: number;
}

const megabytes = (bytes: number): string => `at most ${bytes / 1024 / 1024} MB`;

async function readText(folder: string, name: string, budget: Budget): Promise<string | Problem> {
  const path = join(folder, name);
  try {
    const info = await lstat(path);
    if (info.isSymbolicLink()) return problem('link-refused', start(name), { file: name });
    if (!info.isFile()) return problem('not-regular', start(name), { file: name });
    // O_NONBLOCK: a pipe swapped in between must not hang the program
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = await open(path, flags);
    try {
      const opened = await handle.stat();
      if (!opened.isFile()) return problem('not-regular', start(name), { file: name });
      if (opened.size > MAX_FILE_BYTES) {
        const allowed = megabytes(MAX_FILE_BYTES);
        return problem('too-large', start(name), { file: name }, { allowed });
      }
      budget.left -= opened.size;
      if (budget.left < 0) {
        const allowed = `${megabytes(MAX_FOLDER_BYTES)} in all the files of a case`;
        return problem('too-large', start(name), { file: name }, { allowed });
      }
      const bytes = await handle.readFile();
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return problem(
          'not-utf8',
          badByte(name, bytes),
          { file: name },
          { allowed: 'UTF-8, as in "CSV UTF-8" of spreadsheets' },
        );
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return problem('unreadable', start(name), { file: name, reason });
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

/** True when no folder on the way to a path inside `folder` is a link. */
async function staysInside(folder: string, path: string): Promise<boolean> {
  try {
    const real = await realpath(join(folder, dirname(path)));
    return real === join(folder, dirname(path));
  } catch {
    return true; // not there: reading it says so
  }
}

/**
 * The files of a case as text, inputs and observed alike: those of a standard name, or nearly, and
 * those that datapackage.json names. Never throws.
 * @param path folder; may itself be reached through a link
 * @param all every table and JSON file there, to be passed on
 */
export async function readCaseFolder(path: string, all = false): Promise<FolderRead> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  let folder: string;
  let names: string[];
  try {
    folder = await realpath(path);
    names = (await readdir(folder)).filter((n) => KINDS.test(n) && !n.startsWith('.')).sort();
  } catch {
    return { files, problems: [problem('no-folder', start(path), { path })] };
  }
  if (names.length > MAX_FILES) {
    const hints = { allowed: `at most ${MAX_FILES}` };
    return { files, problems: [problem('too-many-files', start(path), {}, hints)] };
  }
  const budget: Budget = { left: MAX_FOLDER_BYTES };
  const tried = new Set<string>();
  const take = async (name: string): Promise<void> => {
    tried.add(name);
    const text = await readText(folder, name, budget);
    if (typeof text === 'string') files.set(name, text);
    else problems.push(text);
  };
  for (const name of names) if (all || mayBelong(name)) await take(name);
  for (const name of listedPaths(files.get(PACKAGE_FILE)).slice(0, MAX_FILES)) {
    // one that is not there at all is missing, which reading the case says
    if (tried.has(name) || !(name.includes('/') || names.includes(name))) continue;
    if (await staysInside(folder, name)) await take(name);
    else problems.push(problem('link-refused', start(name), { file: name }));
  }
  return { files, problems };
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

/**
 * Find a case by shipped id, by short alias (`afg_2021`), or by the path of its folder (or of its
 * case.json or datapackage.json).
 */
export async function findCase(
  idOrPath: string,
  casesFolder: string,
): Promise<{ readonly path: string } | { readonly problem: string; readonly nearest?: string }> {
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
  const fault = problem('unknown-case', start(idOrPath), { name: idOrPath }, { allowed, nearest });
  const text = formatProblem(fault).replace(/^.*?:1:1: /s, '');
  return nearest === undefined ? { problem: text } : { problem: text, nearest };
}
