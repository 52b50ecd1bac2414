/**
 * What a fresh clone needs before anything runs: the packages of the lockfile and a build of the
 * sources. Both are skipped when they are there and current.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Run npm in the checkout; its output goes to stderr, so that stdout stays the command's own. */
export function npm(args, options = {}) {
  // npm names itself in npm_execpath when it started us; elsewhere a shell finds it (npm.cmd on Windows).
  const own = process.env.npm_execpath;
  const viaNode = own?.endsWith('.js') || own?.endsWith('.cjs');
  const given = { cwd: ROOT, stdio: ['ignore', process.stderr, process.stderr], ...options };
  return viaNode
    ? spawnSync(process.execPath, [own, ...args], given)
    : spawnSync('npm', args, { ...given, shell: process.platform === 'win32' });
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Whether every package of the lockfile is installed at the locked version. */
export function packagesAreCurrent(root = ROOT) {
  // npm writes this copy of the lockfile for what it has really installed.
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = lockedPackages(installedFile);
  for (const [path, wanted] of Object.entries(lockedPackages(join(root, 'package-lock.json')))) {
    if (!path.includes('node_modules/')) continue;
    const have = installed[path];
    // Optional packages are left out on platforms they are not for.
    if (have === undefined) {
      if (wanted.optional || wanted.devOptional) continue;
      return false;
    }
    if (have.version !== wanted.version) return false;
    if (wanted.link && !existsSync(join(root, path))) return false;
  }
  return true;
}

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Whether each package has a build that is newer than its sources. */
export function buildIsCurrent(root = ROOT) {
  const base = statSync(join(root, 'tsconfig.base.json')).mtimeMs;
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name);
    if (!existsSync(join(folder, 'src'))) continue;
    const stamp = join(folder, 'dist', '.tsbuildinfo');
    if (!existsSync(stamp)) return false;
    const built = statSync(stamp).mtimeMs;
    if (built < base || built < newestChange(join(folder, 'src'))) return false;
  }
  return true;
}

/** Install and build what is missing or stale. `say` gets one line before each step; false: a step failed. */
export function setUp(say) {
  if (!packagesAreCurrent()) {
    say('Installing packages (npm ci), about a minute…');
    if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']).status !== 0) {
      say('npm ci failed; its messages are above. Is the network there?');
      return false;
    }
  }
  return build(say);
}

/** Build the packages when a build is missing or older than its sources. */
export function build(say) {
  if (buildIsCurrent()) return true;
  say('Building…');
  if (npm(['run', '--silent', 'build']).status === 0) return true;
  say('The build failed; the compiler’s messages are above.');
  return false;
}
