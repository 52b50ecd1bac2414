/** A registered forecast against what is known now. */
import type { CaseData, Observed } from '@interregnum/case';
import { controlSoFar } from './observed-control.ts';
import type { Distribution, LogEntry } from './register.ts';
import type { ForecastScore, WhyNotScored } from './result.ts';
import { scoreForecast } from './score-forecast.ts';

/** The runs of a distribution as dates, Infinity for those without one. */
function datesOf(distribution: Distribution, runs: number): Float64Array {
  const dates = new Float64Array(runs).fill(Number.POSITIVE_INFINITY);
  let at = 0;
  for (const [day, count] of distribution)
    for (let k = 0; k < count && at < runs; k++) dates[at++] = day;
  return dates;
}

/**
 * @param data the case as it stands now, with the same origin, horizon and regions
 * @returns the score, or why there is none
 */
export function scoreEntry(
  entry: LogEntry,
  data: CaseData,
  observed: Observed | null,
): ForecastScore | WhyNotScored {
  if (data.origin !== entry.origin || data.horizonDays !== entry.horizon_days) return 'other-case';
  if (observed === null || observed.regimeFell === null) return 'not-known-yet';
  const soFar = controlSoFar(data, observed, entry.as_of_day);
  const told = new Map(entry.regions.map((r) => [r.id, r.fall_day]));
  const missing = soFar.held.filter((i) => !told.has(data.regions[i]!.id));
  // A centre now counted as held was not forecast.
  if (missing.length > 0) return 'revised';
  const dates = data.regions.map((r) => datesOf(told.get(r.id) ?? [], entry.runs));
  return scoreForecast({
    data,
    observed,
    soFar,
    asOfDay: entry.as_of_day,
    seed: entry.seed,
    dates,
  });
}
