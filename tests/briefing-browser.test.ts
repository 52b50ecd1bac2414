/**
 * The briefing in a real Chromium, opened from a file with the network cut: it fits a phone, passes
 * axe, steps by keyboard, asks for nothing, says nothing on the console, and its figures are XML.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredAnswer } from '../packages/briefing/src/answers/found.ts';
import { renderBriefing } from '../packages/briefing/src/render.ts';
import { comparison, comparisonCsv } from '../packages/figures/src/index.ts';
import { compared } from '../packages/figures/src/testing/compared.ts';
import { showRun } from '../packages/questions/src/index.ts';
import { madeUpRun } from '../packages/questions/src/testing/made-up-run.ts';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../scripts/lib/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'interregnum-briefing-'));
const file = join(folder, 'briefing.html');
/** Of a made-up case of 34 regions with long names and one kept answer. */
const MOST_PAGES = 12;
const pagesOf = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwll & <b>sons</b> ';
let browser: Browser;

/** An answer as `compare --out` leaves it in the run's folder. */
function asked(caseHash: string, rulesHash: string): StoredAnswer {
  const { comparison: input } = compared({
    prefix: LONG,
    regions: 34,
    runs: 200,
    origin: '2021-04-14',
    horizonDays: 230,
  });
  return {
    stem: 'compare',
    answer: {
      schema: 'interregnum.answer/1',
      question: 'compare',
      title: `What would have changed it? ${LONG}`,
      case: 'made-up-2021',
      caseHash,
      rulesHash,
      paragraphs: [LONG.repeat(5)],
      figures: [
        {
          name: 'differences',
          svg: comparison(input, { id: 'comparison' }),
          csv: comparisonCsv(input),
          caption: LONG,
        },
      ],
      table: { columns: ['Scenario', 'Difference'], rows: [[LONG, '+3.1']] },
      command: `interregnum compare ${'made-up-2021 '.repeat(12)}`,
    },
  };
}

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const parts = madeUpRun({ regions: 34, prefix: LONG });
  const { caseHash, rulesHash } = parts.result.identity;
  const answers = { answers: [asked(caseHash, rulesHash)], refused: [] };
  writeFileSync(file, renderBriefing(showRun(parts), answers));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly said: string[];
  readonly context: BrowserContext;
}

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Opened> {
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (r) => requests.push(r.url()));
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(e.message));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, said, context };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function axe(page: Page): Promise<string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations)',
  )) as Violation[];
  return violations.map(
    (v) =>
      `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary}`).join(' | ')}`,
  );
}

describe.each([
  ['a phone', { viewport: { width: 360, height: 740 } }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
  ['a desk at night', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(options);
  }, 60_000);
  afterAll(async () => {
    await opened?.context.close();
  });

  it('asks for nothing but itself and says nothing', () => {
    expect(opened.requests).toEqual([pathToFileURL(file).href]);
    expect(opened.said).toEqual([]);
  });

  it('does not scroll sideways, folded or open', async () => {
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await opened.page.evaluate(overflow)).toBe(0);
    await opened.page.evaluate(
      'for (const d of document.querySelectorAll("details")) d.open = true',
    );
    expect(await opened.page.evaluate(overflow)).toBe(0);
  });

  it('passes axe with everything open', async () => {
    expect(await axe(opened.page)).toEqual([]);
  });
});

describe('the map', () => {
  it('steps by keyboard, and says the date', async () => {
    const { page, said, context } = await open({ viewport: { width: 1280, height: 900 } });
    const slider = page.locator('#map-day');
    await slider.focus();
    const fills = (): Promise<string> =>
      page
        .locator('[data-map="model"] [data-r]')
        .evaluateAll((all) => all.map((e) => e.getAttribute('fill')).join());
    await page.keyboard.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toBe('14 April 2021');
    const before = await fills();
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('15 April 2021');
    await page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe('30 November 2021');
    expect(await page.locator('#map-date').textContent()).toBe('30 November 2021');
    expect(await fills()).not.toBe(before);
    expect(await page.locator('[data-map="observed"] .count').textContent()).toBe(
      '33 of 33 centres lost.',
    );
    expect(said).toEqual([]);
    await context.close();
  });

  it('plays and pauses by keyboard', async () => {
    const { page, context } = await open({ viewport: { width: 1280, height: 900 } });
    await page.locator('#map-day').focus();
    await page.keyboard.press('Home');
    const button = page.locator('#map-play');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.textContent()).toBe('Pause');
    await expect
      .poll(async () => Number(await page.locator('#map-day').inputValue()))
      .toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    expect(await button.textContent()).toBe('Play');
    await context.close();
  });

  it('moves by months, without motion, where less motion is asked for', async () => {
    const { page, context } = await open({ reducedMotion: 'reduce' });
    await page.locator('#map-day').focus();
    await page.keyboard.press('Home');
    const button = page.locator('#map-play');
    expect(await button.textContent()).toBe('Next month');
    await button.press('Enter');
    expect(await page.locator('#map-date').textContent()).toBe('14 May 2021');
    await context.close();
  });

  it('says a region’s number at the finger, on the screen, until the next tap elsewhere', async () => {
    const { page, context } = await open({ viewport: { width: 360, height: 640 }, hasTouch: true });
    const region = page.locator('[data-map="model"] [data-r]').nth(20);
    await region.scrollIntoViewIfNeeded();
    const at = await region.boundingBox();
    if (at === null) throw new Error('the map shows no region');
    await page.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
    const tip = page.locator('#map-tip');
    expect(await tip.textContent()).toMatch(/: lost in \d+ % of runs by /);
    const box = (await tip.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(Math.abs(box.y - at.y)).toBeLessThan(240);
    await page.locator('#map-h').tap();
    expect(await tip.isVisible()).toBe(false);
    await context.close();
  });

  it('shows the small maps and no dead controls without scripts', async () => {
    const { page, context } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#map-controls').isVisible()).toBe(false);
    expect(await page.locator('.sheet svg').first().isVisible()).toBe(true);
    await context.close();
  });
});

it('prints every word of what is not known in lines, not letters', async () => {
  const { page, context } = await open({});
  const pdf = join(folder, 'briefing.pdf');
  await page.pdf({ path: pdf, format: 'A4' });
  await context.close();
  // As laid out on paper: the words of a cause stand in lines of some length, in a column of some width.
  const { page: paper, context: second } = await open({ viewport: { width: 703, height: 1000 } });
  await paper.emulateMedia({ media: 'print' });
  const widths = await paper
    .locator('.causes dd')
    .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().width));
  expect(widths).toHaveLength(4);
  for (const width of widths) expect(width).toBeGreaterThan(300);
  await second.close();
  expect(pagesOf(readFileSync(pdf, 'latin1'))).toBeLessThanOrEqual(MOST_PAGES);
});

it('is reached past the header by the skip link', async () => {
  const { page, context } = await open({});
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await context.close();
});

it('saves the data of a figure as a file', async () => {
  const { page, context } = await open({});
  await page.locator('#collapse summary').first().click();
  const waiting = page.waitForEvent('download');
  await page.locator('#collapse a.download').click();
  const saved = await (await waiting).path();
  expect(readFileSync(saved, 'utf8')).toMatch(/^source,dot,day,date,outcome\r\n/);
  await context.close();
});

it('draws figures that an XML reader accepts', async () => {
  const { page, context } = await open({});
  const figures = readFileSync(file, 'utf8').match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  expect(figures.length).toBeGreaterThan(20);
  const errors = await page.evaluate(
    (texts: string[]) =>
      texts.flatMap((text) => {
        const error = new DOMParser()
          .parseFromString(text, 'image/svg+xml')
          .querySelector('parsererror');
        return error ? [error.textContent ?? ''] : [];
      }),
    figures,
  );
  expect(errors).toEqual([]);
  await context.close();
});
