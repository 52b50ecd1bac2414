/** The identity of what happened in a case, so that a fit knows what it was made on. */
import { canonicalJson, sha256Text } from '@interregnum/ensemble';
import type { Truth } from '../truth.ts';

/** SHA-256 of what a truth says. */
export function truthHash(truth: Truth): string {
  const { day, dayLow, dayHigh, observedUntilDay, weight, manner, scored, horizonDays } = truth;
  const capitalDay = truth.capitalDay === null ? null : String(truth.capitalDay);
  return sha256Text(
    canonicalJson({
      day,
      dayLow,
      dayHigh,
      observedUntilDay,
      weight,
      manner,
      scored,
      horizonDays,
      capital: truth.capital,
      capitalDay,
    }),
  );
}
