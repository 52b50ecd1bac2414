/**
 * npm start: from a fresh clone to the main answer. Without arguments it simulates Afghanistan 2021
 * a thousand times; `npm start -- check cases/afghanistan-2021` passes any other command through.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeTooOld } from './lib/node-version.mjs';

const tooOld = nodeTooOld();
if (tooOld !== null) {
  console.error(tooOld);
  process.exit(1);
}

// Loaded only now: an older Node could not read it.
const { ROOT, setUp } = await import('./lib/set-up.mjs');
const { OPEN_THE_PAGE } = await import('./lib/open-the-page.mjs');
if (!setUp((line) => console.error(line))) process.exit(1);

const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['run', 'afghanistan-2021'];
const command = spawn(
  process.execPath,
  [join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs'), ...args],
  { stdio: 'inherit' },
);
// A terminal sends Ctrl-C to the command as well; it says how to resume, then we end with its code.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => command.kill('SIGTERM'));
command.on('exit', (code, signal) => {
  if (code === 0 && given.length === 0) console.log(`\n${OPEN_THE_PAGE}`);
  process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
});
