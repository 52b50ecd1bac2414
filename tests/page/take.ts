/** What a reader takes along: sources, link, command, files, a piece of another page. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { axe, type BuiltPage, settled } from './built-page.ts';

export function take(built: BuiltPage): void {
  it('every number of a case is found with its source, and tried at an end of its range', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20');
    await settled(page);
    await page.getByRole('link', { name: 'Sources of every number' }).click();
    const inputs = page.locator('.input-search .input-item');
    await page.getByRole('searchbox').fill('gao garrison_effective');
    await expect.poll(() => inputs.count()).toBe(1);
    expect(await inputs.textContent()).toMatch(/measured|estimated|assumed/);
    await page.getByRole('link', { name: /^Try / }).first().click();
    await settled(page);
    // The number of histories went along, the number that was tried is in the link.
    expect(decodeURIComponent(page.url())).toMatch(/set=regions\[GAO\]\.garrison.*runs=20/);
    await page.locator('.pairs').waitFor();
    await context.close();
  });

  it('the link, the command and the code say what is shown', async () => {
    const { page, context, said } = await built.open(
      '#/case/mali-2012?v=1&runs=20&scenario=no-coup&set=regions[*].militia_k%3Dx2',
    );
    await settled(page);
    await page.getByRole('button', { name: 'Take it with you' }).click();
    const text = (name: RegExp): Promise<string> => page.getByLabel(name).inputValue();
    expect(await text(/^Command/)).toBe(
      "npx interregnum run mali-2012 --scenario no-coup --set 'regions[*].militia_k=x2' --runs 20",
    );
    expect(await text(/^Link/)).toContain('scenario=no-coup');
    expect(await text(/^Sentence/)).toMatch(
      /^In \d+ of 20 runs .* no better than a simple rule\. http/,
    );
    expect(await axe(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /scenario file/ }).click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file).toMatch(/^schema: interregnum\.scenario\/1/);
    expect(file).toContain('regions[*].militia_k');
    const code = await text(/^Code/);
    const [, address = ''] = /src="([^"]*)"/.exec(code) ?? [];
    await page.goto(address.replaceAll('&amp;', '&'));
    await settled(page);
    expect(await page.locator('.top').count()).toBe(0);
    expect(await page.locator('.foot').textContent()).toContain('not an observation');
    expect(said).toEqual([]);
    await context.close();
  });

  it('a figure is a picture', async () => {
    const { page, context, said } = await built.open('#/case/mali-2012?v=1&runs=20');
    await settled(page);
    const waiting = page.waitForEvent('download');
    await page.locator('.fan').getByRole('button', { name: 'PNG' }).click();
    const picture = readFileSync(await (await waiting).path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    // width and height of the picture (PNG specification, IHDR): the wide sheet at two pixels a unit
    expect(picture.readUInt32BE(16)).toBe(1440);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(400);
    expect(said).toEqual([]);
    await context.close();
  });

  it('changes that a case does not take are told, with a way back', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&scenario=nowhere');
    await page.getByText('There is no scenario nowhere').waitFor();
    await page.getByRole('button', { name: 'Show the case as it was' }).click();
    await settled(page);
    await context.close();
  });
}
