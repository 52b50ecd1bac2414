/** Change: levers by keyboard, the answer that moves with them, one link that holds everything. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { interregnum, temporaryFolder } from '../cli.ts';
import { axe, type BuiltPage, settled } from './built-page.ts';

const link = (page: Page): string => decodeURIComponent(page.url());

export function change(built: BuiltPage): void {
  describe('a lever', () => {
    it('moves the answer, is held by the link, and goes back', async () => {
      const { page, context, said } = await built.open('#/case/mali-2012?v=1&runs=100');
      await settled(page);
      await page.getByRole('button', { name: 'Change something' }).click();
      const lever = page.getByRole('slider', { name: /men of the garrisons/ });
      await lever.focus();
      const before = await lever.getAttribute('aria-valuetext');
      expect(before).toContain('as it was');
      await page.keyboard.press('Home');
      await page.getByText('with the same luck, the change decides').waitFor();
      const hash = await settled(page);
      expect(await lever.getAttribute('aria-valuetext')).toContain('none');
      await expect.poll(() => link(page)).toContain('garrison_effective_k=x0');
      const sentence = await page.locator('.pairs').textContent();
      await page.reload();
      expect(await settled(page)).toBe(hash);
      await expect.poll(() => page.locator('.pairs').textContent()).toBe(sentence);
      await page.goBack();
      await expect.poll(() => link(page)).not.toContain('set=');
      expect(await page.locator('.pairs').count()).toBe(0);
      expect(await lever.getAttribute('aria-valuetext')).toBe(before);
      expect(said).toEqual([]);
      await context.close();
    });

    it('is one step back, however far it was moved, and all are put back at once', async () => {
      const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&open=change');
      const lever = page.getByRole('slider', { name: /fighters/ });
      await lever.focus();
      for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
      await expect.poll(() => link(page)).toContain('challenger_force_k=x1.5');
      await page.goBack();
      await expect.poll(() => link(page)).not.toContain('set=');
      await page.goForward();
      await expect.poll(() => link(page)).toContain('challenger_force_k=x1.5');
      await page.getByRole('button', { name: 'Put everything back' }).press('Enter');
      await expect.poll(() => link(page)).not.toContain('set=');
      // the button is of no use any more: focus is not lost with it
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
      await context.close();
    });
  });

  it('a lever of the case’s own file: its question and bands in the reader’s language', async () => {
    const { page, context, said } = await built.open(
      '#/case/afghanistan-2021?v=1&runs=20&open=change&lang=fr',
    );
    const row = page.locator('.lever').first();
    const lever = row.getByRole('slider', { name: 'Quand les prestataires partent-ils ?' });
    await lever.focus();
    expect(await row.locator('label bdi').getAttribute('lang')).toBe('fr');
    await page.keyboard.press('End');
    await expect
      .poll(() => lever.getAttribute('aria-valuetext'))
      .toContain('ils restent jusqu’à la fin de l’année');
    await expect.poll(() => link(page)).toContain('patrons[US contractors/lift_logistics].level=1');
    expect(await row.locator('.lever-value bdi').getAttribute('lang')).toBe('fr');
    expect(await row.locator('.lever-band').count()).toBe(5);
    await row.getByText('Pourquoi ces positions').click();
    const why = row.locator('.lever-why bdi[lang=fr]').nth(2);
    expect(await why.textContent()).toContain('Annoncé le 14 avril 2021');
    // The derived lever on the same input is not there a second time.
    expect(await page.getByRole('slider', { name: /US contractors/ }).count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  it('is in a drawer on a phone, under the sentence and the map that move with it', async () => {
    const { page, context, said } = await built.open('#/case/mali-2012?v=1&runs=20', {
      viewport: { width: 360, height: 800 },
    });
    await settled(page);
    const opens = page.getByRole('button', { name: 'Change something' });
    await opens.click();
    const drawer = page.getByRole('dialog', { name: 'Levers' });
    const lever = drawer.getByRole('slider', { name: /men of the garrisons/ });
    await lever.focus();
    const sentence = page.locator('.sentence');
    const before = await sentence.textContent();
    await page.keyboard.press('Home');
    await expect.poll(() => sentence.textContent()).not.toBe(before);
    await page.locator('.pairs').waitFor();
    await settled(page);
    const shown = (await sentence.boundingBox())!;
    const map = (await page.locator('.map-box').first().boundingBox())!;
    const top = (await drawer.boundingBox())!.y;
    expect(shown.y).toBeGreaterThanOrEqual(0);
    expect(shown.y + shown.height).toBeLessThanOrEqual(top);
    // The map is seen to its middle at least.
    expect(map.y + map.height / 2).toBeLessThanOrEqual(top);
    expect(map.y).toBeGreaterThanOrEqual(shown.y + shown.height);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await opens.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(page.url()).not.toContain('open=');
    expect(said).toEqual([]);
    await context.close();
  });

  it('says by its name in what a case was changed; the code is folded away', async () => {
    const { page, context } = await built.open(
      '#/case/afghanistan-2021?v=1&runs=20&scenario=contractors-stay',
      { viewport: { width: 360, height: 740 } },
    );
    await settled(page);
    const note = page.locator('.changed-note');
    expect(await note.textContent()).toMatch(
      /^“Contractors stay”\. This is not the history that happened/,
    );
    const code = note.getByText('events[contractors]=remove');
    expect(await code.isVisible()).toBe(false);
    // The answer is on the first screen, over the clock at its foot.
    const [answer, clock] = [page.locator('.sentence'), page.locator('.clock')];
    const end = await answer.evaluate((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return range.getBoundingClientRect().bottom;
    });
    expect(end).toBeLessThan((await clock.boundingBox())!.y);
    await note.getByText('The 3 changes in detail').click();
    expect(await code.isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await context.close();
  });

  it('on a phone more scenarios show that they are there, and the map of differences is seen', async () => {
    const { page, context } = await built.open(
      '#/case/afghanistan-2021?v=1&runs=20&scenario=contractors-stay&open=change',
      { viewport: { width: 360, height: 740 } },
    );
    await settled(page);
    const drawer = page.getByRole('dialog', { name: 'Levers' });
    await drawer.getByRole('heading', { name: 'What if… 12 to choose from' }).waitFor();
    const cut = await drawer.locator('.scenarios li').evaluateAll((all, width) => {
      const boxes = all.map((e) => e.getBoundingClientRect());
      return boxes.filter((b) => b.left + 10 < width && b.right > width).length;
    }, 360);
    expect(cut).toBe(1);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show the difference on the map' }).click();
    const difference = page.getByRole('heading', { name: 'Model: the difference' });
    await expect
      .poll(async () => {
        const { y } = (await difference.boundingBox())!;
        return y >= 0 && y < 400;
      })
      .toBe(true);
    await context.close();
  });

  it('a scenario with an edit on top has the hash of the command', async () => {
    const edit = 'regions[*].militia_k=x2';
    const folder = temporaryFolder();
    const asked = ['--scenario', 'contractors-stay', '--set', edit, '--runs', '60'];
    const command = await interregnum(['run', 'afghanistan-2021', '--json', ...asked], folder.path);
    folder.remove();
    const { page, context } = await built.open(
      `#/case/afghanistan-2021?v=1&scenario=contractors-stay&set=${encodeURIComponent(edit)}&runs=60`,
    );
    expect(await settled(page)).toBe(JSON.parse(command.stdout).result_hash);
    await context.close();
  });

  it('a lever says that a scenario set its input, and stands on top of it once moved', async () => {
    const { page, context, said } = await built.open(
      '#/case/afghanistan-2021?v=1&runs=20&open=change',
    );
    const contractors = page.getByRole('slider', { name: 'When do the contractors leave?' });
    const fighters = page.getByRole('slider', { name: /fighters/ });
    const place = (): Promise<string | null> => contractors.getAttribute('aria-valuetext');
    await contractors.waitFor();
    const before = [await place(), await fighters.getAttribute('aria-valuetext')];
    await page.getByRole('button', { name: 'Contractors stay' }).click();
    await expect.poll(place).toBe('set by “Contractors stay”');
    expect(await fighters.getAttribute('aria-valuetext')).toBe(before[1]);
    await contractors.focus();
    await page.keyboard.press('Home');
    await expect.poll(place).toMatch(/ April 2021 · .+, on top of “Contractors stay”$/);
    const row = page.locator('.lever').filter({ has: contractors });
    await row.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(place).toBe('set by “Contractors stay”');
    await page.getByRole('button', { name: 'Contractors stay' }).click();
    await expect.poll(place).toBe(before[0]);
    expect(said).toEqual([]);
    await context.close();
  });

  it('any number is found, set and taken back; what is not allowed is said', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&open=change');
    await page.getByText('Any number of this case').click();
    await page.getByRole('searchbox').fill('gao garrison_effective');
    await expect.poll(() => page.locator('.input-item').count()).toBe(1);
    const field = page.locator('.number-field');
    await field.fill('-5');
    await page.getByRole('alert').getByText('Allowed: 0 or more').waitFor();
    await field.fill('1200');
    await field.press('Enter');
    await expect.poll(() => link(page)).toContain('garrison_effective_k=1.2');
    await page.getByRole('button', { name: /^Take back/ }).click();
    await expect.poll(() => link(page)).not.toContain('set=');
    await context.close();
  });
}
