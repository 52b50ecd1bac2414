/** A tour: nothing is shown before a guess; the model's numbers are those of the case. */
import { expect, it } from 'vitest';
import { axe, type BuiltPage, settled } from './built-page.ts';

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
    // As many as Play has, so that the numbers are the same.
    await page.getByText('of 1,000 runs').waitFor();
    const told = await page.locator('.reveal .sentence').textContent();
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
    await page.getByRole('link', { name: 'Open this and play with it' }).click();
    await settled(page);
    expect(await page.locator('.sentence').textContent()).toBe(told);
    expect(said).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  });

  it('the first screen’s question opens its tour, whose last step says so and leads on', async () => {
    const { page, context, said } = await built.open('#/');
    await page.getByRole('link', { name: /^New here\? Why did Kabul fall so fast/ }).click();
    await page.getByRole('heading', { name: /^Why did Kabul fall so fast/ }).waitFor();
    expect(page.url()).toContain('#/tour/why-so-fast');
    expect(await page.locator('.tour-end').count()).toBe(0);
    await page.goto(`${built.address}#/tour/why-so-fast?v=1&step=5`);
    const end = page.locator('.tour-end');
    await end.getByRole('heading', { name: 'This is the last question of this tour' }).waitFor();
    expect(await end.getByRole('link', { name: /^Half a country/ }).count()).toBe(1);
    expect(await end.getByRole('link', { name: /^Why did Kabul/ }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await end.getByRole('link', { name: 'All stories' }).click();
    await page.locator('.card').first().waitFor();
    expect(said).toEqual([]);
    await context.close();
  });
}
