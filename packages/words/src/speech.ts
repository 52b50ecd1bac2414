/**
 * How a language says a number, a date, a likelihood. What is rounded, and how far, `numbers.ts` alone
 * decides: another language puts its own signs and words in the place of the English ones, so that all
 * say the same number. As in English, no locale is asked: it is the same on every machine.
 */
import { chanceStep, chanceWord } from './chance-word.ts';
import { dateParts, dayAndMonth, longDate, shortDate } from './dates.ts';
import * as en from './numbers.ts';

type Maybe = number | null | undefined;
type Say = (value: number) => string;

export interface Speech {
  /** `12,345`. */
  readonly thousands: Say;
  readonly decimals: (value: Maybe, digits: number) => string;
  readonly amount: Say;
  readonly threeFigures: Say;
  readonly persons: Say;
  readonly percent: (share: Maybe) => string;
  readonly smallPercent: Say;
  /** A share as so many of a hundred, without the sign. */
  readonly hundredths: Say;
  /** The same three with their sign. */
  readonly effect: Say;
  readonly points: Say;
  readonly personsEffect: Say;
  /** Points as they stand in a file: `+12.5`. */
  readonly exactPoints: Say;
  readonly pValue: Say;
  readonly sayNumber: (kind: en.NumberKind, value: number) => string;
  readonly range: (low: Maybe, high: Maybe, say: Say) => string;
  readonly withRange: (value: number, low: number, high: number, say: Say) => string;
  /** The noun in the form that the number asks for. */
  readonly count: (n: number, one: string, many: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A date is ISO text. */
  readonly longDate: (iso: string) => string;
  readonly dayAndMonth: (iso: string) => string;
  readonly shortDate: (iso: string, withYear?: boolean) => string;
  readonly chanceWord: (share: number) => string;
  /** A name of the case inside a sentence: it is read in its own direction. */
  readonly named: (name: string) => string;
  /** The same in quotation marks. */
  readonly quoted: (name: string) => string;
}

const exactPoints: Say = (share) => en.signed(100 * share, en.threeFigures);
const hundredths: Say = (share) => en.percent(share).replace(' %', '');

export const ENGLISH_SPEECH: Speech = {
  ...en,
  hundredths,
  exactPoints,
  longDate,
  dayAndMonth,
  shortDate,
  chanceWord,
  named: (name) => name,
  quoted: (name) => `“${name}”`,
};

/** What a language has in the place of the English signs and words. */
export interface Form {
  /** Zero to nine. */
  readonly digits: string;
  readonly group: string;
  readonly decimal: string;
  readonly minus: string;
  readonly plus: string;
  /** What follows a share of a hundred. */
  readonly percent: string;
  /** Less, more than so much. */
  readonly below: Wrap;
  readonly above: Wrap;
  readonly to: string;
  readonly comma: string;
  readonly and: string;
  readonly isOne: (n: number) => boolean;
  /** January to December. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** The day of a month in a date. */
  readonly day: (written: string) => string;
  /** One for each step of `chanceWord`. */
  readonly chances: readonly string[];
  readonly quoted: Wrap;
  readonly rightToLeft: boolean;
}

type Wrap = (text: string) => string;

/** First strong isolate, pop directional isolate: what stands between keeps its own direction. */
const [FSI, PDI] = ['\u2068', '\u2069'];

/** A language from its form. */
export function speechIn(form: Form): Speech {
  const SIGNS: Readonly<Record<string, string>> = {
    ',': form.group,
    '.': form.decimal,
    '−': form.minus,
    '+': form.plus,
    ' %': form.percent,
  };
  const digits = [...form.digits];
  const signs = (text: string): string =>
    text.replace(/ %|[\d,.−+]/g, (sign) => SIGNS[sign] ?? digits[Number(sign)] ?? sign);
  const local = (text: string): string => {
    if (text.startsWith('<')) return form.below(signs(text.slice(1)));
    if (text.startsWith('>')) return form.above(signs(text.slice(1)));
    return signs(text);
  };
  const said =
    <Given extends unknown[]>(say: (...given: Given) => string) =>
    (...given: Given): string =>
      local(say(...given));
  const range = (low: Maybe, high: Maybe, say: Say): string =>
    low == null || high == null ? en.NONE : `${say(low)} ${form.to} ${say(high)}`;
  const dayOf = (day: number): string => form.day(local(String(day)));
  const date = (iso: string, months: readonly string[], withYear: boolean): string => {
    const { day, month, year } = dateParts(iso);
    return [dayOf(day), months[month], ...(withYear ? [local(year)] : [])].join(' ');
  };
  const named = (name: string): string => (form.rightToLeft ? `${FSI}${name}${PDI}` : name);
  return {
    thousands: said(en.thousands),
    decimals: said(en.decimals),
    amount: said(en.amount),
    threeFigures: said(en.threeFigures),
    persons: said(en.persons),
    percent: said(en.percent),
    smallPercent: said(en.smallPercent),
    hundredths: said(hundredths),
    effect: said(en.effect),
    points: said(en.points),
    personsEffect: said(en.personsEffect),
    exactPoints: said(exactPoints),
    pValue: said(en.pValue),
    sayNumber: said(en.sayNumber),
    range,
    withRange: (value, low, high, say) => `${say(value)} (${range(low, high, say)})`,
    count: (n, one, many) => `${local(en.thousands(n))} ${form.isOne(n) ? one : many}`,
    list: (items) =>
      items.length <= 1
        ? items.join('')
        : `${items.slice(0, -1).join(form.comma)} ${form.and} ${items.at(-1)}`,
    longDate: (iso) => date(iso, form.months, true),
    dayAndMonth: (iso) => date(iso, form.months, false),
    shortDate: (iso, withYear = false) => date(iso, form.shortMonths, withYear),
    chanceWord: (share) => form.chances[chanceStep(share)] ?? '',
    named,
    quoted: (name) => form.quoted(named(name)),
  };
}
