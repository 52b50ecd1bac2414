/** Fates of the regime and its centres, from the summary to the figures. */
import type { CaseData, Observed, ObservedRegion } from '@interregnum/case';
import type { EnsembleSummary, RegionSummary } from '@interregnum/ensemble';
import {
  type FanInput,
  type MannerName,
  type MannersRow,
  type ObservedFall,
  type OrderRow,
  orderRows,
} from '@interregnum/figures';
import { figureEvents } from './events.ts';

export function observedCollapse(observed: Observed | null): { day: number } | 'held' | null {
  if (!observed || observed.regimeFell === null) return null;
  if (!observed.regimeFell) return 'held';
  return observed.regimeEndDay === null ? null : { day: observed.regimeEndDay };
}

/** A centre that was held when the record ends may have been lost since. */
export function observedFall(
  seen: ObservedRegion | undefined,
  { horizonDays }: Pick<CaseData, 'horizonDays'>,
): ObservedFall {
  if (seen?.status === 'held')
    return seen.censorDay !== null && seen.censorDay < horizonDays
      ? { status: 'held until', day: seen.censorDay }
      : { status: 'held' };
  if (!seen || seen.day === null || seen.status === 'precontrolled') return { status: 'unknown' };
  return { status: 'fell', day: seen.day };
}

export function orderRow(
  region: RegionSummary,
  seen: ObservedRegion | undefined,
  data: CaseData,
): OrderRow {
  return {
    id: region.id,
    name: region.name,
    q05: region.fall?.day.q05 ?? null,
    q50: region.fall?.day.q50 ?? null,
    q95: region.fall?.day.q95 ?? null,
    pFall: region.fall?.p ?? 0,
    observed: observedFall(seen, data),
  };
}

export function mannerRows(
  rows: readonly OrderRow[],
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
): MannersRow[] {
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  return orderRows(rows).map((row) => {
    const region = byId.get(row.id);
    const share = (m: MannerName): number => (region?.manner?.[m] ?? 0) * row.pFall;
    const fact = seen.get(row.id);
    return {
      id: row.id,
      name: row.name,
      shares: {
        assault: share('assault'),
        bargain: share('bargain'),
        abandoned: share('abandoned'),
        defected: share('defected'),
        ordered: share('ordered'),
      },
      observed:
        row.observed.status === 'unknown'
          ? null
          : row.observed.status === 'held'
            ? 'held'
            : row.observed.status === 'held until'
              ? 'held so far'
              : (fact?.mannerClass ?? 'unclear'),
    };
  });
}

export function fanInput(
  data: CaseData,
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
): FanInput {
  const { fan } = summary;
  const held = summary.regions.filter((r) => r.fall !== null);
  const days = fan.q50.map((_, day) => day);
  const falls = held.map((r) => observedFall(seen.get(r.id), data));
  // A line for history needs every centre: one that is not known would count as held.
  const known = falls.length > 0 && falls.every((f) => f.status !== 'unknown');
  const fallDays = falls.flatMap((f) => (f.status === 'fell' ? [f.day] : []));
  const heldOn = (day: number): number => fan.centres - fallDays.filter((d) => d <= day).length;
  // what is known of all of them ends where it ends for one
  const ends = falls.flatMap((f) => (f.status === 'held until' ? [f.day] : []));
  const changes = [...new Set([0, ...fallDays])].sort((a, b) => a - b);
  return {
    title: 'Centres held over time',
    origin: data.origin,
    horizonDays: data.horizonDays,
    unit: 'regional centres',
    total: fan.centres,
    runs: summary.runs,
    days,
    held: fan,
    samples: summary.keptRuns.slice(0, 7).map((kept) => ({
      run: kept.run,
      held: days.map((day) => kept.fallDay.filter((d) => d === -1 || d > day).length),
    })),
    observed: known
      ? changes
          .filter((day) => day <= Math.min(...ends, data.horizonDays))
          .map((day) => ({ day, held: heldOn(day) }))
      : null,
    ...(ends.length > 0 ? { observedUntil: Math.min(...ends) } : {}),
    events: figureEvents(data),
  };
}
