/**
 * The words inside a figure in the reader's language. Figures are drawn in English; here each of
 * their texts is put into another language by what it says, and what belongs to the case (names,
 * events) stays as it is.
 */
import type { IntlShape } from 'react-intl';
import { dateWords } from './dates.ts';
import { PHRASES } from './figure-phrases.ts';
import type { Locale } from './locales.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
const NUMBER = '[\\d,.]+(?:[km])?';

/** Day 0 of dates that are read out of a figure. */
const EPOCH = '1970-01-01';

type Rule = readonly [pattern: RegExp, say: (...groups: string[]) => string];

/** @returns the text in the reader's language, or the text itself where it belongs to the case */
export function figureSpeaker(intl: IntlShape, locale: Locale): (text: string) => string {
  const dates = dateWords(locale, 'gregorian', EPOCH);
  const grouping = new Intl.NumberFormat(locale.format, { useGrouping: true });
  const decimal = grouping.formatToParts(1.5).find((p) => p.type === 'decimal')?.value ?? '.';
  const thousand = grouping.formatToParts(12_345).find((p) => p.type === 'group')?.value ?? ',';
  const digits = Array.from({ length: 10 }, (_, d) => intl.formatNumber(d));
  const local = (text: string): string =>
    text.replace(/[\d,.]/g, (c) =>
      c === ',' ? thousand : c === '.' ? decimal : (digits[Number(c)] ?? c),
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
    [
      /^([<>]?\d+) %$/,
      (share = '') =>
        intl.formatMessage(
          {
            id: 'figure.percent',
            defaultMessage: '{share} %',
            description: 'A share in a figure; digits are local',
          },
          { share: local(share) },
        ),
    ],
    [
      new RegExp(`^(${NUMBER})(?: to |–)(${NUMBER})$`),
      (low = '', high = '') =>
        intl.formatMessage(
          {
            id: 'figure.range',
            defaultMessage: '{low} to {high}',
            description: 'From a number to another',
          },
          { low: local(low), high: local(high) },
        ),
    ],
    [new RegExp(`^${NUMBER}$`), (...groups) => local(groups.at(-1) ?? '')],
  ];

  return (text) => {
    const phrase = PHRASES.get(text);
    if (phrase !== undefined) return intl.formatMessage(phrase);
    for (const [pattern, words] of rules) {
      const match = pattern.exec(text);
      if (match === null) continue;
      return words(...match.slice(1).map((g) => (g ?? '').trim()), match[0]);
    }
    return text;
  };
}

/** A figure with its words put through a speaker. Its markup is that of packages/figures. */
export function speakFigure(svg: string, speak: (text: string) => string): string {
  return svg.replace(/(<text[^>]*>)([^<]*)(<\/text>)/g, (_, open, text: string, close) => {
    const plain = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    return `${open}${escaped(speak(plain))}${close}`;
  });
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
