import { describe, expect, it } from 'vitest';
import { dateWords } from './dates.ts';
import { LOCALES, languageFor } from './locales.ts';

const AUGUST_15 = 123;
const of = (language: keyof typeof LOCALES, calendar: 'auto' | 'gregorian' | 'both' = 'auto') =>
  dateWords(LOCALES[language], calendar, '2021-04-14');

describe('dates', () => {
  it.each([
    ['en', '15 August 2021', null],
    ['fr', '15 août 2021', null],
    ['fa-AF', '۱۵ اگست ۲۰۲۱', '۲۴ اسد ۱۴۰۰'],
    ['ps', '۱۵ اګست ۲۰۲۱', '۲۴ زمری ۱۴۰۰'],
  ] as const)('in %s, with its digits and the months Afghanistan uses', (language, long, solar) => {
    expect(of(language).long(AUGUST_15)).toBe(long);
    expect(of(language).solar(AUGUST_15)).toBe(solar);
  });

  it('stand beside each other where the reader asks for it, and not where not', () => {
    expect(of('en', 'both').both(AUGUST_15)).toBe('15 August 2021 (24 Asad 1400)');
    expect(of('fr', 'both').solar(AUGUST_15)).toBe('24 Asad 1400');
    expect(of('fa-AF', 'gregorian').solar(AUGUST_15)).toBeNull();
    expect(of('en').both(0)).toBe('14 April 2021');
  });

  it('begin the solar year at the spring equinox', () => {
    const leap = dateWords(LOCALES.en, 'both', '2021-03-20');
    expect(leap.solar(0)).toBe('30 Hut 1399');
    expect(leap.solar(1)).toBe('1 Hamal 1400');
  });
});

describe('the language', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['fa-IR'], 'fa-AF'],
    [['prs-AF'], 'fa-AF'],
    [['ps-AF', 'en'], 'ps'],
    [['de-DE', 'en-US'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('for %j is %s', (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });
});
