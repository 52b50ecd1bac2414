/**
 * One version, stated in the root's `package.json`; everything else that says it is written from there.
 * `node scripts/version.mjs 0.2.0 2027-01-15` sets version and day of release everywhere; without
 * arguments it only brings the others up to the root. A test fails where one was forgotten.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');

/** A manifest's own version, and those of ours that it asks for. */
const ofManifest = (text, version) =>
  text
    .replace(/^( {2}"version": )"[^"]*"/m, `$1"${version}"`)
    .replace(/("@interregnum\/[\w-]+": )"\d[^"]*"/g, `$1"${version}"`);

/** In the lockfile only entries of ours have a version at this depth behind a name of ours. */
const ofLockfile = (text, version) =>
  text
    .replace(
      /("name": "(?:interregnum|@interregnum\/[\w-]+)",\n\s*"version": )"[^"]*"/g,
      `$1"${version}"`,
    )
    .replace(/("@interregnum\/[\w-]+": )"\d[^"]*"/g, `$1"${version}"`);

const ofCitation = (text, version, released) => {
  const said = text.replace(/^version: .*$/m, `version: ${version}`);
  return released === undefined
    ? said
    : said.replace(/^date-released: .*$/m, `date-released: ${released}`);
};

const ofEngine = (text, version, released) => {
  const said = text.replace(/(ENGINE_VERSION = )'[^']*'/, `$1'${version}'`);
  return released === undefined
    ? said
    : said.replace(/(ENGINE_RELEASED = )'[^']*'/, `$1'${released}'`);
};

/** Path -> what it holds when it says that version. */
export function versioned(version, released) {
  const manifests = readdirSync(join(ROOT, 'packages'))
    .map((name) => `packages/${name}/package.json`)
    .filter((path) => existsSync(join(ROOT, path)));
  return new Map([
    ...['package.json', ...manifests].map((path) => [path, ofManifest(read(path), version)]),
    ['package-lock.json', ofLockfile(read('package-lock.json'), version)],
    ['CITATION.cff', ofCitation(read('CITATION.cff'), version, released)],
    [
      'packages/ensemble/src/identity.ts',
      ofEngine(read('packages/ensemble/src/identity.ts'), version, released),
    ],
  ]);
}

export const rootVersion = () => JSON.parse(read('package.json')).version;

/** Paths of what says another version. */
export const stale = (version = rootVersion()) =>
  [...versioned(version)].filter(([path, text]) => read(path) !== text).map(([path]) => path);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = rootVersion(), released] = process.argv.slice(2);
  if (!/^\d+\.\d+\.\d+$/.test(version) || !/^(\d{4}-\d\d-\d\d)?$/.test(released ?? '')) {
    console.error(
      'Give a version and the day of its release: node scripts/version.mjs 0.2.0 2027-01-15',
    );
    process.exit(1);
  }
  for (const path of stale(version)) console.log(`Written: ${path}`);
  for (const [path, text] of versioned(version, released)) writeFileSync(join(ROOT, path), text);
}
