/** How much or when a lever of the case's file says at one of its places; its band says the rest. */
import type { CaseLever } from '@interregnum/case';
import type { IntlShape } from 'react-intl';
import type { DateWords } from '../../../language/dates.ts';
import { amountsOf } from './amounts.ts';

/** @returns null where only the band's name tells the place: words, and what history had in many numbers */
export function namedAmount(
  { kind, unit, total, stops }: CaseLever,
  at: number,
  intl: IntlShape,
  dates: DateWords,
): string | null {
  const stop = stops[at];
  const amounts = amountsOf(intl, dates);
  if (stop === undefined || kind === 'word') return null;
  const { value } = stop;
  if (kind === 'date') return amounts.day(value);
  if (value === null) return null;
  if (kind === 'multiple') return amounts.multiple(value, total);
  if (kind === 'change') return intl.formatNumber(value, { signDisplay: 'exceptZero' });
  if (unit === 'men') return amounts.men(value);
  return intl.formatNumber(value, unit === 'share' ? { style: 'percent' } : {});
}
