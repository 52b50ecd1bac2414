/** What people said on their days, beside what the model says as of the same days. */

import type { DayQuantiles } from '@interregnum/ensemble';
import type { ExpertForecast } from '../experts.ts';
import { log2DateError } from '../scores/capital-date-error.ts';
import { median } from '../scores/quantiles.ts';
import { chanceOf } from './fates.ts';
import type { Chance, Forecast } from './result.ts';

export interface ReplayedExpert {
  readonly date: string;
  readonly who: string;
  readonly statement: string;
  readonly basis: ExpertForecast['basis'];
  readonly source: string;
  readonly saidDay: number;
  /** The day the model was asked as of: the day it was said, or the first day if that was before it. */
  readonly askedDay: number;
  readonly beforeOrigin: boolean;
  /** Days from the day it was said to the fall of the capital. */
  readonly expertMedianDays: number;
  /** The same by the model; null: not by the horizon. */
  readonly modelMedianDays: number | null;
  /** Days since the origin on which the regime ends, by the model. */
  readonly modelFallDay: DayQuantiles;
  /** Chance, by the model, that the capital falls by the day that the statement implies. */
  readonly modelChanceByThen: Chance | null;
  readonly modelChanceByHorizon: Chance;
  /** null where it has not fallen, or not yet. */
  readonly trueDays: number | null;
  /** Doublings; null where there is nothing to compare with. */
  readonly expertLog2Error: number | null;
  readonly modelLog2Error: number | null;
  /** The filter of that day hangs on few histories. */
  readonly degenerate: boolean;
}

export interface ExpertsReplayed {
  readonly replays: readonly ReplayedExpert[];
  readonly leftOut: readonly {
    readonly who: string;
    readonly date: string;
    readonly reason: WhyNotReplayed;
  }[];
  /** Among those said on a day of the case, with a date that came true. */
  readonly compared: number;
  readonly modelCloser: number;
  readonly expertMedianLog2Error: number | null;
  readonly modelMedianLog2Error: number | null;
}

/** Said on or after the last day of the case, or the day the capital fell. */
export type WhyNotReplayed = 'after-the-case' | 'after-the-fall';

/** Day the model is asked as of. */
export function askedDay(expert: Pick<ExpertForecast, 'saidDay'>): number {
  return Math.max(0, expert.saidDay);
}

/** Why a statement cannot be replayed; null where it can. */
export function whyNot(
  expert: ExpertForecast,
  capitalDay: number | null,
  horizonDays: number,
): WhyNotReplayed | null {
  if (expert.saidDay >= horizonDays) return 'after-the-case';
  if (capitalDay !== null && expert.saidDay >= capitalDay) return 'after-the-fall';
  return null;
}

/** One statement beside the forecast of its day. */
export function replayOne(
  expert: ExpertForecast,
  forecast: Forecast,
  capitalDay: number | null,
): ReplayedExpert {
  const { saidDay, impliedMedianDays } = expert;
  const { horizonDays, regime, runs, effectiveRuns } = forecast;
  const byDay = (day: number): number =>
    regime.distribution.reduce((sum, [d, n]) => sum + (d <= day ? n : 0), 0) / runs;
  const then = saidDay + impliedMedianDays;
  const middle = regime.fallDay.q50;
  const modelMedianDays = middle === null ? null : middle - saidDay;
  const trueDays = capitalDay === null || capitalDay > horizonDays ? null : capitalDay - saidDay;
  // not by the horizon H counts as day 2H of the case, as wherever dates are compared
  const asDays = modelMedianDays ?? 2 * horizonDays - saidDay;
  const error = (days: number): number | null =>
    trueDays === null ? null : log2DateError(days, trueDays, horizonDays);
  return {
    date: expert.date,
    who: expert.who,
    statement: expert.statement,
    basis: expert.basis,
    source: expert.source,
    saidDay,
    askedDay: askedDay(expert),
    beforeOrigin: saidDay < 0,
    expertMedianDays: impliedMedianDays,
    modelMedianDays,
    modelFallDay: regime.fallDay,
    modelChanceByThen: then <= horizonDays ? chanceOf(byDay(then), effectiveRuns) : null,
    modelChanceByHorizon: chanceOf(byDay(horizonDays), effectiveRuns),
    trueDays,
    expertLog2Error: error(impliedMedianDays),
    modelLog2Error: error(asDays),
    degenerate: forecast.filter?.degenerate ?? false,
  };
}

/** All together; statements made before the first day are shown and not counted. */
export function expertsReplayed(
  replays: readonly ReplayedExpert[],
  leftOut: ExpertsReplayed['leftOut'],
): ExpertsReplayed {
  const counted = replays.filter((r) => !r.beforeOrigin && r.trueDays !== null);
  const middle = (values: number[]): number | null => (values.length > 0 ? median(values) : null);
  return {
    replays,
    leftOut,
    compared: counted.length,
    modelCloser: counted.filter((r) => r.modelLog2Error! < r.expertLog2Error!).length,
    expertMedianLog2Error: middle(counted.map((r) => r.expertLog2Error!)),
    modelMedianLog2Error: middle(counted.map((r) => r.modelLog2Error!)),
  };
}
