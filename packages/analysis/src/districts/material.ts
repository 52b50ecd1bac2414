/** What the scores of the outposts are made of: who they are, what the runs say, what was reported. */
import type { CaseData, ObservedDistricts } from '@interregnum/case';
import type { RunRecords } from '../compare/run-records.ts';
import { type Forecasts, forecastsOf, type Outpost, outpostsOf } from './outposts.ts';
import { type Judged, type JudgedDay, judge } from './reports.ts';

/** Days of judgement: two middles that the reports allow, with who counted then. */
export const JUDGED: readonly { readonly date: string; readonly assessor: string }[] = [
  { date: '2021-06-15', assessor: 'LWJ' },
  { date: '2021-07-15', assessor: 'AAN' },
];
const DAY_MS = 86_400_000;

export interface Material {
  readonly outposts: readonly Outpost[];
  readonly forecasts: Forecasts;
  readonly judged: readonly Judged[];
}

function dayOfDate(date: string, origin: string): number {
  return Math.round((Date.parse(date) - Date.parse(origin)) / DAY_MS);
}

/** @param drop bases whose dates are not used */
export function material(
  records: RunRecords,
  data: CaseData,
  observed: ObservedDistricts,
  drop: readonly string[],
): Material {
  const outposts = outpostsOf(data, observed, drop);
  const forecasts = forecastsOf(records.records, records.layout, outposts, data.horizonDays);
  const districts = records.world.districts!.count;
  const judged = JUDGED.map(({ date, assessor }): JudgedDay => {
    const day = dayOfDate(date, data.origin);
    return { date, assessor, day };
  })
    .filter((j) => j.day > 0 && j.day < data.horizonDays)
    .map((j) => judge(j, outposts, forecasts, observed.counts, districts));
  return { outposts, forecasts, judged };
}
