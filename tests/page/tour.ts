/** A tour: nothing is shown before a guess; the model's numbers are those of the case. */
import { expect, it } from 'vitest';
import { axe, type BuiltPage } from './built-page.ts';

export function tour(built: BuiltPage): void {
  it('a tour asks for a guess, shows what it is, and goes on by keyboard', async () => {
    const { page, context, said, outside } = await built.open('#/');
    await page.getByRole('link', { name: /^Half a country/ }).click();
    await page.locator('.guess').waitFor();
    expect(await page.locator('.reveal').count()).toBe(0);
    const show = page.getByRole('button', { name: 'That is my guess; show me' });
    expect(await show.isDisabled()).toBe(true);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await page.locator('.reveal .is-right').textContent()).toContain('so it was');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => page.url()).toContain('step=2');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await show.focus();
    await page.keyboard.press('Enter');
    const numbers = page.getByText(/^You said 49 of 100; the model has \d+\.$/);
    await numbers.waitFor();
    await page.getByText('of 400 runs').waitFor();
    expect(await axe(page)).toEqual([]);
    // The change decides it in so many of a hundred pairs.
    await page.getByRole('button', { name: 'Next' }).click();
    await show.click();
    await page
      .getByText(/pairs with the same luck/)
      .first()
      .waitFor();
    await page.goBack();
    await numbers.waitFor();
    expect(said).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  });
}
