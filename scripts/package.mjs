/**
 * npm run package: one tarball, `dist/interregnum-<version>.tgz`, that `npm install -g FILE` turns into
 * the command and the library on a bare Node. Nothing is published. `--no-page` leaves out what is for a
 * browser, the page and the site of the documentation (the command then says so); `--out FOLDER` puts both tarball and what it was packed from elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, ROOT, setUp } from './lib/set-up.mjs';
import { PAGE, stagePackage } from './lib/stage-package.mjs';

/** What npm takes without a word of doubt on a slow line, and the issue asks for. */
const MOST_BYTES = 25_000_000;

const { values } = parseArgs({
  options: { out: { type: 'string' }, 'no-page': { type: 'boolean', default: false } },
});
const out = resolve(values.out ?? join(ROOT, 'dist'));
const say = (line) => console.error(line);
const stop = (line) => {
  say(line);
  process.exit(1);
};

if (!setUp(say)) stop('The set-up failed, so nothing was packed.');
const page = !values['no-page'];
if (page && !existsSync(join(ROOT, PAGE, 'sw.js'))) {
  say('Building the page; all cases are played, which takes a minute or two…');
  const built = spawnSync(process.execPath, [join(ROOT, 'packages/app/scripts/build.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) stop('The page could not be built, so nothing was packed.');
}
if (page) {
  say('Building the documentation…');
  const script = join(ROOT, 'scripts', 'build-docs.mjs');
  const built = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) stop('The documentation could not be built, so nothing was packed.');
}
const staged = join(out, 'package');
stagePackage(staged, { page });
mkdirSync(out, { recursive: true });
const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', out], {
  cwd: staged,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (packed.status !== 0) stop('npm pack failed; its messages are above.');
const { filename } = JSON.parse(String(packed.stdout))[0];
const tarball = join(out, filename);
const { size } = statSync(tarball);
if (size > MOST_BYTES) stop(`${tarball} has ${size} bytes, more than ${MOST_BYTES}.`);
say(`${(size / 1e6).toFixed(1)} MB. To install it: npm install -g ${tarball}`);
console.log(tarball);
