/**
 * npm run check -- WORD…: set-up, then lint, type check and the tests that have a word in their path
 * (`npm run check -- why`). For the time between two changes; `npm test` runs everything.
 */
import { nodeTooOld } from './lib/node-version.mjs';

const words = process.argv.slice(2);
const tooOld = nodeTooOld();
const refused =
  tooOld ??
  (words.length === 0
    ? 'npm run check needs a word of the path of the tests to run, e.g. npm run check -- why'
    : null);
if (refused !== null) {
  console.error(refused);
  process.exit(2);
}

const { setUp } = await import('./lib/set-up.mjs');
const { tool } = await import('./lib/tool.mjs');

if (!setUp((line) => console.error(line))) process.exit(1);
const lint = tool('lint');
const types = tool('types');
const tests = tool('tests', words);
const failed = [
  !lint && 'lint (npm run format mends most of it)',
  !types && 'types',
  !tests && 'tests',
];
const names = failed.filter(Boolean);
console.log(names.length === 0 ? '\nAll is well.' : `\nFailed: ${names.join(', ')}`);
process.exitCode = names.length === 0 ? 0 : 1;
