/** How many are displaced, and where they go, from the summary to the figures. */

import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary, ValueQuantiles } from '@interregnum/ensemble';
import type { DestinationsInput, DisplacementInput } from '@interregnum/figures';
import { shortDate } from '@interregnum/words';
import { personInterval } from './person-interval.ts';

const interval5 = (q: ValueQuantiles): Omit<DisplacementInput['weeks'][number], 'day'> => ({
  ...personInterval(q),
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
      { name: 'inside the country', persons: personInterval(c.displacedInside), observed: null },
      {
        name: 'across a border, all together',
        persons: personInterval(c.displacedAbroad),
        observed: lastCount(observed, /^displaced_abroad/, horizonDays),
      },
      ...c.byDestination.map((d) => ({
        name: `to ${d.destination}`,
        persons: personInterval(d),
        observed: null,
      })),
      {
        name: 'flown out',
        persons: personInterval(c.evacuated),
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
