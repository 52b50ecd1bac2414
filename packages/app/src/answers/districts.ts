/**
 * From an answer with districts to what its maps, words and table say. A region is filled by the share
 * of its districts: the number of a single one showed no skill when scored, so no map shows it.
 */
import { dateOf, type ObservedDistrict } from '@interregnum/case';
import type { DistrictFalls, EnsembleSummary } from '@interregnum/ensemble';
import { type MapInput, toCsv } from '@interregnum/figures';
import type { DistrictsFile } from '../cases/page-data.ts';

export interface DistrictPlace {
  readonly id: string;
  readonly name: string;
  /** Its region, by the region's index. */
  readonly region: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** First report of its loss; null where nothing is known of it. */
  readonly observed: ObservedDistrict | null;
}

/** Every district, in the order of the tables. */
export function districtPlaces(
  map: MapInput,
  { tables, observed }: DistrictsFile,
): DistrictPlace[] {
  const regions = new Map(map.places.map((p, i) => [p.id, i]));
  const seen = new Map((observed?.districts ?? []).map((d) => [d.district, d]));
  return tables.districts.flatMap(({ id, name, region: of, latitude, longitude }) => {
    const region = regions.get(of);
    if (region === undefined) return [];
    return [{ id, name, region, latitude, longitude, observed: seen.get(id) ?? null }];
  });
}

/** Whether its loss had been reported by the day. */
export const isReported = ({ observed }: DistrictPlace, day: number): boolean =>
  observed?.day != null && observed.day <= day;

/** Histories in which it had been lost at least once, by day 0..horizon. */
function lostBy({ beforeOrigin, fallDayCounts }: DistrictFalls): number[] {
  let sum = beforeOrigin;
  return fallDayCounts.map((n) => {
    sum += n;
    return sum;
  });
}

/** Histories in which each district had been lost at least once, by its id and by day. */
export const districtLosses = (
  summary: EnsembleSummary | null,
): ReadonlyMap<string, readonly number[]> =>
  new Map(
    (summary?.districts ?? []).flatMap(({ members }) => members.map((m) => [m.id, lostBy(m)])),
  );

/** The map of regions, each with the expected share of its districts that had been lost at least once. */
export function districtShareMap(blank: MapInput, summary: EnsembleSummary | null): MapInput {
  const byRegion = new Map(
    (summary?.districts ?? []).map((r) => [r.region, r.members.map(lostBy)]),
  );
  const runs = summary?.runs ?? 0;
  return {
    ...blank,
    runs,
    places: blank.places.map((place) => {
      const members = byRegion.get(place.id) ?? [];
      const of = members.length * runs;
      const lost = blank.days.map((day) =>
        of === 0 ? null : members.reduce((sum, m) => sum + (m[day] ?? 0), 0) / of,
      );
      return { ...place, atOrigin: 'incumbent' as const, lost };
    }),
  };
}

interface DistrictTable {
  readonly places: readonly DistrictPlace[];
  readonly model: EnsembleSummary | null;
  /** The case as it was; null where nothing is changed. */
  readonly before: EnsembleSummary | null;
  readonly map: MapInput;
  readonly day: number;
}

/** A thousandth is finer than a thousand histories can tell. */
const share = (part: number | null | undefined, of: number): number | null =>
  part == null || of === 0 ? null : Math.round((1000 * part) / of) / 1000;

/** A row a district, for one day: the share of its region, its own, and what was reported. */
export function districtTableCsv({ places, model, before, map, day }: DistrictTable): string {
  const [now, then] = [districtLosses(model), districtLosses(before)];
  const header = [
    'district',
    'region',
    'share_of_region_lost',
    'share_of_histories_lost',
    ...(before === null ? [] : ['share_of_histories_lost_as_it_was']),
    'reported_lost_by_then',
    'first_report',
    'basis',
    'taken_back',
    'source',
  ];
  const rows = places.map((place) => {
    const region = map.places[place.region];
    const { observed } = place;
    return [
      place.name,
      region?.name ?? '',
      share(region?.lost?.[day], 1),
      share(now.get(place.id)?.[day], model?.runs ?? 0),
      ...(before === null ? [] : [share(then.get(place.id)?.[day], before.runs)]),
      isReported(place, day) ? 'yes' : 'no',
      observed?.day == null ? '' : dateOf(observed.day, map.origin),
      observed?.basis ?? '',
      observed?.retaken ?? '',
      observed?.source ?? '',
    ];
  });
  return toCsv(header, rows);
}

/** How many had been reported lost by the day. */
export const reportedBy = (places: readonly DistrictPlace[], day: number): number =>
  places.filter((place) => isReported(place, day)).length;
