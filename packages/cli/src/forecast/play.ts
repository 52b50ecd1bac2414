/** The forecast of a study as of a date, and of every date on which somebody spoke. */

import {
  askedDay,
  EDITS_AFTER,
  type ExpertForecast,
  type ExpertsReplayed,
  expertsReplayed,
  type Forecast,
  forecastCase,
  forecastsOfCapital,
  replayOne,
  truthFrom,
  whyNot,
  workOf,
} from '@interregnum/analysis';
import { dateOf, dayOf, readForecasts } from '@interregnum/case';
import { Failure, quoted, type Study, safe } from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { withPace } from './with-pace.ts';

/** @throws Failure when the date is none, or not within the case */
export function asOfDayOf(date: string, study: Study): number {
  const { origin, horizonDays, id } = study.data;
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
  return day;
}

function inputOf(study: Study, asOfDay: number, runs: number) {
  const { parameters, switches, seed, world } = study.input;
  const { data, observed } = study;
  const districts = world.districts !== undefined;
  return { data, observed, asOfDay, parameters, switches, seed, runs, districts };
}

export async function playForecast(
  study: Study,
  asOfDay: number,
  runs: number,
  host: Host,
): Promise<Forecast> {
  const input = inputOf(study, asOfDay, runs);
  return withPace(host, workOf({ ...input, edits: EDITS_AFTER }), 'A forecast', (pace) =>
    forecastCase(input, pace),
  );
}

/** What was said of the capital, whether or not the case has an outcome. */
function spoken(study: Study): readonly ExpertForecast[] {
  const { forecasts } = readForecasts(study.opened.files, study.data);
  return forecastsOfCapital(study.data, forecasts);
}

/** @throws Failure when nobody's forecast of the capital is recorded */
export async function playExperts(
  study: Study,
  runs: number,
  host: Host,
): Promise<ExpertsReplayed> {
  const { data, observed } = study;
  const experts = spoken(study);
  if (experts.length === 0)
    throw new Failure(
      `${safe(data.id)} records no dated forecast of the fall of its capital (forecasts.csv).`,
    );
  const capitalDay = observed === null ? null : truthFrom(data, observed).capitalDay;
  const reasons = experts.map((e) => whyNot(e, capitalDay, data.horizonDays));
  const asked = experts.filter((_, k) => reasons[k] === null);
  const days = [...new Set(asked.map(askedDay))];
  return withPace(host, days.length * runs * data.horizonDays, 'The comparison', async (pace) => {
    const forecasts = new Map<number, Forecast>();
    for (const day of days)
      forecasts.set(day, await forecastCase({ ...inputOf(study, day, runs), edits: [] }, pace));
    return expertsReplayed(
      asked.map((e) => replayOne(e, forecasts.get(askedDay(e))!, capitalDay)),
      experts.flatMap(({ who, date }, k) => {
        const reason = reasons[k];
        return reason === null || reason === undefined ? [] : [{ who, date, reason }];
      }),
    );
  });
}
