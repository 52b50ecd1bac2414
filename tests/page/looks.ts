/** Every screen at every width, in both themes and all languages. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, type BuiltPage, overflow, settled } from './built-page.ts';

const DIRECTIONS = { en: 'ltr', fr: 'ltr', 'fa-AF': 'rtl', ps: 'rtl' } as const;
type Language = keyof typeof DIRECTIONS;
const LANGUAGES = Object.keys(DIRECTIONS) as Language[];
/** The narrowest first: words are most in need of room there. */
const WIDTHS = [360, 768, 1280] as const;

interface Look {
  readonly name: string;
  readonly route: string;
  /** What is there once it is drawn; where nothing is given, a settled answer. */
  readonly drawn?: string;
}

const LOOKS: readonly Look[] = [
  {
    name: 'the first screen',
    route: '#/',
    drawn: '.card',
  },
  {
    name: 'a case',
    route: '#/case/afghanistan-2021',
  },
  {
    name: 'a region and a history of a case',
    route: '#/case/mali-2012?v=1&day=60&history=3&region=GAO',
  },
  {
    name: 'the levers of a case',
    route:
      '#/case/mali-2012?v=1&open=change&scenario=no-coup&set=regions[*].militia_k%3Dx2&set=regions[GAO].militia_k%3D1',
  },
  {
    name: 'the sources of a case',
    route: '#/case/mali-2012/sources',
    drawn: '.input-item',
  },
  {
    name: 'about',
    route: '#/about',
    drawn: '.about dt',
  },
  {
    name: 'a history traced, with the other questions beside it',
    route: '#/case/mali-2012/trace?v=1&history=3',
    drawn: '.answer-view',
  },
  {
    name: 'what would have changed a case',
    route: '#/case/mali-2012/compare?v=1&scenario=no-coup',
    drawn: '.answer-view',
  },
  {
    name: 'the claims of an account',
    route: '#/account/inquiry-2022-2023',
    drawn: '.claim',
  },
  {
    name: 'the accounts that ask a case',
    route: '#/case/afghanistan-2021/claims',
    drawn: '.account-list',
  },
  {
    name: 'a tour',
    route: '#/tour/half-a-country?v=1&step=2',
    drawn: '.guess',
  },
  {
    name: 'the end of a tour',
    route: '#/tour/half-a-country?v=1&step=5',
    drawn: '.tour-end a',
  },
  {
    name: 'the scoreboard',
    route: '#/scoreboard',
    drawn: '.score-sections',
  },
  {
    name: 'a changed case within another page',
    route:
      '#/case/mali-2012?v=1&embed=1&scenario=no-coup&set=regions[*].militia_k%3Dx2&set=regions[GAO].militia_k%3D1',
  },
];

/** A hundred histories do to see what a screen looks like. */
function linked(route: string, theme: string, language: string): string {
  const joint = route.includes('?') ? '&' : '?v=1&';
  return `${route}${joint}runs=100&theme=${theme}&lang=${language}`;
}

/**
 * One visit a screen; language, theme and width change under it, as they do for a reader. What axe looks
 * for hangs on the language (names, roles, order, direction) or on the theme (contrast), never on both.
 */
async function look(page: Page, address: string, { route, drawn }: Look): Promise<void> {
  const show = async (language: Language, theme: 'light' | 'dark'): Promise<void> => {
    await page.goto(address + linked(route, theme, language));
    const html = `html[lang="${language}"][dir="${DIRECTIONS[language]}"][data-theme="${theme}"]`;
    await page.locator(html).waitFor({ state: 'attached' });
    if (drawn === undefined) await settled(page);
    else await page.locator(drawn).first().waitFor();
  };
  for (const language of LANGUAGES) {
    await show(language, 'light');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const at = `${language}, ${width} px`;
      expect(await overflow(page), `scrolls sideways: ${at}`).toBe(0);
      if (width !== 768) expect(await axe(page, 'structure'), at).toEqual([]);
    }
    // The mark of a translation that nobody has read stands in all but English.
    expect(await page.locator('.unreviewed').count(), language).toBe(language === 'en' ? 0 : 1);
  }
  for (const theme of ['light', 'dark'] as const) {
    await show('en', theme);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axe(page, 'colours'), `${theme}, ${width} px`).toEqual([]);
    }
  }
}

export function looks(built: BuiltPage): void {
  describe('at every width, in both themes and all languages', () => {
    it.concurrent.each(LOOKS)('$name', async (of) => {
      const opened = await built.open('', { viewport: { width: WIDTHS[0], height: 800 } });
      await look(opened.page, built.address, of);
      expect(opened.said).toEqual([]);
      expect(opened.outside).toEqual([]);
      await opened.context.close();
    });
  });
}
