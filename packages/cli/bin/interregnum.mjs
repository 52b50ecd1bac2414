#!/usr/bin/env node
/**
 * The `interregnum` command. A file of its own, not the build: npm links it at install, before
 * anything is built, and a clone that was never built is built here. In plain old syntax, with no
 * `await` outside a function, so that a Node that is too old says so.
 */
// biome-ignore lint/style/useNodejsImportProtocol: Node 12 must understand this line
import { existsSync } from 'fs';
import { nodeTooOld } from './node-version.mjs';

const main = new URL('../dist/main.js', import.meta.url);
const scripts = new URL('../../../scripts/lib/', import.meta.url);

/** Ends before the program is loaded, in the form that it would use. */
function stop(message, code) {
  console.error(`interregnum: ${message}`);
  if (process.argv.indexOf('--json') > 0)
    console.log(
      JSON.stringify(
        { schema: 'interregnum.error/1', code, exit_code: 2, message, place: null },
        null,
        2,
      ),
    );
  process.exit(2);
}

function folderIsGone() {
  try {
    process.cwd();
    return false;
  } catch {
    return true;
  }
}

async function start() {
  const tooOld = nodeTooOld();
  if (tooOld !== null) stop(tooOld, 'system');
  if (folderIsGone())
    stop(
      'the folder you are in is no longer there. Change to another (cd) and give the command again.',
      'system',
    );
  if (!existsSync(main) && existsSync(scripts)) {
    const { build } = await import(new URL('set-up.mjs', scripts).href);
    if (!build((line) => console.error(line))) process.exit(2);
  }
  try {
    await import(main.href);
  } catch (error) {
    // Only a build that cannot be loaded ends here; every other error is main's to tell.
    if (process.env.INTERREGNUM_DEBUG) throw error;
    const told = error instanceof Error ? error.message : String(error);
    const reason = told.split('\n', 1)[0];
    stop(`the build cannot be loaded (${reason}). Make it again: npm run build`, 'system');
  }
}

start();
