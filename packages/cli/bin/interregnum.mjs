#!/usr/bin/env node
/**
 * The `interregnum` command. A file of its own, not the build: npm links it at install, before
 * anything is built, and a clone that was never built is built here.
 */
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
const scripts = new URL('../../../scripts/lib/', import.meta.url);

if (!existsSync(main) && existsSync(scripts)) {
  const { nodeTooOld } = await import(new URL('node-version.mjs', scripts).href);
  const tooOld = nodeTooOld();
  if (tooOld !== null) {
    console.error(tooOld);
    process.exit(1);
  }
  const { build } = await import(new URL('set-up.mjs', scripts).href);
  if (!build((line) => console.error(line))) process.exit(1);
}
try {
  await import(main.href);
} catch (error) {
  // Only a build that cannot be loaded ends here; every other error is main's to tell.
  if (process.env.INTERREGNUM_DEBUG) throw error;
  const reason = String(error?.message ?? error).split('\n', 1)[0];
  console.error(
    `interregnum: the build cannot be loaded (${reason}). Make it again: npm run build`,
  );
  process.exitCode = 2;
}
