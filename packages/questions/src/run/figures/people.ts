/** What it does to people, from the summary to the figures. */

import type { CaseData, Observed, RightsRow } from '@interregnum/case';
import type { EnsembleSummary, ValueQuantiles } from '@interregnum/ensemble';
import type {
  CiviliansInput,
  DestinationsInput,
  DisplacementInput,
  IntervalRow,
  RightsInput,
} from '@interregnum/figures';
import { shortDate } from '@interregnum/words';

const interval = (q: ValueQuantiles): IntervalRow['persons'] => ({
  q05: q.q05 ?? 0,
  q50: q.q50 ?? 0,
  q95: q.q95 ?? 0,
});

const interval5 = (q: ValueQuantiles): Omit<DisplacementInput['weeks'][number], 'day'> => ({
  ...interval(q),
  q25: q.q25 ?? 0,
  q75: q.q75 ?? 0,
});

function lastCount(observed: Observed | null, metric: RegExp, horizonDays: number): number | null {
  const points = (observed?.quantities ?? [])
    .filter((q) => metric.test(q.metric) && q.day >= 0 && q.day <= horizonDays)
    .sort((a, b) => a.day - b.day);
  return points.at(-1)?.value ?? null;
}

export function displacementInput(
  data: CaseData,
  observed: Observed | null,
  summary: EnsembleSummary,
): DisplacementInput {
  const band = summary.weeks.weekDisplaced;
  const { displaced } = summary.civilians;
  const at = (series: readonly (number | null)[] | undefined, w: number): number =>
    series?.[w] ?? 0;
  const counted = (observed?.quantities ?? []).filter((q) =>
    /^internally_displaced/.test(q.metric),
  );
  const metrics = [...new Set(counted.map((q) => metricWords(q.metric)))];
  return {
    title: 'Persons displaced',
    origin: data.origin,
    horizonDays: data.horizonDays,
    runs: summary.runs,
    weeks: [
      ...(band?.q50 ?? []).flatMap((_, w) =>
        w * 7 >= data.horizonDays
          ? []
          : [
              {
                day: w * 7,
                q05: at(band?.q05, w),
                q25: at(band?.q25, w),
                q50: at(band?.q50, w),
                q75: at(band?.q75, w),
                q95: at(band?.q95, w),
              },
            ],
      ),
      // the last day is that of every other number of persons: theirs stands here as well
      ...(band === undefined ? [] : [{ day: data.horizonDays, ...interval5(displaced) }]),
    ],
    observed: counted.map((q) => ({
      day: q.day,
      persons: q.value,
      metric: metricWords(q.metric),
      source: q.source,
    })),
    caveat:
      metrics.length === 0
        ? 'No count of the time is in the case.'
        : `Counted: ${metrics.join('; ')}. The model counts from ${shortDate(data.origin, true)} and all who leave home, so the two are not the same thing.`,
  };
}

export function destinationsInput(
  observed: Observed | null,
  summary: EnsembleSummary,
  horizonDays: number,
): DestinationsInput {
  const c = summary.civilians;
  return {
    title: 'Where the displaced go',
    runs: summary.runs,
    rows: [
      { name: 'inside the country', persons: interval(c.displacedInside), observed: null },
      {
        name: 'across a border, all together',
        persons: interval(c.displacedAbroad),
        observed: lastCount(observed, /^displaced_abroad/, horizonDays),
      },
      ...c.byDestination.map((d) => ({
        name: `to ${d.destination}`,
        persons: interval(d),
        observed: null,
      })),
      {
        name: 'flown out',
        persons: interval(c.evacuated),
        observed: lastCount(observed, /^evacuated_by_air/, horizonDays),
      },
    ],
  };
}

/** `internally_displaced_since_1_january` → `internally displaced since 1 January`. */
export function metricWords(metric: string): string {
  return metric
    .replaceAll('_', ' ')
    .replace(
      /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
      (m) => m.charAt(0).toUpperCase() + m.slice(1),
    );
}

const KILLED_BY: readonly (readonly [field: string, words: string])[] = [
  ['IncumbentGround', 'by the incumbent on the ground'],
  ['IncumbentAir', 'by the incumbent and patrons from the air'],
  ['ChallengerGround', 'by the challenger on the ground'],
  ['ChallengerAir', 'by the challenger and patrons from the air'],
];

export function civiliansInput(summary: EnsembleSummary): CiviliansInput {
  const by = summary.civilians.killedBy;
  return {
    title: 'Civilians killed',
    runs: summary.runs,
    rows: [
      ...KILLED_BY.flatMap(([field, words]) => {
        const q = by[field];
        return q ? [{ name: words, persons: interval(q), observed: null }] : [];
      }),
      { name: 'all together', persons: interval(summary.civilians.killed), observed: null },
    ],
  };
}

export function rightsInput(data: CaseData, summary: EnsembleSummary): RightsInput {
  return {
    title: 'Rights of groups',
    rows: summary.rights
      .map((r) => ({
        group: r.group,
        origin: rightsAtOrigin(data, summary, r.group),
        end: r.mean === null ? null : { low: r.low ?? r.mean, mid: r.mean, high: r.high ?? r.mean },
      }))
      .filter((r) => r.origin !== null || r.end !== null),
  };
}

/** Mean over the group's members of what the holder of their centre allowed it on day 0. */
function rightsAtOrigin(
  data: CaseData,
  summary: EnsembleSummary,
  group: string,
): { low: number; mid: number; high: number } | null {
  const level = new Map<RightsRow['holder'], RightsRow>();
  for (const row of data.rights) if (row.group === group) level.set(row.holder, row);
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  const isCommunity = data.regions.some((r) => r.groups.some((g) => g.name === group));
  let weight = 0;
  const sum = { low: 0, mid: 0, high: 0 };
  for (const region of data.regions) {
    const row = level.get(byId.get(region.id)?.holderAtOrigin ?? 'incumbent');
    const share = isCommunity ? (region.groups.find((g) => g.name === group)?.share ?? 0) : 1;
    const w = share * region.populationPersons.value;
    if (!row || !(w > 0)) continue;
    weight += w;
    sum.low += w * row.level.low;
    sum.mid += w * row.level.value;
    sum.high += w * row.level.high;
  }
  return weight > 0
    ? { low: sum.low / weight, mid: sum.mid / weight, high: sum.high / weight }
    : null;
}
