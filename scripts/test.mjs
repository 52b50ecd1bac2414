/**
 * npm test: set-up, then lint, type check and every test. The last line is `N passed, N failed`;
 * lint and type check count as one test each. Arguments go to vitest (`npm test -- packages/case`).
 * Without Chrome or Chromium the tests that open a page are left out and said to be; not where `CI` is
 * set, which needs them all.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTooOld } from './lib/node-version.mjs';

function stop(line) {
  console.error(line);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tooOld = nodeTooOld();
if (tooOld !== null) stop(tooOld);

const { setUp } = await import('./lib/set-up.mjs');
const { tool } = await import('./lib/tool.mjs');
const { BROWSER_TESTS, findBrowser, HOW_TO_GET_A_BROWSER, installBrowser } = await import(
  './lib/browser.mjs'
);
const { countTests } = await import('./lib/count-tests.mjs');
const say = (line) => console.error(line);

if (!setUp(say)) stop('The set-up failed, so nothing was tested.');
const browser = findBrowser() ?? (installBrowser(say) ? findBrowser() : null);
if (browser === null && process.env.CI) stop(HOW_TO_GET_A_BROWSER);

const lint = tool('lint');
const types = tool('types');

const folder = mkdtempSync(join(tmpdir(), 'interregnum-test-'));
const report = join(folder, 'report.json');
const ended = tool(
  'tests',
  [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(browser === null ? ['--exclude', BROWSER_TESTS] : []),
    ...process.argv.slice(2),
  ],
  browser === null ? process.env : { ...process.env, CHROME_PATH: browser },
);
let tests;
try {
  tests = countTests(JSON.parse(readFileSync(report, 'utf8')), ended);
} catch {
  tests = { passed: 0, failed: 1, skipped: 0 };
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const passed = tests.passed + Number(lint) + Number(types);
const failed = tests.failed + Number(!lint) + Number(!types);
console.log('');
if (!lint) console.log('Failed: lint (npm run format mends most of it)');
if (!types) console.log('Failed: type check');
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
if (browser === null) console.log(`Left out: the tests that open a page. ${HOW_TO_GET_A_BROWSER}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
