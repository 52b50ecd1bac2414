/** `forecast --experts`: the model as of every date on which somebody's forecast is recorded. */
import {
  askedDay,
  type ExpertsReplayed,
  expertsReplayed,
  type Forecast,
  forecastCase,
  forecastsOfCapital,
  paced,
  replayOne,
  truthFrom,
  whyNot,
} from '@interregnum/analysis';
import { readForecasts } from '@interregnum/case';
import type { Asking } from '../asking.ts';
import { asFailure, Failure } from '../failure.ts';
import { safe } from '../safe.ts';
import { refuse } from '../scenarios.ts';
import type { Study } from '../study.ts';
import { inputOf } from './ask.ts';

export interface ExpertsFound {
  readonly study: Study;
  /** Histories followed up to each date. */
  readonly runs: number;
  readonly experts: ExpertsReplayed;
}

/**
 * @throws Failure when nobody's forecast of the capital is recorded, or what was lost so far cannot be
 * read; the signal's reason when aborted
 */
export async function askExperts(
  study: Study,
  { runs }: { readonly runs: number },
  { signal, say, expect, done }: Asking,
): Promise<ExpertsFound> {
  const { data, observed, opened, outcomeFaults } = study;
  refuse(outcomeFaults, say);
  // What was said of the capital, whether or not the case has an outcome.
  const said = forecastsOfCapital(data, readForecasts(opened.files, data).forecasts);
  if (said.length === 0)
    throw new Failure(
      `${safe(data.id)} records no dated forecast of the fall of its capital (forecasts.csv).`,
    );
  const capitalDay = observed === null ? null : truthFrom(data, observed).capitalDay;
  const judged = said.map((e) => ({ e, reason: whyNot(e, capitalDay, data.horizonDays) }));
  const asked = judged.flatMap(({ e, reason }) => (reason === null ? [e] : []));
  const days = [...new Set(asked.map(askedDay))];
  expect(days.length * runs * data.horizonDays, 'days of history');
  const pace = paced(signal, done);
  try {
    const forecasts = new Map<number, Forecast>();
    for (const day of days)
      forecasts.set(day, await forecastCase({ ...inputOf(study, day, runs), edits: [] }, pace));
    const experts = expertsReplayed(
      asked.map((e) => replayOne(e, forecasts.get(askedDay(e))!, capitalDay)),
      judged.flatMap(({ e: { who, date }, reason }) =>
        reason === null ? [] : [{ who, date, reason }],
      ),
    );
    return { study, runs, experts };
  } catch (error) {
    throw asFailure(error);
  }
}
