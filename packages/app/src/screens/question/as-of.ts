import { dayOfEnd } from '../../answers/facts.ts';
import type { CaseFile } from '../../cases/page-data.ts';

/** The day of a forecast: the one asked for within the case, else half way to the end in history; the first where none is recorded. */
export function defaultAsOf(
  { data, observed }: Pick<CaseFile, 'data' | 'observed'>,
  asked: number | null,
): number {
  if (asked !== null) return Math.min(asked, data.horizonDays - 1);
  return observed === null ? 0 : Math.floor(dayOfEnd(data, observed) / 2);
}
