/** `forecast --as-of`: with only what was known by a day, what next? */
import {
  EDITS_AFTER,
  type Forecast,
  type ForecastInput,
  forecastCase,
  paced,
  workOf,
} from '@interregnum/analysis';
import { dateOf, dayOf } from '@interregnum/case';
import type { Asking } from '../asking.ts';
import { asFailure, Failure } from '../failure.ts';
import { quoted, safe } from '../safe.ts';
import { refuse } from '../scenarios.ts';
import type { Study } from '../study.ts';

/** Histories that are followed when nothing is said. */
export const USUAL_FORECAST_RUNS = 1000;

export interface ForecastOptions {
  /** ISO date of the last day of which anything was known. */
  readonly asOf: string;
  readonly runs: number;
}

/** What was found, before anything is said of it. */
export interface ForecastFound {
  readonly study: Study;
  readonly forecast: Forecast;
}

/** @throws Failure when the date is none, not within the case, or nobody recorded what had happened by it */
function asOfDayOf(date: string, { observed, data: { origin, horizonDays, id } }: Study): number {
  const day = dayOf(date, origin);
  const last = dateOf(horizonDays - 1, origin);
  const within = `${safe(id)} runs from ${origin} to ${dateOf(horizonDays, origin)}; --as-of takes a date from ${origin} to ${last}.`;
  if (day === null)
    throw new Failure(`--as-of must be a date as 2021-06-23; ${quoted(date)} is not. ${within}`);
  if (day < 0)
    throw new Failure(
      `${date} is before the first day that this case describes, so nothing is known of it. ${within}`,
    );
  if (day >= horizonDays) throw new Failure(`${date} leaves nothing to forecast. ${within}`);
  // that nobody wrote anything down is not that nothing was lost
  if (day > 0 && observed === null)
    throw new Failure(
      `Nothing is recorded of what happened in ${safe(id)} after its first day, so what was known by ${date} cannot be told. Without a record --as-of takes ${origin}; with outcome.csv, a row a region with what was held or lost and when, a later day (docs/data-format.md).`,
    );
  return day;
}

/** What is played of a study as of a day. */
export function inputOf(study: Study, asOfDay: number, runs: number): ForecastInput {
  const { data, observed, input } = study;
  const { parameters, switches, seed, world } = input;
  const districts = world.districts !== undefined;
  return { data, observed, asOfDay, parameters, switches, seed, runs, districts };
}

/**
 * @throws Failure when the date is not within the case, or what was lost so far cannot be read; the
 * signal's reason when aborted
 */
export async function askForecast(
  study: Study,
  { asOf, runs }: ForecastOptions,
  { signal, say, expect, done }: Asking,
): Promise<ForecastFound> {
  refuse(study.outcomeFaults, say);
  const input = { ...inputOf(study, asOfDayOf(asOf, study), runs), edits: EDITS_AFTER };
  expect(workOf(input), 'days of history');
  try {
    return { study, forecast: await forecastCase(input, paced(signal, done)) };
  } catch (error) {
    throw asFailure(error);
  }
}
