/**
 * One alarm rule played on the histories of one case: the alarm is on at the end of a week when the
 * indicator has been beyond the threshold at that week's end and at the one before.
 *
 *   hit          the alarm is on at some week's end from 90 to 7 days before the regime ends
 *   lead         days from the first week of the alarm that is on then to the end, however long it was on
 *   safe week    the regime stands, and stands 90 days on; only weeks from which that can be seen
 *   false alarm  the alarm goes on in a safe week
 *
 * An alarm that never goes off would have one false alarm and every hit, so the share of safe weeks
 * under alarm is counted as well, and thresholds are held to that.
 */
import { INDICATORS } from './indicators.ts';
import { FIRST_WEEK } from './landmarks.ts';
import { valueAt, type WatchedCase } from './watched-case.ts';

/** An end within so many days makes an alarm true. */
export const ALARM_HORIZON_DAYS = 90;
/** A warning later than this helps nobody. */
export const LATEST_DAYS = 7;
/** Ends before this day cannot be warned of in time by a rule of two weeks. */
export const FIRST_END_DAY: number = 7 * (FIRST_WEEK + 1) + LATEST_DAYS;

export interface AlarmCount {
  /** Histories that end on `FIRST_END_DAY` or later. */
  readonly ends: number;
  readonly hits: number;
  /** One a hit, days. */
  readonly leads: readonly number[];
  readonly safeWeeks: number;
  readonly safeWeeksUnderAlarm: number;
  readonly falseAlarms: number;
  /** Histories with any safe week. */
  readonly safeHistories: number;
}

/** The indicator turned so that high warns. */
export function alarmSeries(watched: WatchedCase, indicator: number): Float64Array {
  const { direction } = INDICATORS[indicator]!;
  const { runs, weeks } = watched;
  const series = new Float64Array(runs * weeks);
  for (let r = 0; r < runs; r++)
    for (let w = 0; w < weeks; w++)
      series[r * weeks + w] = direction * valueAt(watched, r, w, indicator);
  return series;
}

/** @param series of `alarmSeries`; a missing value is not beyond any threshold */
export function countAlarms(
  watched: WatchedCase,
  series: Float64Array,
  threshold: number,
): AlarmCount {
  const { runs, weeks, horizonDays, collapseDays } = watched;
  const leads: number[] = [];
  let ends = 0;
  let safeWeeks = 0;
  let safeWeeksUnderAlarm = 0;
  let falseAlarms = 0;
  let safeHistories = 0;
  for (let r = 0; r < runs; r++) {
    const end = collapseDays[r]!;
    const lastDay = end >= 0 ? end : horizonDays + 1;
    const safeTo = end >= 0 ? end - ALARM_HORIZON_DAYS : horizonDays - ALARM_HORIZON_DAYS + 1;
    let before = series[r * weeks + FIRST_WEEK]! >= threshold;
    let since = -1;
    let lead = 0;
    let safe = false;
    for (let w = FIRST_WEEK + 1; w < weeks && 7 * w < lastDay; w++) {
      const beyond = series[r * weeks + w]! >= threshold;
      const on = beyond && before;
      before = beyond;
      const day = 7 * w;
      const starts = on && since < 0;
      if (starts) since = day;
      if (!on) since = -1;
      if (day < safeTo) {
        safe = true;
        safeWeeks++;
        if (on) safeWeeksUnderAlarm++;
        if (starts) falseAlarms++;
      }
      // the last alarm on in time is the one that counts
      if (on && end >= 0 && end - day <= ALARM_HORIZON_DAYS && end - day >= LATEST_DAYS)
        lead = end - since;
    }
    if (safe) safeHistories++;
    if (end < FIRST_END_DAY) continue;
    ends++;
    if (lead > 0) leads.push(lead);
  }
  return {
    ends,
    hits: leads.length,
    leads,
    safeWeeks,
    safeWeeksUnderAlarm,
    falseAlarms,
    safeHistories,
  };
}
