/**
 * The documentation as a reader gets it: built as `npm run build:docs` builds it, served by the command's
 * own server, read in a real Chromium. No page asks anybody outside for anything.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPage, servePage } from '../packages/cli/src/app/serve-page.ts';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../scripts/lib/browser.mjs';
import { addressOf, placeOf } from '../site/lib/places.mjs';
import { pagesOfDocs } from '../site/sections.mjs';
import { ROOT, temporaryFolder } from './cli.ts';
import { axe, overflow } from './page/built-page.ts';
import { type Heard, heardOf } from './page/heard.ts';

/** Half a minute is usual; the first time what the site is made with is fetched. */
const BUILD_MS = 600_000;
const PHONE = { viewport: { width: 360, height: 740 } };
const DAY = { viewport: { width: 1280, height: 900 } };
const NIGHT = { ...DAY, colorScheme: 'dark' } as const;
const RUN_ENSEMBLE = 'api/In-Node/functions/runEnsemble.html';

const folder = temporaryFolder();
const site = join(folder.path, 'site');
let served: ServedPage;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
  const args = [join(ROOT, 'scripts', 'build-docs.mjs'), '--out', site];
  const built = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  served = await servePage(site, 0);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, BUILD_MS);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  folder.remove();
});

interface Opened extends Heard {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function open(
  at: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const heard = heardOf(page, served.address);
  await page.goto(served.address + at, { waitUntil: 'networkidle' });
  return { page, ...heard, close: () => context.close() };
}

/** The HTML files of the site, by their paths inside it. */
const files = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'));
const html = (path: string): string => readFileSync(join(site, path), 'utf8');

describe('the built site', () => {
  it('leads nowhere that is not there, page, file or mark', () => {
    const there = new Set(files());
    const pages = [...there].filter((f) => f.endsWith('.html') && f !== '404.html');
    expect(pages.length).toBeGreaterThan(150);
    const marks = new Map(
      pages.map((p) => [p, new Set([...html(p).matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!))]),
    );
    const dead = pages.flatMap((page) =>
      [...html(page).matchAll(/ (?:href|src)="([^"]+)"/g)]
        .map((m) => m[1]!.replaceAll('&amp;', '&'))
        .filter((link) => !/^(https?|mailto|data):/.test(link))
        .filter((link) => {
          const { pathname, hash } = new URL(link, `http://site/${page}`);
          const to = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
          if (!there.has(to)) return true;
          return hash !== '' && marks.has(to) && !marks.get(to)!.has(decodeURI(hash.slice(1)));
        })
        .map((link) => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('loads nothing from elsewhere on any page', () => {
    const loads =
      /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="(?:https?:)?\/\/[^"]*"/g;
    const outside = files()
      .filter((f) => f.endsWith('.html'))
      .flatMap((page) => html(page).match(loads) ?? []);
    expect(outside).toEqual([]);
    expect('<script src="//elsewhere/x.js">').toMatch(loads);
  });

  it('has every page of docs/ in its sidebar', async () => {
    const { page, close } = await open('');
    const links = await page.evaluate(
      `[...document.querySelectorAll('.VPSidebar a')].map((a) => a.getAttribute('href'))`,
    );
    for (const path of pagesOfDocs()) expect(links).toContain(addressOf(placeOf(path)));
    await close();
  });

  it('shows the library with its docstrings', async () => {
    const source = readFileSync(join(ROOT, 'packages/library/src/index.ts'), 'utf8');
    const [, first = ''] = /\/\*\*\n \* (Play a case[^\n]+)\n/.exec(source) ?? [];
    const { page, close } = await open(RUN_ENSEMBLE);
    await page.getByRole('heading', { name: /runEnsemble/ }).waitFor();
    expect(await page.locator('main').textContent()).toContain(first);
    await close();
  });
});

describe('a reader', () => {
  it('finds a word by keyboard, and lands on its page', async () => {
    const { page, said, outside, close } = await open('');
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('localsearch-input');
    await page.keyboard.type('cease-fire Eq. 84');
    const first = page.locator('.VPLocalSearchBox .result').first();
    await first.waitFor();
    expect(await first.textContent()).toMatch(/cease-fire/i);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\.html#/);
    await expect.poll(() => page.locator('main').textContent()).toMatch(/cease-fire/i);
    expect({ said, outside }).toEqual({ said: [], outside: [] });
    await close();
  });

  it('follows the number of an equation to the equation', async () => {
    const { page, close } = await open('model/ODD.html');
    await page.locator('main a[href="#eq-23"]').first().click();
    await expect.poll(() => page.url()).toMatch(/#eq-23$/);
    await expect
      .poll(() => page.evaluate(`document.getElementById('eq-23').getBoundingClientRect().top`))
      .toBeLessThan(200);
    await close();
  });

  it('sees a file that is linked, as it is', async () => {
    const answer = await fetch(`${served.address}frozen-2026-12.json`);
    expect(await answer.text()).toBe(readFileSync(join(ROOT, 'docs/frozen-2026-12.json'), 'utf8'));
  });
});

describe('a page passes axe, is no wider than the screen, says and asks for nothing', () => {
  it.concurrent.each([
    ['the first page, on a phone', '', PHONE],
    ['the first page, at night', '', NIGHT],
    ['the model with its equations', 'model/ODD.html', NIGHT],
    ['the gallery, on a phone', 'figures.html', PHONE],
    ['the library, on a phone', RUN_ENSEMBLE, PHONE],
    ['the library, at night', RUN_ENSEMBLE, NIGHT],
    ['tables of many columns, on a phone', 'data-format.html', PHONE],
    ['a rule, as it is', 'packages/model/src/rules/supply.ts.html', DAY],
    ['a case', 'cases/mali-2012/', DAY],
  ])('%s', async (_, at, options) => {
    const { page, said, outside, close } = await open(at, options);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect({ said, outside }).toEqual({ said: [], outside: [] });
    await close();
  });
});
