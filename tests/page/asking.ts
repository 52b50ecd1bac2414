/** Questions put to a case: the words of the command, played in the background, stopped and kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interregnum, temporaryFolder } from '../cli.ts';
import { axe, type BuiltPage } from './built-page.ts';

export function asking(built: BuiltPage): void {
  describe('an account', () => {
    it('has a verdict on each claim, in the order of the text, with the test that can be changed', async () => {
      const { page, context, said } = await built.open('#/account/inquiry-2022-2023');
      const claims = page.locator('.claim');
      await page.locator('.verdict-word').first().waitFor();
      expect(await page.locator('.verdict-word').count()).toBe(await claims.count());
      // Its range is open: what a file of JSON could not say.
      expect(await claims.first().textContent()).toContain('the claim holds below −5 points');
      // The quote stands in the file; the page shows no more of the text than that.
      for (const quote of await claims.locator('blockquote').allTextContents())
        expect(quote.split('“')[1]?.split('”')[0]?.split(' ').length ?? 0).toBeLessThanOrEqual(25);
      const first = claims.first();
      await first.locator('summary').click();
      const run = first.locator('.block-command').first();
      expect(await run.textContent()).toContain('npx interregnum');
      expect(await axe(page)).toEqual([]);
      await first.getByRole('link', { name: /^Play it and change it/ }).click();
      await expect.poll(() => page.url()).toContain('scenario=no-withdrawal&open=change');
      expect(said).toEqual([]);
      await context.close();
    });
  });

  describe('a question', () => {
    it('is answered in the words and figures of the command', async () => {
      const folder = temporaryFolder();
      const args = ['compare', 'mali-2012', '--scenario', 'no-coup'];
      const printed = plain((await interregnum([...args, '--out', 'kept'], folder.path)).stdout);
      // the paragraph for a paper is too long for a terminal, and kept with the answer
      const kept = join(folder.path, 'kept', 'answers', 'compare.json');
      const command = `${printed} ${plain(JSON.parse(readFileSync(kept, 'utf8')).methods)}`;
      folder.remove();
      const { page, context, said, outside } = await built.open(
        '#/case/mali-2012/compare?v=1&scenario=no-coup',
      );
      await page.locator('.answer-view').waitFor();
      const words = page.locator('.answer-view .sentence, .blocks p:not(.files), .blocks li');
      const texts = (await words.allTextContents()).map(plain);
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text) => !command.includes(text))).toEqual([]);
      const fields = page.locator('.answer-view textarea');
      for (const field of await fields.all())
        expect(command).toContain(plain((await field.inputValue()).replace(/^npx /, '')));
      const figure = page.locator('.answer-view figure').first();
      await figure.getByRole('button', { name: 'As a table' }).click();
      expect(await figure.locator('table tbody tr').count()).toBeGreaterThan(3);
      expect(said).toEqual([]);
      expect(outside).toEqual([]);
      await context.close();
    });

    it('is said again in another language, in its direction, without being played again', async () => {
      const { page, context, said } = await built.open(
        '#/case/mali-2012/compare?v=1&scenario=no-coup&lang=fr',
      );
      const sentence = page.locator('.answer-view .sentence');
      await sentence.waitFor();
      expect(await sentence.getAttribute('lang')).toBe('fr');
      expect(await sentence.textContent()).toMatch(/histoires? sur 100/);
      await page.locator('header select').selectOption('fa-AF');
      const dari = page.locator('.answer-view .sentence[lang="fa-AF"][dir="rtl"]');
      // Four hundred pairs take seconds; words do not.
      await dari.waitFor({ timeout: 2000 });
      expect(await dari.textContent()).toMatch(/از ۱۰۰ روایت/);
      expect(await page.locator('.blocks').getAttribute('dir')).toBe('rtl');
      const drawn = await page.locator('.answer-view figure svg').first().innerHTML();
      const written = [...drawn.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
      // As it is, in the order of its own letters.
      expect(written).toContain('\u2067بدون تغییر\u2069');
      expect(written.join(' ')).not.toMatch(/\d/);
      expect(said).toEqual([]);
      await context.close();
    });

    it('goes on while one reads elsewhere, is kept, and can be stopped', async () => {
      const { page, context, said } = await built.open('#/case/mali-2012/sensitivity');
      await page.getByRole('button', { name: 'Stop' }).waitFor();
      await page.getByRole('link', { name: 'What would have changed it', exact: true }).click();
      const now = page.locator('.asking-now a', { hasText: 'Sensitivity' });
      await now.click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Stopped; nothing is kept of it.').waitFor();
      // What was stopped does not stand in the way of the next.
      await page.getByRole('link', { name: 'What would have changed it', exact: true }).click();
      await page.locator('.answer-view').waitFor();
      await page.getByRole('link', { name: 'One history, traced', exact: true }).click();
      await page.locator('.answer-view').waitFor();
      await page.goBack();
      await page.locator('.answer-view').waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'Ask again' }).waitFor();
      await page.goForward();
      await page.goForward();
      await page.getByRole('button', { name: 'The next one' }).click();
      await expect.poll(() => page.url()).toContain('history=1');
      await page.locator('.answer-view').waitFor();
      expect(said).toEqual([]);
      await context.close();
    });

    it('forecasts from the day that is chosen, and says how it was scored', async () => {
      const { page, context } = await built.open('#/case/mali-2012/forecast?v=1&day=380');
      await page.locator('.answer-view').waitFor();
      await page.getByLabel(/Last day of which/).fill('2013-02-05');
      await page.getByRole('button', { name: 'Forecast from this day' }).click();
      await expect.poll(() => page.url()).toContain('day=385');
      const command = page.locator('.answer-view textarea').first();
      await expect.poll(() => command.inputValue()).toContain('--as-of 2013-02-05');
      await context.close();
    });
  });
}

/** Without the lines that a terminal breaks and the marks of its lists. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
