/** The map by day, from the summary to the figure. */
import type { CaseData, ObservedRegion } from '@interregnum/case';
import type { EnsembleSummary, RegionSummary } from '@interregnum/ensemble';
import type { MapInput, MapObserved, OrderRow } from '@interregnum/figures';
import { observedFall } from './course.ts';

/** A frame a day up to a year; fewer where many regions would make a file heavy. */
const mostFrames = (regions: number): number =>
  Math.max(60, Math.min(370, Math.floor(60_000 / Math.max(1, regions))));

/** @param most frames at the most */
export function mapInput(
  data: CaseData,
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
  most: number = mostFrames(data.regions.length),
): MapInput {
  const step = Math.max(1, Math.ceil(data.horizonDays / most));
  const days: number[] = [];
  for (let day = 0; day < data.horizonDays; day += step) days.push(day);
  days.push(data.horizonDays);
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  return {
    title: 'Who holds which region, day by day',
    origin: data.origin,
    runs: summary.runs,
    days,
    places: data.regions.map((region) => {
      const r = byId.get(region.id);
      return {
        id: region.id,
        name: region.name,
        latitude: region.latitude,
        longitude: region.longitude,
        isCapital: region.isCapital,
        atOrigin: r?.holderAtOrigin === 'thirdParty' ? 'third' : (r?.holderAtOrigin ?? 'incumbent'),
        lost: lostBy(r, days, summary.runs),
        observed: mapObserved(seen.get(region.id), data),
      };
    }),
    links: data.links.map((l) => [l.a, l.b] as const),
    geo: data.map,
    names: {
      incumbent: data.incumbent,
      challenger: data.challengers.length === 1 ? (data.challengers[0] ?? '') : 'the challengers',
    },
  };
}

function lostBy(
  region: RegionSummary | undefined,
  days: readonly number[],
  runs: number,
): number[] | null {
  const counts = region?.fallDayCounts;
  if (!counts || runs === 0) return null;
  let sum = 0;
  const cumulative = counts.map((n) => {
    sum += n;
    return sum / runs;
  });
  return days.map((day) => cumulative[Math.min(day, cumulative.length - 1)] ?? 0);
}

function mapObserved(seen: ObservedRegion | undefined, data: CaseData): MapObserved {
  const fall = observedFall(seen, data);
  if (fall.status !== 'fell' || seen?.status !== 'third_party') return fall;
  return { status: 'third', day: fall.day };
}

export function frameOf(map: MapInput, day: number): number {
  const k = map.days.findIndex((d) => d >= day);
  return k < 0 ? Math.max(0, map.days.length - 1) : k;
}

/** Four days that show the course: a tenth, half and nine tenths of what falls, and the last day. */
export function sheetFrames(map: MapInput, rows: readonly OrderRow[]): number[] {
  const falls = rows
    .flatMap((r) => [r.q50, r.observed.status === 'fell' ? r.observed.day : null])
    .filter((d) => d !== null)
    .sort((a, b) => a - b);
  const last = map.days.length - 1;
  const picked = [0.1, 0.5, 0.9]
    .map((p) => falls[Math.floor(p * falls.length)])
    .filter((d) => d !== undefined)
    .map((d) => frameOf(map, d));
  const evenly = [0.25, 0.5, 0.75].map((p) => Math.round(p * last));
  const frames = new Set([...(picked.length > 0 ? picked : evenly), last]);
  for (const k of evenly) if (frames.size < 4) frames.add(k);
  return [...frames].filter((k) => k >= 0).sort((a, b) => a - b);
}
