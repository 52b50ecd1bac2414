/** Where a lever stands, in the reader's words. */
import { defineMessages, type IntlShape } from 'react-intl';
import type { DateWords } from '../../../language/dates.ts';
import type { DerivedLever, LeverOf, Stop } from '../../../levers/lever.ts';
import { amountsOf } from './amounts.ts';

const BANDS = defineMessages({
  none: { id: 'band.none', defaultMessage: 'none', description: 'Place of a lever: an amount' },
  'far-less': {
    id: 'band.far-less',
    defaultMessage: 'far less',
    description: 'Place of a lever: an amount',
  },
  less: { id: 'band.less', defaultMessage: 'less', description: 'Place of a lever: an amount' },
  'as-it-was': {
    id: 'band.as-it-was',
    defaultMessage: 'as it was',
    description: 'Place of a lever: nothing is changed',
  },
  more: { id: 'band.more', defaultMessage: 'more', description: 'Place of a lever: an amount' },
  'far-more': {
    id: 'band.far-more',
    defaultMessage: 'far more',
    description: 'Place of a lever: an amount',
  },
});

const DATE_BANDS = defineMessages({
  none: { id: 'band.at-once', defaultMessage: 'at once', description: 'Place of a lever: a date' },
  'far-less': {
    id: 'band.far-earlier',
    defaultMessage: 'much earlier',
    description: 'Place of a lever: a date',
  },
  less: { id: 'band.earlier', defaultMessage: 'earlier', description: 'Place of a lever: a date' },
  'as-it-was': {
    id: 'band.as-it-was',
    defaultMessage: 'as it was',
    description: 'Place of a lever: nothing is changed',
  },
  more: { id: 'band.later', defaultMessage: 'later', description: 'Place of a lever: a date' },
  'far-more': {
    id: 'band.far-later',
    defaultMessage: 'much later',
    description: 'Place of a lever: a date',
  },
});

function amountWords(about: LeverOf, { value }: Stop, intl: IntlShape, dates: DateWords): string {
  const amounts = amountsOf(intl, dates);
  if (about.kind === 'exit') return amounts.day(value);
  const total = about.kind === 'everywhere' ? about.total : null;
  return amounts.multiple(value ?? 1, total);
}

/** Whether the case gives a number that a place can be told by, and not only multiples of it. */
export const hasValue = ({ about }: DerivedLever): boolean =>
  about.kind === 'exit' || (about.kind === 'everywhere' && about.total !== null);

/** `1 November 2021 · later`. */
export function stopWords(
  lever: DerivedLever,
  at: number,
  intl: IntlShape,
  dates: DateWords,
): string {
  const stop = lever.stops[at];
  if (stop === undefined) return '';
  const bands = lever.about.kind === 'exit' ? DATE_BANDS : BANDS;
  if (!hasValue(lever) && stop.edit === null) return intl.formatMessage(bands[stop.band]);
  return `${amountWords(lever.about, stop, intl, dates)} · ${intl.formatMessage(bands[stop.band])}`;
}

/** The value alone. */
export function stopValue(
  lever: DerivedLever,
  at: number,
  intl: IntlShape,
  dates: DateWords,
): string {
  const stop = lever.stops[at];
  return stop === undefined ? '' : amountWords(lever.about, stop, intl, dates);
}
