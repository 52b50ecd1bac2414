/**
 * Bring your own, in a real Chromium: files, a pasted table and a country; faults mended in place;
 * played, kept, and saved as a package that the command accepts. Hostile files stop nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { templateCase } from '@interregnum/case';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interregnum as run } from './cli.ts';
import { axe, BuiltPage, overflow, settled } from './page/built-page.ts';

const built = new BuiltPage();
const folder = mkdtempSync(join(tmpdir(), 'interregnum-bring-'));
beforeAll(() => built.make(), 180_000);
afterAll(async () => {
  await built.remove();
  rmSync(folder, { recursive: true, force: true });
});

const template = templateCase('my-republic-2030');
const zip = (files: Iterable<readonly [string, string]>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)]))));

/** Through a file on disk, as large ones are too long for the browser's debugger. */
async function choose(page: Page, name: string, bytes: Buffer | number): Promise<void> {
  const file = join(mkdtempSync(join(folder, 'given-')), name);
  writeFileSync(file, typeof bytes === 'number' ? '' : bytes);
  if (typeof bytes === 'number') truncateSync(file, bytes);
  const waiting = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a zip or files' }).click();
  await (await waiting).setFiles(file);
}

/** The saved package, unpacked: the folder of the case. */
async function saved(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a data package' }).click();
  const files = unzipSync(readFileSync(await (await waiting).path()));
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return join(folder, Object.keys(files)[0]!.split('/')[0]!);
}

it('a zip with a fault is mended in place, played like any case, and saved for the command', async () => {
  const { page, context, said, outside } = await built.open('#/');
  await page.getByRole('link', { name: 'Bring your own case' }).click();
  const regions = template.get('regions.csv')!.replace(',1200,', ',many,');
  await choose(page, 'my-case.zip', zip([...template, ['regions.csv', regions]]));
  await page.getByText(/^Not sound yet: 1 error/).waitFor();
  // It is nowhere but here: who reloads is asked, and may stay.
  const asked = page.waitForEvent('dialog');
  await page.evaluate('setTimeout(() => location.reload())');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  const fault = page.locator('.fault').first();
  expect(await fault.textContent()).toContain(
    'regions.csv:2:35: population_k is not a number: many; allowed: 0 or more thousand persons',
  );
  expect(await axe(page)).toEqual([]);
  await fault.getByRole('button').click();
  const cell = page.getByLabel('population_k, line 2');
  await expect.poll(() => cell.evaluate((field) => field === document.activeElement)).toBe(true);
  await cell.fill('1200');
  await cell.press('Enter');
  await page.getByText('Sound: it can be played. No warnings.').waitFor();
  const path = await saved(page);
  const check = await run(['check', path, '--json']);
  expect(check.code, check.stderr).toBe(0);
  expect(JSON.parse(check.stdout)).toMatchObject({ sound: true, warnings: 0 });

  await page.getByRole('button', { name: 'Play it' }).click();
  await page.locator('.own-note').waitFor();
  expect(page.url()).toContain('#/case/own-my-republic-2030');
  const note = await page.locator('.own-note').first().textContent();
  expect(note).toContain('No score: what happened is not known.');
  expect(note).toMatch(/fitted on \d+ other cases; nothing was ever fitted on this one/);
  await page.evaluate("location.hash = '#/case/own-my-republic-2030?v=1&runs=50'");
  const played = await run(['run', path, '--runs', '50', '--json']);
  await expect.poll(() => settled(page)).toBe(JSON.parse(played.stdout).result_hash);
  await page.getByRole('button', { name: 'Take it with you' }).click();
  expect(await page.getByLabel(/^Command/).inputValue()).toBe(
    'npx interregnum run ./my-republic-2030 --runs 50',
  );
  await page.keyboard.press('Escape');
  // the bench is as it was left, and nothing of it was kept or sent
  await page.getByRole('link', { name: 'Its tables and faults' }).click();
  await page.getByText('Sound: it can be played.').waitFor();
  expect(await page.evaluate('indexedDB.databases().then((d) => d.map((x) => x.name))')).toEqual(
    [],
  );
  expect(said).toEqual([]);
  expect(outside).toEqual([]);
  await context.close();
});

it('a country begins blank: what is needed leads to its cells, and once filled it is played', async () => {
  const { page, context, said, outside } = await built.open('#/bring');
  await page.getByLabel('Country').selectOption({ label: 'Niger' });
  await page.getByLabel('Region where the regime sits').selectOption({ label: 'Niamey' });
  await page.getByRole('button', { name: 'Begin, with blank cells' }).click();
  await page.getByText(/^Not sound yet/).waitFor();
  const still = page.getByRole('listitem').filter({ hasText: 'needed: ' });
  // one region's number will do where the others take its mean
  const numbers = [
    ['forces.csv effective_mid_k, 2 of 2 blank', '12'],
    ['forces.csv effective_mid_k, 1 of 2 blank', '4'],
    ['regions.csv population_k, 8 of 8 blank', '900'],
    ['regions.csv affinity_challenger, 8 of 8 blank', '0.2'],
    ['regions.csv affinity_incumbent, 8 of 8 blank', '0.4'],
    ['regions.csv insurgent_control_0, 8 of 8 blank', '0.3'],
    ['patrons.csv level, 1 of 1 blank', '0.5'],
  ] as const;
  for (const [blank, value] of numbers) {
    await still.filter({ hasText: blank }).getByRole('button').click();
    await page.locator(':focus[aria-label*="line"]').waitFor();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    // checked anew in a worker: the next cell is that of the list as it is then
    await page.getByText(blank).waitFor({ state: 'detached' });
  }
  await page.getByText(/^Sound/).waitFor();
  expect(await still.count()).toBe(0);
  await page.getByRole('button', { name: 'Play it' }).click();
  // eight regions
  await expect.poll(() => page.locator('.map-box path').count()).toBeGreaterThan(7);
  expect(said).toEqual([]);
  expect(outside).toEqual([]);
  await context.close();
});

it('what is neither kept nor saved is not replaced without asking', async () => {
  const { page, context, said } = await built.open('#/bring');
  const asked: string[] = [];
  let goesOn = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (goesOn ? dialog.accept() : dialog.dismiss());
  });
  const begin = async (country: string, seat: string): Promise<void> => {
    await page.getByLabel('Country').selectOption({ label: country });
    await page.getByLabel('Region where the regime sits').selectOption({ label: seat });
    await page.getByRole('button', { name: 'Begin, with blank cells' }).click();
  };
  await begin('Niger', 'Niamey');
  const first = () => page.getByLabel('name, line 2').inputValue();
  await expect.poll(first).toBe('Tillabéri');
  await begin('Zambia', 'Lusaka');
  expect(asked).toEqual([expect.stringMatching(/neither kept nor saved/)]);
  expect(await first()).toBe('Tillabéri');
  goesOn = true;
  await page.getByRole('button', { name: 'Begin, with blank cells' }).click();
  await expect.poll(first).toBe('Luapula');
  expect(asked).toHaveLength(2);
  expect(said).toEqual([]);
  await context.close();
});

it('a country with invented numbers is a start in which all is assumed, which is said, and kept when asked', async () => {
  const { page, context, said, outside } = await built.open('#/bring');
  await page.getByLabel('Country').selectOption({ label: 'Angola' });
  await page.getByLabel('Region where the regime sits').selectOption({ label: 'Luanda' });
  await page.getByRole('button', { name: 'Look round, with invented numbers' }).click();
  await page.getByText(/0 measured, 0 estimated, \d+ assumed/).waitFor();
  expect(await page.getByText('Every number of this case is assumed.').count()).toBe(1);
  const path = await saved(page);
  const check = await run(['check', path, '--json']);
  expect(check.code, check.stderr).toBe(0);
  expect(JSON.parse(check.stdout).numbers).toMatchObject({ measured: 0, estimated: 0 });
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByText('Kept in this browser, and nowhere else.').waitFor();
  await page.getByRole('button', { name: 'Play it' }).click();
  await page.getByText('Every number of this case is assumed.').first().waitFor();
  // eighteen provinces
  await expect.poll(() => page.locator('.map-box path').count()).toBeGreaterThan(17);
  // after the page was closed, the case is where it was kept and nowhere else
  await page.reload();
  await page.getByText('somebody brought along in their own browser').waitFor();
  await page.getByRole('link', { name: 'Bring your own case' }).click();
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText(/^Sound/).waitFor();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByRole('heading', { name: 'Kept in this browser' }).waitFor({ state: 'detached' });
  expect(said).toEqual([]);
  expect(outside).toEqual([]);
  await context.close();
});

it('a pasted table is converted, said, and made whole', async () => {
  const { page, context, said } = await built.open('#/bring');
  const tabbed = template
    .get('regions.csv')!
    .replaceAll(',', '\t')
    .replace(/(\d)\.(\d)/g, '$1,$2');
  await page.getByLabel('The table with its header, as it was copied').fill(tabbed);
  await page.getByRole('button', { name: 'Take the table' }).click();
  await page.getByText(/^What was done to 1 file/).click();
  await page.getByText('decimal commas made points').waitFor();
  expect(await page.locator('.fault').first().textContent()).toContain('case.json');
  await page.getByRole('button', { name: 'Add the files that are missing' }).click();
  await page.getByText(/^Sound/).waitFor();
  expect(said).toEqual([]);
  await context.close();
});

describe('hostile files', () => {
  const name = '<img src=x onerror=alert(1)>';
  it.each<[string, string, () => Buffer | number, RegExp]>([
    ['a path that climbs', 'a.zip', () => zip([['../../regions.csv', 'id\n']]), /stay inside/],
    [
      'a bomb',
      'b.zip',
      () => Buffer.from(zipSync({ 'regions.csv': new Uint8Array(7e7) })),
      /64 MB/,
    ],
    ['a hundred megabytes', 'regions.csv', () => 1e8, /at most 32 MB/],
    [
      'a million rows',
      'regions.csv',
      () => Buffer.from(`id,lat,lon\n${'A,1,1\n'.repeat(1e6)}`),
      /larger than|more rows|rows/,
    ],
    ['NUL bytes', 'regions.csv', () => Buffer.from('id,lat\nA\0B,\0\n'), /regions\.csv/],
    [
      'markup and marks of direction',
      'c.zip',
      () => zip([...template, ['case.json', `{"title":"\u202e${name}"}`]]),
      /case\.json/,
    ],
  ])('%s: told, and the page goes on', async (_, file, bytes, told) => {
    const { page, context, said } = await built.open('#/bring');
    await choose(page, file, bytes());
    const ticks = page.evaluate(
      'new Promise((done) => { let most = 0; let last = performance.now(); const tick = () => { const now = performance.now(); most = Math.max(most, now - last); last = now; if (document.querySelector(".fault")) done(most); else setTimeout(tick, 20); }; tick(); })',
    );
    expect(await page.locator('.faults').textContent()).toMatch(told);
    // what reads is apart from the page: the page is never held up
    expect(await ticks).toBeLessThan(2000);
    expect(await page.locator('.bench img').count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });
});

describe('it looks and reads well', () => {
  it.each([
    [360, ['en', 'fa-AF']],
    [768, ['fr']],
    [1280, ['ps']],
  ] as const)('at %i pixels, light and dark', async (width, languages) => {
    const viewport = { width, height: 800 };
    const { page, context, said } = await built.open('#/bring', { viewport });
    await choose(page, 'case.zip', zip([...template].filter(([path]) => path !== 'links.csv')));
    await page.locator('.fault').first().waitFor();
    for (const language of languages)
      for (const theme of ['light', 'dark']) {
        // within the page, so that the bench stays
        await page.evaluate(`location.hash = '#/bring?v=1&theme=${theme}&lang=${language}'`);
        await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor();
        await page.locator('.cell').first().waitFor();
        expect(await overflow(page), `${language}, ${theme}`).toBe(0);
        expect(await axe(page), `${language}, ${theme}`).toEqual([]);
        expect(await page.locator('.unreviewed').count()).toBe(language === 'en' ? 0 : 1);
      }
    expect(said).toEqual([]);
    await context.close();
  });
});

it('by keyboard alone: a country is chosen, a cell changed, the case played', async () => {
  const { page, context } = await built.open('#/bring');
  const tabTo = async (label: string, key = 'Tab'): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press(key);
      const at = await page.evaluate(
        '(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()',
      );
      if (at === label) return;
    }
    throw new Error(`no ${label} is reached`);
  };
  await page.getByRole('option', { name: 'Zambia' }).waitFor({ state: 'attached' });
  await tabTo('Country');
  await page.keyboard.type('Zamb');
  await tabTo('Region where the regime sits');
  await page.keyboard.type('Lusa');
  await tabTo('Look round, with invented numbers');
  await page.keyboard.press('Enter');
  await page.getByText(/^Sound/).waitFor();
  await tabTo('Table or file', 'Shift+Tab');
  await page.keyboard.type('regions');
  await page.getByLabel('population_k, line 2').waitFor();
  await tabTo('id, line 2');
  // arrows go from cell to cell, down and back up to show it
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const names = ['name', 'capital', 'lat', 'lon', 'is_capital', 'population_k'];
  for (const _ of names) await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
    'population_k, line 2',
  );
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('minus');
  await page.keyboard.press('Enter');
  await page.getByText(/^Not sound yet/).waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await page.getByText(/^Sound/).waitFor();
  await tabTo('Play it', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.own-note').waitFor();
  await context.close();
});

it('dropped files are taken as those that are chosen', async () => {
  const { page, context, said } = await built.open('#/bring');
  await page.locator('.drop-zone').waitFor();
  const dropped = await page.evaluateHandle(
    (files) => {
      const data = new DataTransfer();
      for (const [name, text] of files) data.items.add(new File([text], name));
      return data;
    },
    [...template],
  );
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: dropped });
  await page.getByText('Sound: it can be played. No warnings.').waitFor();
  expect(said).toEqual([]);
  await context.close();
});
