/** Which paths of a folder or zip can be a part of a case: the others are never read. */

import type { Problem } from '@interregnum/case';
import { isBeside, isInside, problem } from '@interregnum/case';

/** The same kinds as `interregnum new --from` takes. */
const KINDS = /\.(csv|tsv|tab|txt|xlsx|json|geojson|topojson)$/i;
/** What systems leave behind in folders and zips. */
const LEFT_BEHIND = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** With the marks of Windows made plain; what climbs out of its folder still does. */
const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

export const isWantedPath = (path: string): boolean =>
  (KINDS.test(plain(path)) || isBeside(plain(path))) && !LEFT_BEHIND.test(plain(path));

export function pathFault(path: string): Problem | null {
  if (isInside(plain(path))) return null;
  const at = { file: path, line: 1, column: 1 };
  return problem('outside-folder', at, { path }, { allowed: 'a relative path without ..' });
}

/** The folder that all paths begin with, once it is the only one; '' where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && paths.every((p) => p.startsWith(folder)) ? folder : '';
}

/**
 * Paths inside the case's own folder. A zip or a dropped folder often holds one folder that holds the
 * case, or two.
 * @returns path as given -> path in the case
 */
export function inCaseFolder(given: readonly string[]): Map<string, string> {
  let named = new Map(given.map((path) => [path, plain(path)]));
  for (;;) {
    const folder = commonFolder([...named.values()]);
    if (folder === '' || /^scenarios\/$/i.test(folder)) return named;
    named = new Map([...named].map(([path, short]) => [path, short.slice(folder.length)]));
  }
}
