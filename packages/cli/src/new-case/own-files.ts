/** Files that a user names on the command line, as bytes, within bounds. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure, quoted } from '@interregnum/questions';

const MB = 1024 * 1024;

/** @throws Failure where it is no file, too large or not readable */
export function bytesOf(flag: string, path: string, mostMb: number): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Failure(`${flag}: there is no file ${quoted(path)}.`);
  if (!found.isFile()) throw new Failure(`${flag}: ${quoted(path)} is no file.`);
  if (found.size > mostMb * MB)
    throw new Failure(`${flag}: ${quoted(path)} is larger than ${mostMb} MB, which is not read.`);
  return readFileSync(path);
}

/** A file and those beside it that differ in their ending only, as a Shapefile has them. */
export function withSiblings(
  flag: string,
  path: string,
  mostMb: number,
): ReadonlyMap<string, Uint8Array> {
  const name = basename(path);
  const first = bytesOf(flag, path, mostMb);
  if (!/\.shp$/i.test(name)) return new Map([[name, first]]);
  const stem = name.replace(/\.shp$/i, '');
  const folder = dirname(path);
  const siblings = readdirSync(folder).filter((other) => {
    const [, ending] = /\.(dbf|prj|cpg)$/i.exec(other) ?? [];
    return ending !== undefined && other.slice(0, -4) === stem;
  });
  return new Map([
    [name, first],
    ...siblings.map((other) => [other, bytesOf(flag, join(folder, other), mostMb)] as const),
  ]);
}
