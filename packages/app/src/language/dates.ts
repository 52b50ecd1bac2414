/** Dates in the reader's language: Gregorian, and solar Hijri as Afghanistan counts it. */
import type { Calendar } from '../state/asked.ts';
import type { Locale } from './locales.ts';

const DAY_MS = 86_400_000;

/** Afghan names of the months, where the reader's language has only the Iranian ones. */
const AFGHAN_MONTHS = [
  'Hamal',
  'Sawr',
  'Jawza',
  'Saratan',
  'Asad',
  'Sunbula',
  'Mizan',
  'Aqrab',
  'Qaws',
  'Jadi',
  'Dalw',
  'Hut',
] as const;

/** UTC midnight of a day of a case. @param origin ISO date of day 0 */
export function utcDay(origin: string, day: number): Date {
  return new Date(Date.parse(`${origin.slice(0, 10)}T00:00:00Z`) + day * DAY_MS);
}

export interface DateWords {
  /** `15 August 2021`. */
  readonly long: (day: number) => string;
  /** `15 Aug`. */
  readonly short: (day: number) => string;
  /** `24 Asad 1400`; null where the reader sees only Gregorian dates. */
  readonly solar: (day: number) => string | null;
  /** Both, for one line of text. */
  readonly both: (day: number) => string;
}

function solarText(locale: Locale): (date: Date) => string {
  const options = {
    calendar: 'persian',
    timeZone: 'UTC',
    day: 'numeric',
    year: 'numeric',
  } as const;
  if (locale.dir === 'rtl') {
    const format = new Intl.DateTimeFormat(locale.format, { ...options, month: 'long' });
    return (date) =>
      format
        .formatToParts(date)
        .filter((part) => part.type !== 'era')
        .map((part) => part.value)
        .join('')
        .trim();
  }
  const format = new Intl.DateTimeFormat('en-GB', { ...options, month: 'numeric' });
  return (date) => {
    const parts = new Map(format.formatToParts(date).map((p) => [p.type, p.value]));
    const month = AFGHAN_MONTHS[Number(parts.get('month')) - 1] ?? '';
    return `${Number(parts.get('day'))} ${month} ${parts.get('year')}`;
  };
}

export function dateWords(locale: Locale, calendar: Calendar, origin: string): DateWords {
  const gregorian = { calendar: 'gregory', timeZone: 'UTC' } as const;
  const long = new Intl.DateTimeFormat(locale.format, {
    ...gregorian,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const short = new Intl.DateTimeFormat(locale.format, {
    ...gregorian,
    day: 'numeric',
    month: 'short',
  });
  const solar =
    calendar === 'both' || (calendar === 'auto' && locale.solarDates) ? solarText(locale) : null;
  const words: DateWords = {
    long: (day) => long.format(utcDay(origin, day)),
    short: (day) => short.format(utcDay(origin, day)),
    solar: (day) => solar?.(utcDay(origin, day)) ?? null,
    both: (day) => {
      const beside = words.solar(day);
      return beside === null ? words.long(day) : `${words.long(day)} (${beside})`;
    },
  };
  return words;
}
