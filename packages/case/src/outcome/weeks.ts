/** Which days a history tells of a number: centres day by day, persons at the end of each week. */
import { DAYS_PER_WEEK } from '@interregnum/model';
import type { OutcomeEvent } from './types.ts';

const byWeek = (event: OutcomeEvent<unknown>): boolean =>
  event.of === 'count' && event.what !== 'centres lost';

/** The first day of which anything can be told. */
export const firstReadDay = (event: OutcomeEvent<unknown>, horizonDays: number): number =>
  byWeek(event) ? Math.min(DAYS_PER_WEEK, horizonDays) : 1;

/**
 * The day to which an event is counted: its own, but persons to the end of the last whole week, since
 * a run keeps no day between; the horizon it keeps.
 */
export function countedTo(event: OutcomeEvent<unknown>, day: number, horizonDays: number): number {
  if (!byWeek(event) || day >= horizonDays) return day;
  return day - (day % DAYS_PER_WEEK);
}
