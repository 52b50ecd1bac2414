/**
 * npm run build:docs: the documentation as a site, in `site/dist/html` or the folder given with `--out`.
 * What it is made with has a lockfile of its own and is installed when it is first needed: a start of the
 * program asks for none of it.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, packagesAreCurrent, ROOT, setUp } from './lib/set-up.mjs';
import { SITE } from './lib/stage-package.mjs';

const FOLDER = join(ROOT, 'site');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? join(ROOT, SITE));
const say = (line) => console.error(line);
const stop = (line) => {
  say(line);
  process.exit(1);
};

if (!setUp(say)) stop('The set-up failed, so no site was built.');
if (!packagesAreCurrent(FOLDER)) {
  say('Installing what the site is made with (npm ci), about a quarter of a minute…');
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(install, { cwd: FOLDER }).status !== 0)
    stop('npm ci failed; its messages are above. Is the network there?');
}
const built = spawnSync(process.execPath, [join(FOLDER, 'build.mjs'), out], {
  stdio: ['ignore', 'inherit', 'inherit'],
  // Whoever starts this (a test, say), the site is the one that readers get.
  env: { ...process.env, NODE_ENV: 'production' },
});
if (built.status !== 0) stop('The site could not be built; what went wrong stands above.');
say(`The site is in ${out}`);
