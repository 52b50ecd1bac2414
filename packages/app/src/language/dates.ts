/** Dates in the reader's language: Gregorian, and solar Hijri as Afghanistan counts it. */

import { LATIN_SOLAR } from '@interregnum/words';
import type { Calendar } from '../state/asked.ts';
import type { Locale } from './locales.ts';

const DAY_MS = 86_400_000;

/** UTC midnight of a day of a case. @param origin ISO date of day 0 */
export function utcDay(origin: string, day: number): Date {
  return new Date(Date.parse(`${origin.slice(0, 10)}T00:00:00Z`) + day * DAY_MS);
}

export interface DateWords {
  /** `15 August 2021`. */
  readonly long: (day: number) => string;
  /** `15 Aug`. */
  readonly short: (day: number) => string;
  /** `Aug`, where there is little room. */
  readonly month: (day: number) => string;
  /** `24 Asad 1400`; null where the reader sees only Gregorian dates. */
  readonly solar: (day: number) => string | null;
  /** Both, for one line of text. */
  readonly both: (day: number) => string;
}

interface Parts {
  readonly day: number;
  /** 0 to 11. */
  readonly month: number;
  readonly year: number;
}

function partsIn(calendar: 'gregory' | 'persian'): (date: Date) => Parts {
  const format = new Intl.DateTimeFormat('en', {
    calendar,
    timeZone: 'UTC',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    numberingSystem: 'latn',
  });
  return (date) => {
    const of = (type: string): number =>
      Number(format.formatToParts(date).find((part) => part.type === type)?.value);
    return { day: of('day'), month: of('month') - 1, year: of('year') };
  };
}

type Say = (date: Date) => string;

/** Day, month and year one after another: how all four languages say a date. */
function inWords(locale: Locale, calendar: 'gregory' | 'persian', months: readonly string[]): Say {
  const parts = partsIn(calendar);
  const number = new Intl.NumberFormat(locale.format, { useGrouping: false });
  return (date) => {
    const { day, month, year } = parts(date);
    return `${number.format(day)} ${months[month] ?? ''} ${number.format(year)}`;
  };
}

/** Gregorian dates: from the browser, but for the months that it does not know. */
function gregorian(locale: Locale): Readonly<Record<'long' | 'short' | 'month', Say>> {
  const { months } = locale;
  if (months !== null) {
    const parts = partsIn('gregory');
    const number = new Intl.NumberFormat(locale.format, { useGrouping: false });
    const month: Say = (date) => months.gregorian[parts(date).month] ?? '';
    return {
      long: inWords(locale, 'gregory', months.gregorian),
      short: (date) => `${number.format(parts(date).day)} ${month(date)}`,
      month,
    };
  }
  const format = (options: Intl.DateTimeFormatOptions): Say => {
    const made = new Intl.DateTimeFormat(locale.format, {
      calendar: 'gregory',
      timeZone: 'UTC',
      ...options,
    });
    return (date) => made.format(date);
  };
  return {
    long: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    short: format({ day: 'numeric', month: 'short' }),
    month: format({ month: 'short' }),
  };
}

export function dateWords(locale: Locale, calendar: Calendar, origin: string): DateWords {
  const say = gregorian(locale);
  const solar =
    calendar === 'both' || (calendar === 'auto' && locale.solarDates)
      ? inWords(locale, 'persian', locale.months?.solar ?? LATIN_SOLAR)
      : null;
  const words: DateWords = {
    long: (day) => say.long(utcDay(origin, day)),
    short: (day) => say.short(utcDay(origin, day)),
    month: (day) => say.month(utcDay(origin, day)),
    solar: (day) => solar?.(utcDay(origin, day)) ?? null,
    both: (day) => {
      const beside = words.solar(day);
      return beside === null ? words.long(day) : `${words.long(day)} (${beside})`;
    },
  };
  return words;
}
