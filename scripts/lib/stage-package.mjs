/**
 * The installable package as a folder. It looks like the clone, so that every path inside the program
 * holds in both: command and library in `packages/`, cases, accounts, chains and docs at the top. What
 * these two stand on, ours and others', lies in `node_modules` and travels inside the tarball
 * (`bundleDependencies`): an installation fetches nothing and compiles nothing.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { provenanceOf } from './provenance.mjs';
import { runtimePackages } from './runtime-packages.mjs';
import { ROOT } from './set-up.mjs';

/** Workspaces that stay where they are; the others are libraries of these. */
const STAYING = ['packages/cli', 'packages/library'];
const ASIDE = [
  'LICENSE',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'CITATION.cff',
  'Containerfile',
  // the page's own page tells how fast it is measured
  'bench/README.md',
];
const FOLDERS = ['cases', 'accounts', 'chains', 'boundaries', 'docs', 'examples', 'clients'];
/** Read by a path of its own: what calibration learnt. */
const POSTERIOR = 'packages/analysis/posterior.json';
export const PAGE = 'packages/app/dist';
/** The documentation as a site. */
export const SITE = 'site/dist/html';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const writeJson = (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`);

/** Of a build: what runs, and its types. Tests, their worlds and maps to sources stay behind. */
const runs = (path) =>
  !/\.test\.(js|d\.ts)$|\.map$|\.tsbuildinfo$|[\\/]dist[\\/](.*[\\/])?testing$/.test(path);

const withoutKeys = (object, keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** What a manifest exports, without sources and what tests use. */
const exportsOf = ({ exports = {} }) =>
  Object.fromEntries(
    Object.entries(exports)
      .filter(([name]) => name !== './testing')
      .map(([name, to]) => [name, typeof to === 'string' ? to : withoutKeys(to, ['source'])]),
  );

/** A workspace's manifest without what only a clone has. */
function ownManifest(manifest) {
  const exported = exportsOf(manifest);
  return {
    ...withoutKeys(manifest, ['private', 'devDependencies', 'scripts']),
    ...(Object.keys(exported).length === 0 ? {} : { exports: exported }),
  };
}

function stageWorkspace(path, target) {
  const from = join(ROOT, path);
  writeJson(join(target, 'package.json'), ownManifest(readJson(join(from, 'package.json'))));
  cpSync(join(ROOT, 'LICENSE'), join(target, 'LICENSE'));
  for (const part of ['bin', 'dist'])
    if (existsSync(join(from, part)))
      cpSync(join(from, part), join(target, part), { recursive: true, filter: runs });
}

/**
 * Sources, maps to them, the types of the CommonJS form, builds for debugging and archives of it all: the
 * program and its types read none.
 */
const isSource = (path) =>
  /\.map$|\.d\.cts$|(?<!\.d)\.[cm]?ts$|\.zip$|-debug\.(js|wasm)$/.test(path);

/** Somebody else's package as it was published, but for helpers that are built for one system. */
function stageInstalled(path, target, leftOut) {
  const own = join(ROOT, path);
  cpSync(own, target, {
    recursive: true,
    filter: (from) => !from.slice(own.length).includes('node_modules') && !isSource(from),
  });
  const file = join(target, 'package.json');
  const manifest = readJson(file);
  const optional = withoutKeys(manifest.optionalDependencies ?? {}, leftOut);
  // Were they named, npm would go and look for them at every installation.
  const kept = withoutKeys(manifest, ['optionalDependencies', 'devDependencies', 'scripts']);
  writeJson(
    file,
    Object.keys(optional).length === 0 ? kept : { ...kept, optionalDependencies: optional },
  );
}

/** What tests of the clients leave behind is not theirs. */
const isKept = (path) => !/__pycache__|\.pytest_cache|\.egg-info|\.Rcheck/.test(path);

/** Where a path of the clone stands in the package. */
function placeOf(path, names) {
  const workspace = Object.keys(names).find((w) => path === w || path.startsWith(`${w}/`));
  if (workspace === undefined || STAYING.includes(workspace)) return path;
  return `node_modules/${names[workspace]}${path.slice(workspace.length)}`;
}

/** The manifest of the package: the clone's, with what it carries. */
function manifestOf(root, workspaces, names) {
  const needed = Object.fromEntries(
    workspaces.flatMap((path) =>
      STAYING.includes(path)
        ? Object.entries(readJson(join(ROOT, path, 'package.json')).dependencies ?? {})
        : [[names[path], root.version]],
    ),
  );
  const dependencies = Object.fromEntries(Object.entries(needed).sort());
  return {
    ...withoutKeys(root, ['private', 'workspaces', 'devDependencies', 'scripts', 'exports']),
    exports: exportsOf(root),
    bin: { interregnum: 'packages/cli/bin/interregnum.mjs' },
    files: ['packages', 'site', 'provenance.json', ...FOLDERS, ...ASIDE],
    dependencies,
    bundleDependencies: Object.keys(dependencies),
  };
}

/**
 * @param folder made anew
 * @param page whether what is built for a browser goes in: the page, and the site of the documentation
 */
export function stagePackage(folder, { page }) {
  rmSync(folder, { recursive: true, force: true });
  const root = readJson(join(ROOT, 'package.json'));
  const locked = readJson(join(ROOT, 'package-lock.json')).packages;
  const { workspaces, installed, leftOut } = runtimePackages(locked, STAYING);
  const names = Object.fromEntries(
    workspaces.map((path) => [path, readJson(join(ROOT, path, 'package.json')).name]),
  );
  for (const path of workspaces) stageWorkspace(path, join(folder, placeOf(path, names)));
  for (const path of installed) stageInstalled(path, join(folder, placeOf(path, names)), leftOut);
  for (const name of [...FOLDERS, ...ASIDE, POSTERIOR])
    if (existsSync(join(ROOT, name)))
      cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: isKept });
  for (const built of page ? [PAGE, SITE] : [])
    cpSync(join(ROOT, built), join(folder, built), { recursive: true });
  writeJson(join(folder, 'package.json'), manifestOf(root, workspaces, names));
  writeJson(
    join(folder, 'provenance.json'),
    provenanceOf({ root: ROOT, version: root.version, locked, installed, leftOut }),
  );
}
