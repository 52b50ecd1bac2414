/** Districts on the maps: played apart, with the command's bits; each to be read by finger and by keyboard. */
import { describe, expect, it } from 'vitest';
import { interregnum, temporaryFolder } from '../cli.ts';
import { axe, type BuiltPage, overflow, settled } from './built-page.ts';

const CASE = '#/case/afghanistan-2021?v=1&runs=40&day=92';

export function districts(built: BuiltPage): void {
  describe('districts', () => {
    it('are there where a case has them, as the command plays them, and leave the answer as it was', async () => {
      const folder = temporaryFolder();
      const asked = ['run', 'afghanistan-2021', '--districts', '--runs', '40', '--json'];
      const command = await interregnum(asked, folder.path);
      folder.remove();
      const mali = await built.open('#/case/mali-2012?v=1&runs=20&tier=districts');
      await settled(mali.page);
      expect(await mali.page.getByRole('radio', { name: 'Districts' }).count()).toBe(0);
      expect(await mali.page.getByRole('listbox', { name: 'Regions of the model' }).count()).toBe(
        1,
      );
      await mali.context.close();

      const { page, context, said, outside } = await built.open(CASE);
      const answer = await settled(page);
      await page.getByRole('radio', { name: 'Districts' }).check();
      const played = page.locator('[data-districts-hash]');
      await played.waitFor();
      expect(await played.getAttribute('data-districts-hash')).toBe(
        JSON.parse(command.stdout).result_hash,
      );
      expect(await played.textContent()).toContain('--runs 40 --districts');
      expect(await settled(page)).toBe(answer);
      await expect.poll(() => page.url()).toContain('tier=districts');

      await page.getByRole('button', { name: 'As a table' }).first().click();
      expect(await page.locator('.districts table.data').first().locator('tbody tr').count()).toBe(
        398,
      );
      // One history alone is one without districts.
      await page.goto(`${built.address}${CASE}&tier=districts&history=3`);
      await page.getByRole('heading', { name: /^History \d+, told$/ }).waitFor();
      expect(await page.getByRole('radio', { name: 'Regions' }).isChecked()).toBe(true);
      await page.goBack();
      await played.waitFor();
      expect(said).toEqual([]);
      expect(outside).toEqual([]);
      await context.close();
    });

    it('are read by keyboard and by finger on a phone, day by day, and held by the link', async () => {
      const viewport = { width: 360, height: 800 };
      const { page, context, said } = await built.open(`${CASE}&tier=districts&theme=dark`, {
        viewport,
        hasTouch: true,
      });
      await page.locator('[data-districts-hash]').waitFor();
      const list = page.getByRole('listbox', { name: 'Districts' });
      await list.focus();
      await page.keyboard.press('End');
      const words = page.locator('.readout-words');
      const last = await words.locator('strong').textContent();
      expect(await words.textContent()).toMatch(
        /by 15 July 2021, \d+ % of its region’s \d+ districts lost at least once; this one in \d+ of 40/,
      );
      expect(await page.getByRole('option', { selected: false, name: /Wardak/ }).count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      expect(await words.locator('strong').textContent()).not.toBe(last);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toMatch(/district=AFD\d+/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.url()).not.toContain('district=');

      const dot = page.locator('circle.district').nth(200);
      await dot.scrollIntoViewIfNeeded();
      const box = (await dot.boundingBox())!;
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => page.url()).toMatch(/district=AFD\d+/);
      const tapped = await words.locator('strong').textContent();
      await page.reload();
      await page.locator('[data-districts-hash]').waitFor();
      expect(await words.locator('strong').textContent()).toBe(tapped);

      const reported = page.getByText(/\d+ of 398 districts reported lost/);
      expect(await reported.textContent()).toMatch(/^1\d\d of/);
      await page.getByRole('slider', { name: 'Date' }).press('Home');
      expect(await reported.textContent()).toMatch(/^0 of/);
      expect(await page.locator('circle.district.is-reported').count()).toBe(1); // the legend's
      expect(await overflow(page)).toBe(0);
      expect(await axe(page)).toEqual([]);
      expect(said).toEqual([]);
      await context.close();
    });
  });
}
