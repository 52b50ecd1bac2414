/**
 * The naive alarm on what happened: the share of centres lost, in the histories that were, beyond the
 * threshold learnt on model histories of other countries. It is the one indicator of which the cases
 * hold the whole course. A few cases, so a test for gross error and no more.
 */
import { type ShareOfPairs, shareOfPairs } from '../compare/proportions.ts';
import { alarmSeries, countAlarms } from './alarm-rule.ts';
import type { Alarm } from './alarms.ts';
import { INDICATORS, indicatorIndex, NAIVE } from './indicators.ts';
import type { WatchedCase } from './watched-case.ts';

export interface ObservedHistory {
  readonly case: string;
  readonly horizonDays: number;
  /** Strategic weight of each centre. */
  readonly weights: ArrayLike<number>;
  /** Day each centre was lost; Infinity where it was not, or is not known. */
  readonly lostDays: ArrayLike<number>;
  /** Day the regime ended, Infinity where it stood to the horizon. */
  readonly endDay: number;
}

export interface ObservedAlarm {
  readonly case: string;
  /** null where the regime stood to the horizon. */
  readonly endDay: number | null;
  /** null where none could be learnt. */
  readonly threshold: number | null;
  /** null where the regime stood, or ended too early to be warned of. */
  readonly hit: boolean | null;
  readonly leadDays: number | null;
  readonly safeWeeks: number;
  readonly falseAlarms: number;
}

export interface ObservedCheck {
  readonly indicator: string;
  /** Of the ends that could be warned of, those with the alarm on in time. */
  readonly hits: ShareOfPairs & { readonly of: number };
  readonly falseAlarms: number;
  readonly cases: readonly ObservedAlarm[];
}

function asWatched(history: ObservedHistory): WatchedCase {
  const { horizonDays, endDay, weights, lostDays } = history;
  const weeks = Math.floor(horizonDays / 7) + 1;
  const values = new Float64Array(weeks * INDICATORS.length).fill(Number.NaN);
  const naive = indicatorIndex(NAIVE);
  for (let w = 0; w < weeks && 7 * w < endDay; w++) {
    let lost = 0;
    for (let i = 0; i < weights.length; i++) if (lostDays[i]! <= 7 * w) lost += weights[i]!;
    values[w * INDICATORS.length + naive] = lost;
  }
  const collapseDays = Int32Array.of(endDay <= horizonDays ? endDay : -1);
  return {
    id: history.case,
    title: history.case,
    country: '',
    horizonDays,
    weeks,
    runs: 1,
    collapseDays,
    values,
  };
}

function alarmOn(history: ObservedHistory, threshold: number | null): ObservedAlarm {
  const watched = asWatched(history);
  const series = alarmSeries(watched, indicatorIndex(NAIVE));
  const count = countAlarms(watched, series, threshold ?? Number.POSITIVE_INFINITY);
  const known = threshold !== null && count.ends > 0;
  return {
    case: history.case,
    endDay: watched.collapseDays[0]! < 0 ? null : watched.collapseDays[0]!,
    threshold,
    hit: known ? count.hits > 0 : null,
    leadDays: count.leads[0] ?? null,
    safeWeeks: count.safeWeeks,
    falseAlarms: count.falseAlarms,
  };
}

/** null where nothing that happened is known, or no threshold could be learnt for any. */
export function observedCheck(
  histories: readonly ObservedHistory[],
  alarms: readonly Alarm[],
): ObservedCheck | null {
  const naive = alarms.find((a) => a.indicator === NAIVE);
  const cases = histories.map((history) =>
    alarmOn(history, naive?.cases.find((c) => c.case === history.case)?.threshold ?? null),
  );
  if (cases.every((c) => c.threshold === null)) return null;
  const tried = cases.filter((c) => c.hit !== null);
  const hit = tried.filter((c) => c.hit).length;
  return {
    indicator: NAIVE,
    hits: { ...shareOfPairs(hit, tried.length), of: tried.length },
    falseAlarms: cases.reduce((sum, c) => sum + c.falseAlarms, 0),
    cases,
  };
}
