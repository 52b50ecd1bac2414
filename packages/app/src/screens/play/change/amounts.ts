/** How much, and when: the amounts that a lever is moved between, in the reader's words. */
import type { IntlShape } from 'react-intl';
import type { DateWords } from '../../../language/dates.ts';

export interface Amounts {
  /** @param day null: not before the last day simulated */
  day(day: number | null): string;
  /** @param total of men, where what is multiplied has one */
  multiple(multiple: number, total: number | null): string;
  men(men: number): string;
}

export function amountsOf(intl: IntlShape, dates: DateWords): Amounts {
  const men = (value: number): string =>
    intl.formatMessage(
      {
        id: 'lever.men',
        defaultMessage: '{men, number} men',
        description: 'Place of a lever: a number of men in the whole country',
      },
      { men: Math.round(value / 100) * 100 },
    );
  return {
    men,
    day: (day) =>
      day === null
        ? intl.formatMessage({
            id: 'lever.never',
            defaultMessage: 'not within these days',
            description:
              'Place of a lever for a date: it does not end before the last simulated day',
          })
        : dates.long(day),
    multiple: (multiple, total) =>
      total === null
        ? intl.formatMessage(
            {
              id: 'lever.multiple',
              defaultMessage: '{share, number, percent} of what it was',
              description: 'Place of a lever: a multiple of what the case has',
            },
            { share: multiple },
          )
        : men(total * multiple),
  };
}
