/** Every screen at every width, in both themes and all languages. */
import { describe, expect, it } from 'vitest';
import { axe, type BuiltPage, overflow, settled } from './built-page.ts';

const DIRECTIONS = { en: 'ltr', fr: 'ltr', 'fa-AF': 'rtl', ps: 'rtl' } as const;
type Language = keyof typeof DIRECTIONS;

interface Look {
  readonly name: string;
  readonly route: string;
  /** By width: the narrowest in every language, where words are most in need of room. */
  readonly at: Readonly<Record<number, readonly Language[]>>;
  /** What is there once it is drawn; where nothing is given, a settled answer. */
  readonly drawn?: string;
}

const ALL = Object.keys(DIRECTIONS) as Language[];
const BOTH_WAYS: readonly Language[] = ['en', 'ps'];
const OTHER_WAYS: readonly Language[] = ['fr', 'fa-AF'];
const LOOKS: readonly Look[] = [
  {
    name: 'the first screen',
    route: '#/',
    at: { 360: ALL, 768: OTHER_WAYS, 1280: BOTH_WAYS },
    drawn: '.card',
  },
  {
    name: 'a case',
    route: '#/case/afghanistan-2021',
    at: { 360: ALL, 768: BOTH_WAYS, 1280: OTHER_WAYS },
  },
  {
    name: 'a region and a history of a case',
    route: '#/case/mali-2012?v=1&day=60&history=3&region=GAO',
    at: { 360: BOTH_WAYS, 1280: BOTH_WAYS },
  },
  {
    name: 'the levers of a case',
    route:
      '#/case/mali-2012?v=1&open=change&scenario=no-coup&set=regions[*].militia_k%3Dx2&set=regions[GAO].militia_k%3D1',
    at: { 360: ALL, 1280: BOTH_WAYS },
  },
  {
    name: 'the sources of a case',
    route: '#/case/mali-2012/sources',
    at: { 360: ALL, 1280: BOTH_WAYS },
    drawn: '.input-item',
  },
  {
    name: 'about',
    route: '#/about',
    at: { 360: ALL, 1280: OTHER_WAYS },
    drawn: '.about dt',
  },
  {
    name: 'a history traced, with the other questions beside it',
    route: '#/case/mali-2012/trace?v=1&history=3',
    at: { 360: BOTH_WAYS, 768: OTHER_WAYS },
    drawn: '.answer-view',
  },
  {
    name: 'what would have changed a case',
    route: '#/case/mali-2012/compare?v=1&scenario=no-coup',
    at: { 360: BOTH_WAYS, 1280: ['en'] },
    drawn: '.answer-view',
  },
  {
    name: 'the claims of an account',
    route: '#/account/inquiry-2022-2023',
    at: { 360: BOTH_WAYS, 1280: ['fr'] },
    drawn: '.claim',
  },
  {
    name: 'the accounts that ask a case',
    route: '#/case/afghanistan-2021/claims',
    at: { 768: BOTH_WAYS },
    drawn: '.account-list',
  },
  {
    name: 'a tour',
    route: '#/tour/half-a-country?v=1&step=2',
    at: { 360: BOTH_WAYS, 1280: ['fr'] },
    drawn: '.guess',
  },
  {
    name: 'the scoreboard',
    route: '#/scoreboard',
    at: { 360: BOTH_WAYS, 1280: OTHER_WAYS },
    drawn: '.score-sections',
  },
  {
    name: 'a case within another page',
    route: '#/case/mali-2012?v=1&embed=1',
    at: { 768: ['en'] },
  },
];

/** A hundred histories do to see what a screen looks like. */
function linked(route: string, theme: string, language: string): string {
  const joint = route.includes('?') ? '&' : '?v=1&';
  return `${route}${joint}runs=100&theme=${theme}&lang=${language}`;
}

export function looks(built: BuiltPage): void {
  describe.each(LOOKS)('$name', ({ route, at, drawn }) => {
    const widths = Object.keys(at).map(Number);
    it.each(widths)('is clean at %i pixels, light and dark', async (width) => {
      const opened = await built.open('', { viewport: { width, height: 800 } });
      const { page, said, outside } = opened;
      for (const language of at[width] ?? [])
        for (const theme of ['light', 'dark']) {
          const look = `${language}, ${theme}`;
          await page.goto(built.address + linked(route, theme, language));
          await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
          if (drawn === undefined) await settled(page);
          else await page.locator(drawn).first().waitFor();
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
