/** The first day and place at which the falls of twin histories part. */
import { NEVER } from '@interregnum/model';
import { type Pairs, rowOf } from './paired.ts';
import { shareOfPairs } from './proportions.ts';
import { spreadOf } from './resample.ts';
import type { Parting, PartingPlace, SeriesParting } from './result.ts';

export interface RegionName {
  readonly id: string;
  readonly name: string;
}

/** Where one pair parts. */
export interface PairParting {
  readonly day: number;
  readonly regions: readonly number[];
  /** For each of those regions: did it fall first in the base case? */
  readonly baseFirst: readonly boolean[];
}

/** Day that sorts: never is later than every day, before the origin is earlier than every day. */
const sortable = (day: number): number =>
  day === NEVER ? Number.POSITIVE_INFINITY : Math.max(day, 0);

/** null when every centre falls on the same day in both, or in neither. */
export function partingOf(pairs: Pairs, run: number): PairParting | null {
  const base = rowOf(pairs.base, run, 'fallDay');
  const scenario = rowOf(pairs.scenario, run, 'fallDay');
  let day = Number.POSITIVE_INFINITY;
  let regions: number[] = [];
  let baseFirst: boolean[] = [];
  for (let i = 0; i < base.length; i++) {
    const b = sortable(base[i]!);
    const s = sortable(scenario[i]!);
    if (b === s) continue;
    const first = Math.min(b, s);
    if (first > day) continue;
    if (first < day) {
      day = first;
      regions = [];
      baseFirst = [];
    }
    regions.push(i);
    baseFirst.push(b < s);
  }
  return regions.length === 0 ? null : { day, regions, baseFirst };
}

/** @param partings one entry a pair */
export function summariseParting(
  partings: readonly (PairParting | null)[],
  regions: readonly RegionName[],
): Parting {
  const parted = partings.filter((p) => p !== null);
  const places = regions.flatMap((region, index): PartingPlace[] => {
    const days: number[] = [];
    let baseFirst = 0;
    for (const p of parted) {
      const at = p.regions.indexOf(index);
      if (at < 0) continue;
      days.push(p.day);
      if (p.baseFirst[at]) baseFirst++;
    }
    if (days.length === 0) return [];
    const pairs = shareOfPairs(days.length, partings.length);
    return [{ index, id: region.id, name: region.name, pairs, baseFirst, ...spreadOf(days) }];
  });
  return {
    never: shareOfPairs(partings.length - parted.length, partings.length),
    day: parted.length === 0 ? null : spreadOf(parted.map((p) => p.day)),
    places: places.sort((a, b) => b.pairs.pairs - a.pairs.pairs || a.index - b.index),
  };
}

/** How far weekly figures must lie apart to count as parted. */
export interface TraceOptions {
  /** Absolute, for shares 0..1; 0.01 when not given. */
  readonly shares?: number;
  /** Share of the larger of the two, for counts of persons; 0.01 when not given. */
  readonly persons?: number;
}

/** Last day of the first week in which each weekly figure of a pair parts; null where it never does. */
export function seriesDays(pairs: Pairs, run: number, options: TraceOptions): (number | null)[] {
  return weekFields(pairs).map(({ name, unit }) => {
    const relative = unit !== 'share';
    const tolerance = toleranceOf(unit, options);
    const base = rowOf(pairs.base, run, name);
    const scenario = rowOf(pairs.scenario, run, name);
    const week = base.findIndex((x, w) => {
      const y = scenario[w]!;
      const scale = relative ? Math.max(Math.abs(x), Math.abs(y)) : 1;
      return Math.abs(x - y) > tolerance * scale;
    });
    return week < 0 ? null : 7 * week;
  });
}

const weekFields = ({ base }: Pairs) => base.layout.fields.filter((f) => f.shape === 'week');

const toleranceOf = (unit: string, options: TraceOptions): number =>
  (unit === 'share' ? options.shares : options.persons) ?? 0.01;

/** The earliest of a pair's series days and the indices of the series that part on it. */
export function firstSeries(
  days: readonly (number | null)[],
): { readonly day: number; readonly series: readonly number[] } | null {
  const parted = days.filter((d) => d !== null);
  if (parted.length === 0) return null;
  const day = Math.min(...parted);
  return { day, series: days.flatMap((d, k) => (d === day ? [k] : [])) };
}

/**
 * When each weekly figure of the country parts: it may long before the first centre does.
 * @param days of `seriesDays`, one entry a pair
 */
export function summariseSeries(
  pairs: Pairs,
  days: readonly (readonly (number | null)[])[],
  options: TraceOptions,
): SeriesParting[] {
  const firsts = days.map(firstSeries);
  return weekFields(pairs).map(({ name, unit, description }, k) => {
    const parted = days.map((d) => d[k]!).filter((d) => d !== null);
    const first = firsts.filter((f) => f?.series.includes(k)).length;
    return {
      field: name,
      unit,
      description,
      tolerance: toleranceOf(unit, options),
      pairs: shareOfPairs(parted.length, days.length),
      first: shareOfPairs(first, days.length),
      day: parted.length === 0 ? null : spreadOf(parted),
    };
  });
}

/** Names of the weekly series that part first in a pair. */
export function seriesNames(pairs: Pairs, series: readonly number[]): string[] {
  const fields = weekFields(pairs);
  return series.map((k) => fields[k]!.name);
}
