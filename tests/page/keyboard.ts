/** All of it by keyboard, and focus is never lost. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, type BuiltPage, settled } from './built-page.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const e = document.activeElement;
    return e === null || e === document.body ? 'nothing' : (e.getAttribute('aria-label') ?? e.innerText ?? '').trim() || e.tagName + '#' + e.id;
  })()`);

/** Tab until the named thing has focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const on = await focused(page);
    if (typeof name === 'string' ? on.startsWith(name) : name.test(on)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const dateOf = (page: Page): Promise<string | null> => page.locator('.clock time').textContent();

export function keyboard(built: BuiltPage): void {
  describe('by keyboard alone', () => {
    it('the list of keys opens wherever nothing is written, a slider among it', async () => {
      const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&open=change');
      const keys = page.getByRole('dialog').getByRole('heading', { name: 'Keys' });
      await page.getByRole('slider', { name: /men of the garrisons/ }).focus();
      await page.keyboard.press('?');
      await keys.waitFor();
      await page.keyboard.press('Escape');
      await keys.waitFor({ state: 'detached' });
      await page.getByText('Any number of this case').click();
      await page.getByRole('searchbox').fill('gao');
      await page.keyboard.press('?');
      expect(await page.getByRole('searchbox').inputValue()).toBe('gao?');
      expect(await keys.count()).toBe(0);
      await context.close();
    });

    it('a reader goes from the first screen to a case, round it, and back', async () => {
      const { page, context, said } = await built.open('#/');
      await page.locator('.card').first().waitFor();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toMatch(/^How do regimes fall/);
      await tabTo(page, 'Afghanistan 2021');
      await page.keyboard.press('Enter');
      await settled(page);
      // Focus went along: it is on the new screen, not lost with the old one.
      expect(await focused(page)).toMatch(/All stories/);
      expect(await page.title()).toBe(
        'Afghanistan 2021: after the US withdrawal announcement · Interregnum',
      );

      // The map: arrows go to the neighbour, Enter pins, the words follow, Escape lets go.
      await tabTo(page, 'Regions of the model’s map');
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('.readout-words').textContent()).toMatch(/^Kabul ·/);
      await page.keyboard.press('ArrowLeft');
      const west = await page.locator('.readout-words strong').textContent();
      expect(west).not.toBe('Kabul');
      await page.keyboard.press('Enter');
      expect(page.url()).toContain('case/afghanistan-2021');
      await tabTo(page, 'Region');
      await tabTo(page, 'More');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByRole('heading').first().textContent()).toContain(west ?? '?');
      expect(await dialog.textContent()).toMatch(/measured|estimated|assumed/);
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('More');

      // The hundred: arrows walk, Enter plays one, it is told.
      await tabTo(page, 'A hundred histories');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^History \d+, told$/ }).waitFor();
      expect(page.url()).toMatch(/history=\d+/);
      expect(await page.locator('.steps li').count()).toBeGreaterThan(10);
      await page.keyboard.press('Escape');
      await page.locator('.told').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('A hundred histories');
      expect(said).toEqual([]);
      await context.close();
    });

    it('space plays and stops, arrows step, Home and End go to the ends', async () => {
      const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20');
      await settled(page);
      const slider = page.getByRole('slider', { name: 'Date' });
      await page.keyboard.press('Home');
      expect(await dateOf(page)).toBe('17 January 2012');
      await page.keyboard.press('ArrowRight');
      expect(await dateOf(page)).toBe('18 January 2012');
      expect(await slider.getAttribute('aria-valuetext')).toBe('18 January 2012');
      await page.keyboard.press('Shift+ArrowRight');
      expect(await dateOf(page)).toBe('17 February 2012');
      await page.keyboard.press('End');
      expect(await dateOf(page)).toBe('15 February 2013');
      await page.keyboard.press('Home');
      await page.keyboard.press(' ');
      await expect.poll(() => dateOf(page)).not.toBe('17 January 2012');
      await page.keyboard.press(' ');
      const stopped = await dateOf(page);
      await page.waitForTimeout(300);
      expect(await dateOf(page)).toBe(stopped);
      // The slider's own keys, and a month with Page Up.
      await slider.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('PageUp');
      expect(await dateOf(page)).toBe('16 February 2012');
      await context.close();
    });

    it('? lists the keys, and focus comes back', async () => {
      const { page, context } = await built.open('#/');
      await page.locator('.card').first().focus();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain('Play the course of events');
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toMatch(/Afghanistan|Mali/);
      await context.close();
    });

    it('single keys can be switched off', async () => {
      const { page, context } = await built.open('#/');
      await page.getByRole('button', { name: 'Display' }).click();
      await page.getByRole('checkbox').uncheck();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      await page.waitForTimeout(200);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.reload();
      await page.locator('.card').first().waitFor();
      await page.keyboard.press('?');
      await page.waitForTimeout(200);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await context.close();
    });
  });
}
