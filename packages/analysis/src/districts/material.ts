/** What the scores of the outposts are made of: who they are, what the runs say, what was reported. */
import { type CaseData, dayOf, type ObservedDistricts } from '@interregnum/case';
import type { RunRecords } from '../compare/run-records.ts';
import { type Forecasts, forecastsOf, type Outpost, outpostsOf } from './outposts.ts';
import { type Judged, judge } from './reports.ts';

/** Days of judgement: two middles that the reports allow, with who counted then. */
export const JUDGED: readonly { readonly date: string; readonly assessor: string }[] = [
  { date: '2021-06-15', assessor: 'LWJ' },
  { date: '2021-07-15', assessor: 'AAN' },
];

export interface Material {
  readonly outposts: readonly Outpost[];
  readonly forecasts: Forecasts;
  readonly judged: readonly Judged[];
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
  const judged = JUDGED.flatMap((on) => {
    const day = dayOf(on.date, data.origin);
    if (day === null || day <= 0 || day >= data.horizonDays) return [];
    return [judge({ ...on, day }, outposts, forecasts, observed.counts, districts)];
  });
  return { outposts, forecasts, judged };
}
