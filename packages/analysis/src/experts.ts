import type { FallTable } from './fall-table.ts';
import { log2DateError } from './scores/capital-date-error.ts';
import { median } from './scores/quantiles.ts';
import type { Truth } from './truth.ts';

/** What somebody said, on a date, of how long the capital would hold. */
export interface ExpertForecast {
  /** Days since the case's origin; negative when said before it. */
  readonly saidDay: number;
  /** ISO date. */
  readonly date: string;
  readonly who: string;
  readonly statement: string;
  /** Days from `date` to the fall of the capital that the statement implies, at the middle. */
  readonly impliedMedianDays: number;
  /** `stated_horizon`: the words name a time; `coded_from_tone`: the number is our reading of them. */
  readonly basis: 'stated_horizon' | 'coded_from_tone';
  readonly source: string;
}

export interface ExpertComparison {
  readonly forecast: ExpertForecast;
  /** Days from the forecast's date to the fall of the capital. */
  readonly trueDays: number;
  /** Doublings, |log2((days + 1) / (true days + 1))|. */
  readonly expertLog2Error: number;
  /**
   * Median days to the fall among the ensemble's runs in which the capital still stood on the
   * forecast's date; null when that is "not by the horizon".
   */
  readonly modelMedianDays: number | null;
  /** null when the capital had fallen in every run. */
  readonly modelLog2Error: number | null;
}

export interface ExpertTally {
  /** Forecasts in which the model was nearer, out of `compared`. */
  readonly modelCloser: number;
  readonly compared: number;
  /** Median over the forecasts; doublings, null without any. */
  readonly expertMedianLog2Error: number | null;
  readonly modelMedianLog2Error: number | null;
}

/** A constant that knows nothing of any case: what it takes to be nearer than the experts. */
export const ALWAYS_DAYS = 30;

export interface ExpertSummary extends ExpertTally {
  /** Forecasts in which always saying `ALWAYS_DAYS` would have been nearer. */
  readonly constantCloser: number;
  readonly comparisons: readonly ExpertComparison[];
  /** The same among the forecasts whose words name a time. */
  readonly stated: ExpertTally;
  /** Forecasts left out, with the reason. */
  readonly leftOut: readonly {
    readonly who: string;
    readonly date: string;
    readonly reason: string;
  }[];
  /** Whether the runs knew what patrons did after the origin. */
  readonly hindcast: boolean;
}

/**
 * Set dated human forecasts beside the model. At each forecast's date the model is asked what the
 * expert was asked: given that the capital stands today, how many days more? It answers from the runs
 * in which the capital stands; it has no later news than its own inputs, the expert had the day's.
 * "Not by the horizon H" counts as day 2H, as in `log2DateError`.
 *
 * Only forecasts made between the origin and the fall are compared. null errors where the capital
 * did not fall: then no date is right.
 * @param hindcast whether the runs knew what patrons did after the origin
 */
export function compareExperts(
  truth: Truth,
  falls: FallTable,
  forecasts: readonly ExpertForecast[],
  hindcast = true,
): ExpertSummary {
  const { capital, capitalDay, horizonDays } = truth;
  const comparisons: ExpertComparison[] = [];
  const leftOut: { who: string; date: string; reason: string }[] = [];
  for (const forecast of forecasts) {
    const { saidDay, who, date } = forecast;
    if (capitalDay === null || capitalDay > horizonDays || capital < 0) {
      leftOut.push({ who, date, reason: 'the capital did not fall, so no date is right' });
    } else if (saidDay < 0) {
      leftOut.push({ who, date, reason: 'said before the first simulated day' });
    } else if (saidDay >= capitalDay) {
      leftOut.push({ who, date, reason: 'said on or after the day the capital fell' });
    } else {
      comparisons.push(compareOne(forecast, falls, capital, capitalDay));
    }
  }
  const all = tally(comparisons);
  const stated = tally(comparisons.filter((c) => c.forecast.basis === 'stated_horizon'));
  const constantCloser = comparisons.filter(
    (c) => log2DateError(ALWAYS_DAYS, c.trueDays, horizonDays) < c.expertLog2Error,
  ).length;
  return { ...all, constantCloser, comparisons, stated, leftOut, hindcast };
}

function tally(comparisons: readonly ExpertComparison[]): ExpertTally {
  const both = comparisons.filter((c) => c.modelLog2Error !== null);
  const middle = (values: number[]): number | null => (values.length > 0 ? median(values) : null);
  return {
    modelCloser: both.filter((c) => c.modelLog2Error! < c.expertLog2Error).length,
    compared: both.length,
    expertMedianLog2Error: middle(both.map((c) => c.expertLog2Error)),
    modelMedianLog2Error: middle(both.map((c) => c.modelLog2Error!)),
  };
}

function compareOne(
  forecast: ExpertForecast,
  falls: FallTable,
  capital: number,
  capitalDay: number,
): ExpertComparison {
  const { runs, horizonDays } = falls;
  const said = forecast.saidDay;
  const standing: number[] = [];
  for (let run = 0; run < runs; run++) {
    const day = falls.days[capital * runs + run]!;
    if (day > said) standing.push(day > horizonDays ? Infinity : day - said);
  }
  const trueDays = capitalDay - said;
  const middle = median(standing);
  const modelMedianDays = Number.isFinite(middle) ? middle : null;
  // "Not by the horizon" counts as day 2H of the case, whatever the day it was said.
  const asDays = modelMedianDays ?? 2 * horizonDays - said;
  return {
    forecast,
    trueDays,
    expertLog2Error: log2DateError(forecast.impliedMedianDays, trueDays, horizonDays),
    modelMedianDays,
    modelLog2Error: standing.length === 0 ? null : log2DateError(asDays, trueDays, horizonDays),
  };
}
