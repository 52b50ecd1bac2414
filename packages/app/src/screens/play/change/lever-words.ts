/** Where a lever stands, in the reader's words. */
import { defineMessages, type IntlShape } from 'react-intl';
import type { DateWords } from '../../../language/dates.ts';
import type { Lever, LeverOf, Stop } from '../../../levers/lever.ts';

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
  if (about.kind === 'exit')
    return value === null
      ? intl.formatMessage({
          id: 'lever.never',
          defaultMessage: 'not within these days',
          description: 'Place of a lever for a date: it does not end before the last simulated day',
        })
      : dates.long(value);
  const multiple = value ?? 1;
  const total = about.kind === 'everywhere' ? about.total : null;
  return total === null
    ? intl.formatMessage(
        {
          id: 'lever.multiple',
          defaultMessage: '{share, number, percent} of what it was',
          description: 'Place of a lever: a multiple of what the case has',
        },
        { share: multiple },
      )
    : intl.formatMessage(
        {
          id: 'lever.men',
          defaultMessage: '{men, number} men',
          description: 'Place of a lever: a number of men in the whole country',
        },
        { men: Math.round((total * multiple) / 100) * 100 },
      );
}

/** Whether the case gives a number that a place can be told by, and not only multiples of it. */
export const hasValue = ({ about }: Lever): boolean =>
  about.kind === 'exit' || (about.kind === 'everywhere' && about.total !== null);

/** `1 November 2021 · later`. */
export function stopWords(lever: Lever, at: number, intl: IntlShape, dates: DateWords): string {
  const stop = lever.stops[at];
  if (stop === undefined) return '';
  const bands = lever.about.kind === 'exit' ? DATE_BANDS : BANDS;
  if (!hasValue(lever) && stop.edit === null) return intl.formatMessage(bands[stop.band]);
  return `${amountWords(lever.about, stop, intl, dates)} · ${intl.formatMessage(bands[stop.band])}`;
}

/** The value alone. */
export function stopValue(lever: Lever, at: number, intl: IntlShape, dates: DateWords): string {
  const stop = lever.stops[at];
  return stop === undefined ? '' : amountWords(lever.about, stop, intl, dates);
}
