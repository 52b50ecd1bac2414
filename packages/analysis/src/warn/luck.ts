/**
 * Hits by luck: at the time when a history ends, how often is the alarm on in other histories of the
 * same case that stand then? Those are its risk set, as in a nested case-control study, so the calendar
 * and everything that happens to all histories of a case is in both counts, and what an alarm hits
 * beyond them it owes to the history itself.
 */
import { ALARM_HORIZON_DAYS, FIRST_END_DAY, LATEST_DAYS } from './alarm-rule.ts';
import { FIRST_WEEK } from './landmarks.ts';
import type { WatchedCase } from './watched-case.ts';

/** Histories each end is set beside. */
const PARTNERS = 10;

export interface Luck {
  /** Ends at which any other history stood. */
  readonly ends: number;
  /** Of those, hit by their own alarm. */
  readonly hits: number;
  /** The same by the alarms of those that stood, in their mean. */
  readonly byLuck: number;
}

/** @param series of `alarmSeries` */
export function luckOf(watched: WatchedCase, series: Float64Array, threshold: number): Luck {
  const { runs, weeks, collapseDays } = watched;
  /** Is the alarm on in time for an end on that day? */
  const hit = (run: number, end: number): boolean => {
    const first = Math.max(FIRST_WEEK + 1, Math.ceil((end - ALARM_HORIZON_DAYS) / 7));
    for (let w = first; 7 * w <= end - LATEST_DAYS; w++) {
      const at = run * weeks + w;
      if (series[at]! >= threshold && series[at - 1]! >= threshold) return true;
    }
    return false;
  };
  const stands = (run: number, day: number): boolean =>
    collapseDays[run]! < 0 || collapseDays[run]! > day;
  let ends = 0;
  let hits = 0;
  let byLuck = 0;
  for (let r = 0; r < runs; r++) {
    const end = collapseDays[r]!;
    if (end < FIRST_END_DAY) continue;
    let partners = 0;
    let lucky = 0;
    // histories are drawn independently, so the next ones are as good as any
    for (let k = 1; k < runs && partners < PARTNERS; k++) {
      const other = (r + k) % runs;
      if (!stands(other, end)) continue;
      partners++;
      if (hit(other, end)) lucky++;
    }
    if (partners === 0) continue;
    ends++;
    byLuck += lucky / partners;
    if (hit(r, end)) hits++;
  }
  return { ends, hits, byLuck };
}
