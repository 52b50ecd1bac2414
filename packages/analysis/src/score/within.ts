import { countryOf, daysOverlap } from '../calibrate/case-ref.ts';

interface Dated {
  readonly id: string;
  /** ISO date. */
  readonly origin: string;
  readonly horizonDays: number;
}

/**
 * The case of the same country inside whose dates a case begins, if any: Afghanistan 1992 is the end
 * of Afghanistan 1989, so that training on the one would show the outcome of the other.
 */
export function withinOf(own: Dated, all: readonly Dated[]): string | undefined {
  return all.find(
    (other) =>
      countryOf(other.id) === countryOf(own.id) &&
      other.origin < own.origin &&
      daysOverlap(other, own),
  )?.id;
}
