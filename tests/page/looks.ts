/** Every screen at every width, in both themes and all languages. */
import { describe, expect, it } from 'vitest';
import { axe, type BuiltPage, overflow, settled } from './built-page.ts';

const ROUTES = [
  ['the first screen', '#/'],
  ['a case', '#/case/afghanistan-2021'],
  ['a region and a history of a case', '#/case/mali-2012?v=1&day=60&history=3&region=MLI6'],
] as const;
const WIDTHS = [360, 768, 1280] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = [
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['fa-AF', 'rtl'],
  ['ps', 'rtl'],
] as const;

/** A hundred histories do to see what a screen looks like. */
function linked(route: string, theme: string, language: string): string {
  const joint = route.includes('?') ? '&' : '?v=1&';
  return `${route}${joint}runs=100&theme=${theme}&lang=${language}`;
}

export function looks(built: BuiltPage): void {
  describe.each(ROUTES)('%s', (_, route) => {
    describe.each(WIDTHS)('%i pixels wide', (width) => {
      it.each(LANGUAGES)('is clean in %s, light and dark', async (language, dir) => {
        const opened = await built.open('', { viewport: { width, height: 800 } });
        const { page, said, outside } = opened;
        for (const theme of THEMES) {
          await page.goto(built.address + linked(route, theme, language));
          if (route === '#/') await page.locator('.card').first().waitFor();
          else await settled(page);
          const html = page.locator('html');
          expect(await html.getAttribute('lang')).toBe(language);
          expect(await html.getAttribute('dir')).toBe(dir);
          expect(await html.getAttribute('data-theme')).toBe(theme);
          expect(await overflow(page), `scrolls sideways, ${theme}`).toBe(0);
          expect(await axe(page), theme).toEqual([]);
          // The mark of a translation that nobody has read stands in all but English.
          expect(await page.locator('.unreviewed').count()).toBe(language === 'en' ? 0 : 1);
        }
        expect(said).toEqual([]);
        expect(outside).toEqual([]);
        await opened.context.close();
      });
    });
  });
}
