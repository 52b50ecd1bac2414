/** What a reader takes along: sources, link, command, files, a piece of another page. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { parseCsv } from '../../packages/figures/src/index.ts';
import { axe, type BuiltPage, settled } from './built-page.ts';

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

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
      "npx interregnum run mali-2012 --runs 20 --scenario no-coup --set 'regions[*].militia_k=x2'",
    );
    expect(await text(/^Link, for this machine/)).toContain('scenario=no-coup');
    await page.getByText('the link works for nobody else').waitFor();
    expect(await text(/^Sentence/)).toMatch(
      /^With “No coup” and 1 more change: in \d+ of 20 runs .* As it was: \d+ of 20\. .* no better than a simple rule\. http/,
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
    // Whose it is, and the way out of the frame: to the same screen, whole.
    const head = page.locator('.embed-head');
    expect(await head.textContent()).toContain('Interregnum');
    const whole = head.getByRole('link', { name: 'Open the whole page' });
    expect(await whole.getAttribute('target')).toBe('_blank');
    expect(await whole.getAttribute('href')).toMatch(/^#\/case\/mali-2012\?v=1&.*scenario=no-coup/);
    expect(await whole.getAttribute('href')).not.toContain('embed');
    expect(await page.getByRole('link', { name: 'All stories' }).count()).toBe(0);
    expect(await page.locator('.foot').textContent()).toContain('not an observation');
    expect(said).toEqual([]);
    await context.close();
  });

  it('the sentence is not to be had before all histories are played', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=8000');
    await page.getByRole('button', { name: 'Take it with you' }).click();
    const sentence = page.getByLabel(/^Sentence/);
    await expect
      .poll(() => sentence.inputValue())
      .toMatch(/^[\d,]+ of 8,000 histories are played: the sentence comes when all are\.$/);
    expect(await sentence.isDisabled()).toBe(true);
    const copies = page.locator('.copy-field').filter({ has: sentence }).getByRole('button');
    expect(await copies.isDisabled()).toBe(true);
    await context.close();
  });

  it('the briefing is saved, printed by its button and by the browser, and every run is a row', async () => {
    const { page, context, said } = await built.open('#/case/mali-2012?v=1&runs=20');
    const hash = await settled(page);
    const papers = (): Promise<number> => page.locator('body > .paper').count();
    const tell = (event: string) => page.evaluate((e) => dispatchEvent(new Event(e)), event);
    // What goes on paper is prepared when the page is idle.
    await expect.poll(async () => [await tell('beforeprint'), await papers()][1]).toBe(1);
    await tell('afterprint');
    expect(await papers()).toBe(0);
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));

    await page.getByRole('button', { name: 'Take it with you' }).click();
    expect(await page.getByLabel('Cite as').inputValue()).toContain(
      `case mali-2012, 20 runs, result ${hash.slice(0, 16)}, seed 1, `,
    );
    const save = async (name: string): Promise<string> => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return (await waiting).path();
    };
    const file = await save('Save the briefing');
    expect(readFileSync(file, 'utf8')).toContain(hash);
    for (const format of ['parquet', 'csv'] as const) {
      const zip = unzipSync(readFileSync(await save(format === 'csv' ? 'as CSV' : 'as Parquet')));
      const runs = zip[`mali-2012-tables/runs.${format}`]!;
      const rows =
        format === 'csv'
          ? parseCsv(new TextDecoder().decode(runs)).slice(1)
          : await parquetReadObjects({ file: runs.slice().buffer });
      expect(rows).toHaveLength(20);
      expect(zip['mali-2012-tables/datapackage.json']).toBeDefined();
    }
    await page.evaluate(() => {
      window.print = () => {
        document.title = `printed ${document.querySelector('.paper')?.shadowRoot?.querySelector('h1')?.textContent}`;
      };
    });
    await page.getByRole('button', { name: 'Print the briefing' }).click();
    await expect.poll(() => page.title()).toContain('printed Mali 2012');
    await tell('afterprint');
    expect(said).toEqual([]);

    const saved = await context.newPage();
    await saved.setContent(readFileSync(file, 'utf8'));
    expect(pagesOf(await saved.pdf({ preferCSSPageSize: true }))).toBe(pages);
    await context.close();
  });

  it('a page in a language that the briefing is not written in prints its own screen', async () => {
    const { page, context } = await built.open('#/case/mali-2012?v=1&runs=20&lang=fr');
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-foot').textContent()).toContain('#/case/mali-2012');
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.sentence').isVisible()).toBe(true);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
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

  it('of changes that a case takes in part the rest is shown, and what is not is named', async () => {
    const { page, context, said } = await built.open(
      '#/case/mali-2012?v=1&runs=20&scenario=nowhere&set=regions[*].militia_k%3Dx2&set=x[1].y%3D2',
    );
    const told = page.getByRole('alert');
    await told.getByText('There is no scenario nowhere').waitFor();
    expect(await told.getByRole('listitem').count()).toBe(2);
    await settled(page);
    await page.locator('.pairs').waitFor();
    // What is taken along is what is shown.
    expect(decodeURIComponent(page.url())).toMatch(
      /\?v=1&set=regions\[\*\]\.militia_k=x2&runs=20$/,
    );
    await told.getByRole('button', { name: 'Understood' }).click();
    await told.waitFor({ state: 'detached' });
    expect(said).toEqual([]);
    await context.close();
  });
}
