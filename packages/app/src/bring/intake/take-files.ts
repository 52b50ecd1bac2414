/** From what a reader gave to the bytes of a case's files. Nothing is read before its size is known. */
import { type Problem, problem } from '@interregnum/case';
import { isZip, unpackZip, ZipRefused } from '@interregnum/case/convert';
import { MOST_BYTES, MOST_FILE_BYTES, MOST_FILES } from '../bounds.ts';
import { inCaseFolder, isWantedPath, pathFault } from './case-paths.ts';
import type { GivenFile } from './given.ts';

export interface Taken {
  /** Path inside the case -> bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

const start = (file: string) => ({ file, line: 1, column: 1 });
const megabytes = (bytes: number): string => `at most ${bytes / 1024 / 1024} MB`;

const isZipName = (path: string): boolean => /\.zip$/i.test(path);

function refused(code: 'too-large' | 'too-many-files', file: string, allowed: string): Taken {
  return { files: new Map(), problems: [problem(code, start(file), { file }, { allowed })] };
}

/** Files of a zip; any that climbs out of its folder, or is a link, refuses the whole. */
function fromZip(file: string, bytes: Uint8Array): Taken {
  const climbing: Problem[] = [];
  const isWanted = (path: string): boolean => {
    if (path.endsWith('/')) return false;
    const fault = pathFault(path);
    if (fault !== null) climbing.push(fault);
    return fault === null && isWantedPath(path);
  };
  try {
    const files = unpackZip(bytes, {
      isWanted,
      mostFiles: MOST_FILES,
      mostBytes: MOST_BYTES,
      instead: 'leave out what is no table of the case',
    });
    const first = climbing[0];
    if (first !== undefined) return { files: new Map(), problems: [first] };
    return orNothing(file, placed(files));
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    const fault = problem('unreadable', start(file), { file, reason: error.message });
    return { files: new Map(), problems: climbing.length > 0 ? climbing.slice(0, 1) : [fault] };
  }
}

/** Where nothing of a case was found, that is a fault. */
function orNothing(file: string, files: ReadonlyMap<string, Uint8Array>): Taken {
  if (files.size > 0) return { files, problems: [] };
  const why = { what: file, reason: 'no table or case.json of a case is in it' };
  const allowed = 'CSV, tabs, .xlsx, case.json, map.geojson; a zip within a zip is not opened';
  return { files, problems: [problem('nothing-to-read', start(file), why, { allowed })] };
}

/** Under their paths in the case; in folders inside it only what its package names, and scenarios. */
function placed(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const paths = inCaseFolder([...files.keys()]);
  const found = new Map([...files].map(([path, bytes]) => [paths.get(path) ?? path, bytes]));
  const descriptor = found.get('datapackage.json');
  const names = descriptor === undefined ? '' : new TextDecoder().decode(descriptor);
  const belongs = (path: string): boolean =>
    !path.includes('/') ||
    /^scenarios\/[^/]+\.yaml$/i.test(path) ||
    names.includes(JSON.stringify(path));
  return new Map([...found].filter(([path]) => belongs(path)));
}

/** @param given a zip alone, or the files of a folder */
export async function takeFiles(given: readonly GivenFile[]): Promise<Taken> {
  const [zip] = given.filter(({ path }) => isZipName(path));
  if (zip !== undefined && given.length === 1) {
    if (zip.blob.size > MOST_FILE_BYTES)
      return refused('too-large', zip.path, megabytes(MOST_FILE_BYTES));
    const bytes = new Uint8Array(await zip.blob.arrayBuffer());
    return fromZip(zip.path, bytes);
  }
  const wanted = given.filter(({ path }) => isWantedPath(path));
  const climbing = wanted.map(({ path }) => pathFault(path)).find((fault) => fault !== null);
  if (climbing !== undefined) return { files: new Map(), problems: [climbing] };
  if (wanted.length > MOST_FILES) {
    const [{ path }] = wanted as [GivenFile];
    return refused('too-many-files', path, `at most ${MOST_FILES}`);
  }
  const large = wanted.find(({ blob }) => blob.size > MOST_FILE_BYTES);
  if (large !== undefined) return refused('too-large', large.path, megabytes(MOST_FILE_BYTES));
  if (wanted.reduce((sum, { blob }) => sum + blob.size, 0) > MOST_BYTES)
    return refused('too-large', wanted[0]!.path, `${megabytes(MOST_BYTES)} in all files together`);
  const read = new Map<string, Uint8Array>();
  for (const { path, blob } of wanted) read.set(path, new Uint8Array(await blob.arrayBuffer()));
  // a zip renamed, or a workbook that is none, is told by what reads it
  const [only] = [...read];
  if (read.size === 1 && only !== undefined && !/\.\w+$/.test(only[0]) && isZip(only[1]))
    return fromZip(...only);
  return orNothing(given[0]?.path ?? '', placed(read));
}
