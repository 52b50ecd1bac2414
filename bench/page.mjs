/**
 * npm run bench:page: what a reader waits for. The page as it was built, in a real Chromium on this
 * machine: its weight, the first answer after it is opened, and the first answer after a lever moves.
 * Needs `npm run build:page`, which builds the command as well.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { MOST_FIRST_LOAD, weigh } from '../packages/app/scripts/lib/weight.mjs';
import { servePage } from '../packages/cli/dist/app/serve-page.js';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../scripts/lib/browser.mjs';
import { ROOT } from './lib/options.mjs';
import { spread } from './lib/statistics.mjs';

const PAGE = join(ROOT, 'packages', 'app', 'dist');
const CASE = '#/case/afghanistan-2021?v=1&open=change';
const OPENINGS = 5;
const MOVES = 40;
/** A hand on a lever passes a place so often. */
const BETWEEN_MOVES_MS = 250;

function stop(line) {
  console.error(`bench: ${line}`);
  process.exit(2);
}

if (!existsSync(join(PAGE, 'sw.js'))) stop('the page is not built; type: npm run build:page');
const executablePath = findBrowser();
if (executablePath === null) stop(HOW_TO_GET_A_BROWSER);

const served = await servePage(PAGE, 0);
const { address } = served;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** In the page: when the sentence last became another. */
const WATCH = `
  window.changed = 0;
  new MutationObserver(() => {
    const text = document.querySelector('.pairs')?.textContent ?? document.querySelector('.sentence')?.textContent ?? '';
    if (text !== window.last) { window.last = text; window.changed = performance.now(); }
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

/** Milliseconds from opening to the first sentence with a number, nothing cached. */
async function opening() {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address + CASE);
  await page.locator('.sentence:not(.is-empty)').waitFor();
  const ms = await page.evaluate('performance.now()');
  await context.close();
  return ms;
}

/** Milliseconds from each movement of a lever, over all its places but history's, to the sentence of the first twenty histories. */
async function moves() {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(address + CASE);
  await page.locator('[data-result-hash]').waitFor({ state: 'attached' });
  const lever = page.locator('.lever input').first();
  await lever.waitFor();
  const places = await lever.evaluate(({ value, max }) =>
    Array.from({ length: Number(max) + 1 }, (_, i) => String(i)).filter((i) => i !== value),
  );
  const waits = [];
  for (let k = 0; k < MOVES; k++) {
    await page.waitForTimeout(BETWEEN_MOVES_MS);
    const ms = await lever.evaluate(
      (input, to) =>
        new Promise((done) => {
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          set.call(input, to);
          const from = performance.now();
          const before = window.last;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          const look = () =>
            window.last !== before ? done(window.changed - from) : requestAnimationFrame(look);
          look();
        }),
      places[k % places.length],
    );
    waits.push(ms);
  }
  await context.close();
  return waits;
}

const ninth = (values) => [...values].sort((a, b) => a - b)[Math.floor(0.9 * values.length)];
const ms = (value) => `${Math.round(value)} ms`;

const openings = [];
for (let k = 0; k < OPENINGS; k++) openings.push(await opening());
const waits = await moves();
await browser.close();
await served.close();

const first = spread(openings);
const lever = spread(waits);
const { screens } = weigh(PAGE);
console.log(`Afghanistan 2021, Chromium, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
console.log(
  `First answer after opening, nothing cached: median ${ms(first.median)} (${ms(first.min)} to ${ms(first.max)}, ${OPENINGS} times)`,
);
console.log(
  `First answer after a lever moved: median ${ms(lever.median)}, nine of ten within ${ms(ninth(waits))} (${MOVES} times; wanted: 100 ms on an idle laptop)`,
);
for (const [screen, bytes] of Object.entries(screens))
  console.log(
    `First load of ${screen}: ${Math.round(bytes / 1000)} kB compressed of ${MOST_FIRST_LOAD / 1000} allowed`,
  );
