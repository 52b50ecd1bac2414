/**
 * The words inside a figure in the reader's language. Figures are written in English; here each of
 * their texts is put into another language by what it says, and what belongs to the case (names,
 * events) stays as it is. What a figure breaks into lines or measures it asks for as it is drawn, the
 * rest is said in the drawing.
 */
import type { Say } from '@interregnum/figures';
import type { IntlShape } from 'react-intl';
import type { Language } from '../state/asked.ts';
import { dateWords } from './dates.ts';
import { PHRASES } from './figure-phrases.ts';
import type { Locale } from './locales.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
/** As packages/words writes it: one of another language is not taken for it and said twice. */
const NUMBER = '[<>]?[+−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[km]?';
const SHARE = `${NUMBER}(?: %)?`;

const FROM_RIGHT = /(?=\p{L})[\u0590-\u08ff]/u;
const LRM = '\u200e';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

/** Day 0 of dates that are read out of a figure. */
const EPOCH = '1970-01-01';

type Rule = readonly [pattern: RegExp, say: (...groups: string[]) => string];

/** What figures of one part of the page say beyond the rest. @returns null where it is not theirs */
export type MorePhrases = (text: string, language: Language, speak: Say) => string | null;

/** @returns the text in the reader's language, or the text itself where it belongs to the case */
export function figureSpeaker(intl: IntlShape, locale: Locale, more?: MorePhrases): Say {
  const dates = dateWords(locale, 'gregorian', EPOCH);
  const grouping = new Intl.NumberFormat(locale.format, { useGrouping: true });
  const decimal = grouping.formatToParts(1.5).find((p) => p.type === 'decimal')?.value ?? '.';
  const thousand = grouping.formatToParts(12_345).find((p) => p.type === 'group')?.value ?? ',';
  const digits = Array.from({ length: 10 }, (_, d) => intl.formatNumber(d));
  const sign = locale.dir === 'rtl' ? LRM : '';
  const local = (text: string): string =>
    text.replace(/[\d,.+−]/g, (c) =>
      c === ',' ? thousand : c === '.' ? decimal : (digits[Number(c)] ?? `${sign}${c}`),
    );
  const number = (text: string): string =>
    text.endsWith(' %')
      ? intl.formatMessage(
          {
            id: 'figure.percent',
            defaultMessage: '{share} %',
            description: 'A share in a figure; digits are local',
          },
          { share: local(text.slice(0, -2)) },
        )
      : local(text);
  const range = (low: string, high: string): string =>
    intl.formatMessage(
      {
        id: 'figure.range',
        defaultMessage: '{low} to {high}',
        description: 'From a number to another',
      },
      { low: number(low), high: number(high) },
    );
  const whole = (text: string): number => Number(text.replaceAll(',', ''));
  const day = (d: string, month: string, year: string): number =>
    Date.UTC(Number(year), MONTHS.indexOf(month.slice(0, 3)), Number(d)) / 86_400_000;
  // The year does not show in a short date.
  const short = (d: string, month: string): string => dates.short(day(d, month, '2001'));
  const long = (d: string, month: string, year: string): string => dates.long(day(d, month, year));

  const rules: readonly Rule[] = [
    [new RegExp(`^${MONTH}$`), (m = '') => dates.month(day('1', m, '2001'))],
    [new RegExp(`^(\\d+) ${MONTH}$`), (d = '', m = '') => short(d, m)],
    [new RegExp(`^(\\d+) ${MONTH} (\\d{4})$`), (d = '', m = '', y = '') => long(d, m, y)],
    [
      new RegExp(`^(\\d+) ${MONTH}( \\d{4})?: (.*)$`),
      (d = '', m = '', y = '', text = '') =>
        `${y === '' ? short(d, m) : long(d, m, y)}: \u2068${text}\u2069`,
    ],
    [
      new RegExp(`^happened: (\\d+) ${MONTH} (\\d{4})$`),
      (d = '', m = '', y = '') =>
        intl.formatMessage(
          {
            id: 'figure.happened-on',
            defaultMessage: 'happened: {date}',
            description: 'Mark of what happened',
          },
          { date: long(d, m, y) },
        ),
    ],
    [
      new RegExp(`^happened: (\\d+) ${MONTH} (\\d{4}), after the last day shown$`),
      (d = '', m = '', y = '') =>
        intl.formatMessage(
          {
            id: 'figure.happened-after',
            defaultMessage: 'happened: {date}, after the last day shown',
            description: 'Mark of what happened',
          },
          { date: long(d, m, y) },
        ),
    ],
    [
      /^(\d+) of (\d+)$/,
      (part = '', of = '') =>
        intl.formatMessage(
          {
            id: 'figure.of',
            defaultMessage: '{part, number} of {whole, number}',
            description: 'Under a column of dots',
          },
          { part: whole(part), whole: whole(of) },
        ),
    ],
    [
      /^Columns of ([\d,]+) days?$/,
      (days = '') =>
        intl.formatMessage(
          {
            id: 'figure.columns',
            defaultMessage: 'Columns of {days, plural, one {# day} other {# days}}',
            description: 'Under the dots: days that one column spans',
          },
          { days: whole(days) },
        ),
    ],
    [
      /^95 % of ([\d,]+) model runs$/,
      (runs = '') =>
        intl.formatMessage(
          {
            id: 'figure.band',
            defaultMessage: '95 % of {runs, number} model runs',
            description: 'Legend of the fan chart',
          },
          { runs: whole(runs) },
        ),
    ],
    [
      /^90 % of ([\d,]+) model runs$/,
      (runs = '') =>
        intl.formatMessage(
          {
            id: 'figure.band-90',
            defaultMessage: '90 % of {runs, number} model runs',
            description: 'Legend of the districts lost',
          },
          { runs: whole(runs) },
        ),
    ],
    [
      /^Districts not the incumbent’s, of ([\d,]+)$/,
      (all = '') =>
        intl.formatMessage(
          {
            id: 'figure.districts',
            defaultMessage: 'Districts not the incumbent’s, of {all, number}',
            description: 'Name of a scale',
          },
          { all: whole(all) },
        ),
    ],
    [
      /^Share of ([\d,]+) runs in which it is lost$/,
      (runs = '') =>
        intl.formatMessage(
          {
            id: 'figure.share-lost',
            defaultMessage: 'Share of {runs, number} runs in which it is lost',
            description: 'Name of the scale of a region’s course',
          },
          { runs: whole(runs) },
        ),
    ],
    [new RegExp(`^(${SHARE})(?: to |–)(${SHARE})$`), (low = '', high = '') => range(low, high)],
    [new RegExp(`^${SHARE}$`), (text = '') => number(text)],
  ];

  const speak = (text: string): string => {
    const phrase = PHRASES.get(text);
    if (phrase !== undefined) return intl.formatMessage(phrase);
    const other = more?.(text, locale.language, speak) ?? null;
    if (other !== null) return other;
    for (const [pattern, words] of rules) {
      const match = pattern.exec(text);
      if (match === null) continue;
      return words(...match.slice(1).map((g) => (g ?? '').trim()), match[0]);
    }
    return text;
  };
  return speak;
}

/**
 * A figure is laid out from the left. A text in letters that run from the right keeps its own order in
 * it (Unicode Standard Annex 9: RLI and PDI), whatever sign or number it begins with; one of the case
 * that begins otherwise keeps that of its first letter (FSI). Two spaces part columns.
 */
function ordered(said: string, text: string): string {
  const mark = (part: string): string => {
    const first = /\p{L}/u.exec(part)?.[0] ?? '';
    return said !== text || FROM_RIGHT.test(first) ? RLI : FSI;
  };
  return said
    .split('  ')
    .map((part) => (FROM_RIGHT.test(part) ? `${mark(part)}${part}${PDI}` : part))
    .join('  ');
}

/** A figure with its words put through a speaker. Its markup is that of packages/figures. */
export function speakFigure(svg: string, speak: Say): string {
  return svg.replace(/(<text[^>]*>)([^<]*)(<\/text>)/g, (_, open, text: string, close) => {
    const plain = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    return `${open}${escaped(ordered(speak(plain), plain))}${close}`;
  });
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
