/** The regions in order of median fall, beside what happened. */

import { type CaseData, dateOf, type Observed, type ObservedRegion } from '@interregnum/case';
import type { EnsembleSummary, FallManner, RegionSummary } from '@interregnum/ensemble';
import { safe } from '@interregnum/questions';
import { list, percent, shortDate, thousands } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';

/** `3 Aug`, or `3 Aug 92` where the days simulated leave the year of the origin. */
export function tableDate(origin: string, horizonDays: number, day: number): string {
  const date = shortDate(dateOf(day, origin));
  const year = (d: number): string => dateOf(d, origin).slice(0, 4);
  return year(0) === year(horizonDays) ? date : `${date} ${year(day).slice(2)}`;
}

type Dated = (day: number | null) => string;

/** What stands where a quantile does not exist: too few runs fell by the horizon. */
const HELD = 'held';

function mainManner(region: RegionSummary): string {
  if (region.manner === null) return '–';
  const shares = Object.entries(region.manner) as [FallManner, number][];
  const [manner, share] = shares.reduce((most, next) => (next[1] > most[1] ? next : most));
  return `${manner} ${percent(share)}`;
}

function observedWords(
  seen: ObservedRegion | undefined,
  dated: Dated,
  horizonDays: number,
): string {
  if (seen === undefined) return 'not known';
  if (seen.status === 'held') {
    const until = seen.censorDay ?? horizonDays;
    return until < horizonDays ? `held until ${dated(until)}` : 'held';
  }
  if (seen.status === 'precontrolled') return 'not the regime’s';
  const day = seen.day === null ? 'fell' : dated(seen.day);
  if (seen.status === 'third_party') return `${day}, third party`;
  return seen.mannerClass === null ? day : `${day}, ${seen.mannerClass}`;
}

interface Row {
  readonly region: RegionSummary;
  readonly seen: ObservedRegion | undefined;
}

function columns(summary: EnsembleSummary, dated: Dated, horizonDays: number): Column<Row>[] {
  return [
    { title: 'Region', text: (r) => r.region.name, give: 1, least: 8 },
    {
      title: 'Falls',
      align: 'right',
      text: (r) => thousands((r.region.fall?.p ?? 0) * summary.runs),
    },
    { title: 'Median', align: 'right', text: (r) => dated(r.region.fall?.day.q50 ?? null) },
    {
      title: '5–95 %',
      text: (r) => {
        const day = r.region.fall?.day;
        if (day === undefined || day.q05 === null) return HELD;
        return `${dated(day.q05)}–${dated(day.q95)}`;
      },
    },
    { title: 'Mainly', text: (r) => mainManner(r.region), give: 2, least: 12 },
    {
      title: 'What happened',
      text: (r) => observedWords(r.seen, dated, horizonDays),
      give: 3,
      least: 13,
    },
  ];
}

export function regionTable(
  data: CaseData,
  observed: Observed | null,
  summary: EnsembleSummary,
  host: Host,
): string[] {
  const dated: Dated = (day) =>
    day === null ? HELD : tableDate(data.origin, data.horizonDays, day);
  const rows = summary.order.flatMap((id): Row[] => {
    const region = summary.regions.find((r) => r.id === id);
    if (region === undefined || region.fall === null) return [];
    return [{ region, seen: observed?.regions.find((r) => r.region === id) }];
  });
  const elsewhere = summary.regions.filter((r) => r.fall === null).map((r) => safe(r.name));
  const lines = table(columns(summary, dated, data.horizonDays), rows, host);
  if (elsewhere.length > 0) lines.push('', `Not the regime’s at the start: ${list(elsewhere)}.`);
  return lines;
}
