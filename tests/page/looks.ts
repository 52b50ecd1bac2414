/** Every screen at every width, in both themes and all languages. */
import { describe, expect, it } from 'vitest';
import { axe, type BuiltPage, overflow, settled } from './built-page.ts';

const DIRECTIONS = { en: 'ltr', fr: 'ltr', 'fa-AF': 'rtl', ps: 'rtl' } as const;
type Language = keyof typeof DIRECTIONS;

interface Look {
  readonly name: string;
  readonly route: string;
  readonly widths: readonly number[];
  readonly languages: readonly Language[];
}

const ALL = Object.keys(DIRECTIONS) as Language[];
const LOOKS: readonly Look[] = [
  { name: 'the first screen', route: '#/', widths: [360, 768, 1280], languages: ALL },
  { name: 'a case', route: '#/case/afghanistan-2021', widths: [360, 768, 1280], languages: ALL },
  {
    name: 'a region and a history of a case',
    route: '#/case/mali-2012?v=1&day=60&history=3&region=MLI6',
    widths: [360, 1280],
    languages: ['en', 'ps'],
  },
  {
    name: 'the levers of a case',
    route:
      '#/case/mali-2012?v=1&open=change&scenario=no-coup&set=regions[*].militia_k%3Dx2&set=regions[MLI6].militia_k%3D1',
    widths: [360, 1280],
    languages: ALL,
  },
];

/** A hundred histories do to see what a screen looks like. */
function linked(route: string, theme: string, language: string): string {
  const joint = route.includes('?') ? '&' : '?v=1&';
  return `${route}${joint}runs=100&theme=${theme}&lang=${language}`;
}

export function looks(built: BuiltPage): void {
  describe.each(LOOKS)('$name', ({ route, widths, languages }) => {
    it.each(widths)('is clean at %i pixels, in every language, light and dark', async (width) => {
      const opened = await built.open('', { viewport: { width, height: 800 } });
      const { page, said, outside } = opened;
      for (const language of languages)
        for (const theme of ['light', 'dark']) {
          const look = `${language}, ${theme}`;
          await page.goto(built.address + linked(route, theme, language));
          await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
          if (route === '#/') await page.locator('.card').first().waitFor();
          else await settled(page);
          const html = page.locator('html');
          expect(await html.getAttribute('dir'), look).toBe(DIRECTIONS[language]);
          expect(await html.getAttribute('data-theme'), look).toBe(theme);
          expect(await overflow(page), `scrolls sideways: ${look}`).toBe(0);
          expect(await axe(page), look).toEqual([]);
          // The mark of a translation that nobody has read stands in all but English.
          const marks = await page.locator('.unreviewed').count();
          expect(marks, look).toBe(language === 'en' ? 0 : 1);
        }
      expect(said).toEqual([]);
      expect(outside).toEqual([]);
      await opened.context.close();
    });
  });
}
