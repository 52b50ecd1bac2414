/**
 * The built command, loaded once for all the command lines of a test file: each has its arguments,
 * folder and environment, and what it writes is taken where it leaves the process. Only the ends of a
 * process, such as signals and broken pipes, need `start` in cli.ts.
 */
import { commandLine } from '../packages/cli/dist/command-line.js';
import { processHost } from '../packages/cli/dist/terminal/host.js';

const home = process.cwd();
const environment = process.env;

async function answer({ args, cwd, env }) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    process[name].write = (text, ...rest) => {
      written[name] += text;
      rest.findLast((last) => typeof last === 'function')?.();
      return true;
    };
  process.chdir(cwd);
  process.env = { ...environment, NO_COLOR: '1', ...env };
  const code = await commandLine(args, processHost()).run();
  process.chdir(home);
  return { code, ...written };
}

let last = Promise.resolve();
process.on('message', (asked) => {
  last = last.then(async () => process.send(await answer(asked)));
});
process.on('disconnect', () => process.exit());
