/**
 * Where everything in the package comes from, for whoever has to answer for it: no date and no
 * machine, so that the same sources give the same file.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Of a folder: SHA-256 of the lines `<sha256 of a file>  <its path>`, sorted by path. */
export function folderHash(folder) {
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`);
  return sha256(lines.join(''));
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param installed paths of the lockfile of what others wrote and the package carries */
export function provenanceOf({ root, version, locked, installed, leftOut }) {
  const rules = readFileSync(join(root, 'packages/ensemble/src/rules-hash.ts'), 'utf8');
  return {
    note: 'What this package was made from. Hashes are SHA-256; `integrity` is the registry’s own.',
    version,
    rules_code: /'([0-9a-f]{64})'/.exec(rules)?.[1] ?? null,
    lockfile: sha256(readFileSync(join(root, 'package-lock.json'))),
    folders: Object.fromEntries(
      ['cases', 'accounts', 'chains', 'boundaries'].map((name) => [
        name,
        folderHash(join(root, name)),
      ]),
    ),
    bundled: installed.map((path) => {
      const { version: of, license = null, integrity = null } = locked[path];
      return { name: nameOf(path), version: of, license, integrity };
    }),
    left_out: leftOut,
  };
}
