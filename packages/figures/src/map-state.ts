/**
 * What a map shows of each region on each day, as one letter. Model and history share the letters
 * of the holders; only the model has the two contested ones.
 */
import { dateOf } from '@interregnum/case/dates';
import type { FeatureCollection } from 'geojson';
import { toCsv } from './csv.ts';
import type { GeometryPlace } from './geometry.ts';
import type { Markup } from './markup.ts';
import { pattern } from './patterns.ts';
import { paint } from './theme.ts';

/**
 * `i` incumbent, `a` contested, rather incumbent, `b` contested, rather lost, `c` lost by the
 * incumbent, `p` challenger's at the origin, `t` third party, `n` no data.
 */
export type MapCode = 'i' | 'a' | 'b' | 'c' | 'p' | 't' | 'n';
export const MAP_CODES: readonly MapCode[] = ['i', 'a', 'b', 'c', 'p', 't', 'n'];

/** Between these shares of runs a centre counts as contested. */
export const CONTESTED_FROM = 0.2;
export const CONTESTED_TO = 0.8;

export type MapObserved =
  | { readonly status: 'fell'; readonly day: number }
  | { readonly status: 'third'; readonly day: number }
  | { readonly status: 'held' }
  /** The record ends on that day. */
  | { readonly status: 'held until'; readonly day: number }
  | { readonly status: 'unknown' };

export interface MapPlace extends GeometryPlace {
  readonly name: string;
  readonly isCapital: boolean;
  /** Holder of the centre at the origin. */
  readonly atOrigin: 'incumbent' | 'challenger' | 'third';
  /** Share of runs, 0..1, in which the incumbent has lost the centre by each of `days`. */
  readonly lost: readonly (number | null)[] | null;
  readonly observed: MapObserved;
}

export interface MapInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly runs: number;
  /** Frames: days since the origin, ascending. */
  readonly days: readonly number[];
  readonly places: readonly MapPlace[];
  readonly links: readonly (readonly [string, string])[];
  readonly geo: FeatureCollection | null;
  /** Names of the sides as the legend gives them. */
  readonly names: { readonly incumbent: string; readonly challenger: string };
}

export type MapSide = 'model' | 'observed';

/** Letter of a place on frame `k` of the input's days. */
export function mapCode(input: MapInput, place: MapPlace, k: number, side: MapSide): MapCode {
  if (place.atOrigin === 'challenger') return 'p';
  if (place.atOrigin === 'third') return 't';
  const day = input.days[k];
  if (day === undefined) return 'n';
  if (side === 'observed') {
    const o = place.observed;
    if (o.status === 'unknown') return 'n';
    if (o.status === 'held until') return day <= o.day ? 'i' : 'n';
    if (o.status === 'held' || o.day > day) return 'i';
    return o.status === 'third' ? 't' : 'c';
  }
  const share = place.lost?.[k];
  if (share === null || share === undefined || !Number.isFinite(share)) return 'n';
  if (share < CONTESTED_FROM) return 'i';
  if (share < 0.5) return 'a';
  return share <= CONTESTED_TO ? 'b' : 'c';
}

/** What one letter looks like inside the figure `id`. */
export function mapLook(
  id: string,
  code: MapCode,
): { readonly class: string; readonly fill: string } {
  if (code === 'i') return { class: paint('incumbent').class, fill: paint('incumbent').fill };
  if (code === 'c') return { class: paint('challenger').class, fill: paint('challenger').fill };
  return { class: '', fill: `url(#${id}-${code})` };
}

/** The hatches behind the other letters. */
export function mapPatterns(id: string, size = 7): Markup[] {
  return [
    pattern(`${id}-a`, 'diagonal', 'incumbent', 'challenger', size + 1, 1),
    pattern(`${id}-b`, 'diagonal', 'challenger', 'incumbent', size + 1, 0.8),
    pattern(`${id}-p`, 'cross', 'challenger', 'paper', size, 0.8),
    pattern(`${id}-t`, 'dots', 'third', 'ink', size - 1),
    pattern(`${id}-n`, 'dots', 'nodata', 'muted', size, 0.9),
  ];
}

/** What each letter means. */
export function mapMeaning(input: MapInput, code: MapCode): string {
  return {
    i: `held by the incumbent (lost in under 20 % of runs)`,
    a: 'contested: lost in 20–50 % of runs',
    b: 'contested: lost in 50–80 % of runs',
    c: `lost by the incumbent (in over 80 % of runs)`,
    p: `${input.names.challenger} from the start`,
    t: 'held by a third party',
    n: 'no data',
  }[code];
}

/** Letters that occur in the chosen frames, in the order of the legend. */
export function codesUsed(
  input: MapInput,
  frames: readonly number[],
  sides: readonly MapSide[],
): MapCode[] {
  const used = new Set<MapCode>();
  for (const place of input.places) {
    for (const k of frames) for (const side of sides) used.add(mapCode(input, place, k, side));
  }
  return MAP_CODES.filter((c) => used.has(c));
}

/** Table of a map: one row per region, a pair of columns per chosen frame. */
export function mapCsv(input: MapInput, frames?: readonly number[]): string {
  const chosen = frames ?? input.days.map((_, k) => k);
  const header = ['id', 'name', 'holder_at_origin', 'observed', 'observed_date'];
  for (const k of chosen) header.push(`share_lost_by_${dateOf(input.days[k] ?? 0, input.origin)}`);
  return toCsv(
    header,
    input.places.map((p) => [
      p.id,
      p.name,
      p.atOrigin,
      p.observed.status,
      'day' in p.observed ? dateOf(p.observed.day, input.origin) : '',
      ...chosen.map((k) => p.lost?.[k] ?? null),
    ]),
  );
}
