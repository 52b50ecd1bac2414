/** What people notice: links, back and forward, nothing jumps, offline, one answer with the command. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_FIRST_LOAD, weigh } from '../../packages/app/scripts/lib/weight.mjs';
import { interregnum, temporaryFolder } from '../cli.ts';
import { axe, type BuiltPage, settled } from './built-page.ts';

export function behaviour(built: BuiltPage): void {
  it('no screen loads more than 300 kB before map and case data', () => {
    const { screens } = weigh(built.folder);
    expect(Object.keys(screens).sort()).toEqual([
      'about',
      'account',
      'bring',
      'claims',
      'play',
      'question',
      'scoreboard',
      'sources',
      'stories',
      'tour',
    ]);
    for (const [screen, bytes] of Object.entries(screens))
      expect(bytes, screen).toBeLessThan(MOST_FIRST_LOAD);
  });

  describe('an answer', () => {
    it.each([
      ['as it ships', '', []],
      [
        'changed, with another seed and number of runs',
        `?v=1&set=${encodeURIComponent('regions[*].garrison_effective_k=x0.5')}&seed=7&runs=150`,
        ['--set', 'regions[*].garrison_effective_k=x0.5', '--seed', '7', '--runs', '150'],
      ],
    ])('has the hash of the command: %s', async (_, query, args) => {
      const folder = temporaryFolder();
      const command = await interregnum(['run', 'mali-2012', '--json', ...args], folder.path);
      folder.remove();
      const { page, context } = await built.open(`#/case/mali-2012${query}`);
      expect(await settled(page)).toBe(JSON.parse(command.stdout).result_hash);
      await context.close();
    });

    it('is what the first screen said of the case', async () => {
      const { page, context } = await built.open('#/');
      const card = page.locator('.card', { hasText: 'Mali 2012' });
      const said = /model: (\d+) of 1,000 fall/.exec((await card.textContent()) ?? '')?.[1];
      await card.click();
      await settled(page);
      expect(await page.locator('.sentence').textContent()).toContain(`In ${said} of 1,000 runs`);
      await context.close();
    });

    it('comes first with twenty histories, is announced once, and nothing jumps', async () => {
      const { page, context, said } = await built.open('', {}, async (c) => {
        await c.addInitScript(() => {
          const seen = { shift: 0, sentences: [] as string[], spoken: [] as string[] };
          Object.assign(window, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
              if (!shift.hadRecentInput) seen.shift += shift.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          new MutationObserver(() => {
            const text = document.querySelector('.sentence')?.textContent ?? '';
            if (seen.sentences.at(-1) !== text) seen.sentences.push(text);
            const live = document.querySelector('.answer [aria-live]')?.textContent ?? '';
            if (live !== '' && seen.spoken.at(-1) !== live) seen.spoken.push(live);
          }).observe(document, { subtree: true, childList: true, characterData: true });
        });
      });
      await page.goto(`${built.address}#/case/afghanistan-2021`);
      await settled(page);
      await page.waitForTimeout(300);
      const seen = (await page.evaluate('window.seen')) as {
        shift: number;
        sentences: string[];
        spoken: string[];
      };
      const counts = seen.sentences.flatMap((s) => / of ([\d,]+) runs/.exec(s)?.[1] ?? []);
      expect(counts[0]).toBe('20');
      expect(counts.at(-1)).toBe('1,000');
      expect(seen.spoken).toHaveLength(1);
      // 0.1 is where readers begin to notice (web.dev/cls); the whole screen is drawn within it.
      expect(seen.shift).toBeLessThan(0.05);
      expect(said).toEqual([]);
      await context.close();
    });
  });

  describe('links', () => {
    it('go back and forward between screens, histories and regions', async () => {
      const { page, context } = await built.open('#/');
      await page.locator('.card', { hasText: 'Mali 2012' }).click();
      await settled(page);
      await page.getByRole('button', { name: 'Show me another history' }).click();
      await page.locator('.told').waitFor();
      const told = page.url();
      await page.goBack();
      await page.locator('.told').waitFor({ state: 'detached' });
      await page.goBack();
      await page.locator('.card').first().waitFor();
      await page.goForward();
      await settled(page);
      await page.goForward();
      await page.locator('.told').waitFor();
      expect(page.url().replace(/day=\d+&?/, '')).toBe(told.replace(/day=\d+&?/, ''));
      await context.close();
    });

    it('show the same to whoever opens them', async () => {
      const first = await built.open('#/case/mali-2012?v=1&day=60&history=3&region=GAO&runs=100');
      await settled(first.page);
      await first.page.locator('.told').waitFor();
      const of = async (o: typeof first): Promise<unknown[]> => [
        await o.page.locator('.clock time').textContent(),
        await o.page.locator('.told h2').textContent(),
        await o.page.locator('.readout-words').textContent(),
        await o.page
          .locator('[data-r]')
          .evaluateAll((all) => all.map((e) => e.getAttribute('fill')?.replace(/^url.*-/, ''))),
      ];
      const seen = await of(first);
      const second = await built.open(new URL(first.page.url()).hash);
      await settled(second.page);
      await second.page.locator('.told').waitFor();
      expect(await of(second)).toEqual(seen);
      expect(seen[0]).toBe('17 March 2012');
      await first.context.close();
      await second.context.close();
    });

    it.each([
      ['#/nowhere', 'This page has nothing at “nowhere”'],
      ['#/case/mali-2012?v=99&day=4', 'newer version of this page'],
      ['#/case/mali-2012?v=1&seed=minus&runs=20', '“minus” is not allowed for “seed”'],
      ['#/case/atlantis-2020', 'There is no such case here'],
      ['#/case/mali-2012?v=1&runs=20&set=nothing%5B%5D%3D1', 'This case does not take a part'],
      ['#/case/mali-2012/compare?v=1&scenario=nowhere&set=x%5B1%5D%3D1', 'no scenario nowhere'],
      ['#/case/mali-2012?v=1&runs=20&history=19999', 'There is no history 19,999'],
      [
        `#/?v=1&region=${encodeURIComponent('<img src=x onerror=alert(1)>'.repeat(4))}`,
        'is not allowed for “region”',
      ],
    ])('that cannot be followed are told: %s', async (hash, words) => {
      const { page, context, said } = await built.open(hash);
      await page.getByText(words).first().waitFor();
      await page.locator('h1').waitFor();
      expect(await axe(page)).toEqual([]);
      expect(said.filter((line) => !/404/.test(line))).toEqual([]);
      await context.close();
    });
  });

  it('opens without a connection after the first load, cases that were never opened as well', async () => {
    const { page, context, said } = await built.open('#/');
    await page.locator('.card').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await expect
      .poll(() => page.evaluate('navigator.serviceWorker.controller !== null'))
      .toBe(true);
    await context.setOffline(true);
    await page.reload();
    await page.locator('.card', { hasText: 'Mali 2012' }).click();
    expect(await settled(page)).toMatch(/^[0-9a-f]{64}$/);
    await page.goto(`${built.address}#/case/mali-2012?v=1&lang=ps&runs=20`);
    await page.locator('.unreviewed').waitFor();
    expect(said).toEqual([]);
    await context.close();
  });

  it('stands still where less motion is asked for', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&day=0', {
      reducedMotion: 'reduce',
    });
    await settled(page);
    await page.getByRole('button', { name: 'Next month' }).click();
    const date = (): Promise<string | null> => page.locator('.clock time').textContent();
    expect(await date()).toBe('16 February 2012');
    await page.waitForTimeout(300);
    expect(await date()).toBe('16 February 2012');
    await context.close();
  });

  it('breaks no policy on an iPhone either', async () => {
    const { page, context, said } = await built.open(
      '#/',
      { viewport: { width: 390, height: 800 }, hasTouch: true },
      async (c) => {
        await c.addInitScript(() => {
          Object.defineProperty(navigator, 'platform', { get: () => 'iPhone' });
          Object.defineProperty(navigator, 'userAgentData', { get: () => undefined });
        });
      },
    );
    await page.getByRole('button', { name: 'Display' }).tap();
    await page.getByRole('dialog').waitFor();
    expect(said).toEqual([]);
    await context.close();
  });

  it('takes a tap for a region and a dot, and hands out the table and the files of a figure', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=100', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await settled(page);
    const map = page.getByRole('listbox', { name: /map/ });
    await map.scrollIntoViewIfNeeded();
    const box = (await map.locator('path[data-r]').first().boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.url()).toContain('region=');
    const dots = (await page.getByRole('listbox', { name: 'A hundred histories' }).boundingBox())!;
    await page.locator('.dot-picker').scrollIntoViewIfNeeded();
    const there = (await page.locator('.dot').first().boundingBox())!;
    // A finger's breadth beside the dot.
    await page.touchscreen.tap(there.x + there.width / 2 + 8, there.y + there.height / 2 + 8);
    await page.locator('.told').waitFor();
    expect(dots.width).toBeLessThanOrEqual(360);
    const fan = page.locator('.fan');
    await fan.getByRole('button', { name: 'As a table' }).tap();
    expect(await fan.locator('table tbody tr').count()).toBe(396);
    const waiting = page.waitForEvent('download');
    await fan.getByRole('button', { name: 'CSV' }).tap();
    const saved = await (await waiting).path();
    expect(readFileSync(saved, 'utf8')).toMatch(/^day,date,held_q025/);
    await context.close();
  });
}
