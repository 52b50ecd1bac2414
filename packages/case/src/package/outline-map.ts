/**
 * A map of a case on the real outline of its country. Units of the boundary file that are a region are
 * taken as they are; where several regions share a unit, or old regions match no unit of today, the
 * ground they share is divided by the nearest centre, and the map is marked as approximate.
 */
import type { Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import { nearestOf } from '../problems.ts';
import type { RegionRow } from '../types.ts';
import { APPROXIMATE, MAP_MARK } from './map-mark.ts';
import {
  dissolve,
  featuresNamed,
  featuresOf,
  type OutlineFeature,
  type Shape,
} from './outline-features.ts';
import {
  type Box,
  boxOf,
  cutAtDateLine,
  divided,
  joined,
  near,
  type Point,
  tidied,
  unwrapped,
  within,
} from './outline-shapes.ts';

/** Ground and the regions that share it. */
export interface OutlineArea {
  /** Names or ids of units, or the name of a country's object for all of it. */
  readonly features: readonly string[];
  /** One: the ground is that region. Several: it is divided. None: drawn, but no region of the case. */
  readonly regions: readonly string[];
  /** West, south, east, north: only this of it. */
  readonly box?: Box;
}

export interface OutlineOptions {
  /**
   * Which ground belongs to which regions; a region may be in several areas. Left out: each region is
   * the unit of its name or of the name of its centre, if all of them match; else the whole outline
   * is divided among all regions.
   */
  readonly areas?: readonly OutlineArea[];
}

export interface OutlineMap {
  /** GeoJSON, one feature a line: ground first, then a feature a region, in their order. */
  readonly text: string;
  /** Whether some lines only part places by the nearest centre. */
  readonly approximate: boolean;
  /** Units of the boundary file that no area names. */
  readonly unused: readonly string[];
}

type Centre = Pick<RegionRow, 'id' | 'name' | 'capital' | 'latitude' | 'longitude'>;

/** Shorter than this, degrees, a country is drawn to four decimals; else to three, a hundred metres. */
const SMALL_COUNTRY = 4;

/** A name without accents, articles and punctuation. */
function plain(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(al|an|ar|as|ash|at|az|el) /, '');
}

/** One area a unit where names tell all; otherwise one area for the whole. */
function areasByName(
  regions: readonly Centre[],
  features: readonly OutlineFeature[],
): readonly OutlineArea[] {
  const byName = new Map(features.flatMap((f) => f.names.map((n) => [plain(n), f] as const)));
  const shared = new Map<OutlineFeature, string[]>(features.map((f) => [f, []]));
  for (const { id, name, capital } of regions) {
    // "Anbar: Hit" is a part of Anbar
    const called = [name, name.split(':')[0]!, capital].map(plain);
    const own = called.map((n) => byName.get(n)).find((f) => f !== undefined);
    if (own) shared.get(own)!.push(id);
  }
  const matched = [...shared.values()].flat().length === regions.length;
  if (matched && [...shared.values()].every((ids) => ids.length > 0))
    return [...shared].map(([f, ids]) => ({ features: [f.names[0]!], regions: ids }));
  const countries = [...new Set(features.map((f) => f.country))];
  return [{ features: countries, regions: regions.map((r) => r.id) }];
}

function checkRegions(areas: readonly OutlineArea[], regions: readonly Centre[]): void {
  const ids = regions.map((r) => r.id);
  const named = new Set(areas.flatMap((a) => a.regions));
  for (const id of named) {
    if (ids.includes(id)) continue;
    const nearest = nearestOf(id, ids);
    throw new RangeError(
      `${id} is no region${nearest === undefined ? '' : `; perhaps ${nearest}`}`,
    );
  }
  const absent = ids.filter((id) => !named.has(id));
  if (absent.length > 0) throw new RangeError(`No area holds ${absent.join(', ')}`);
}

const geometryOf = (shape: Shape): Geometry =>
  shape.length === 1
    ? { type: 'Polygon', coordinates: shape[0]! }
    : { type: 'MultiPolygon', coordinates: shape };

/** One feature a line; ground has no id. */
function textOf(
  owners: readonly (Centre | null)[],
  shapes: readonly Shape[],
  approximate: boolean,
): string {
  const lines = owners.flatMap((owner, i) => {
    const shape = shapes[i]!;
    if (shape.length === 0) return [];
    const geometry = geometryOf(shape);
    if (!owner) return [JSON.stringify({ type: 'Feature', properties: {}, geometry })];
    const { id, name } = owner;
    return [JSON.stringify({ type: 'Feature', id, properties: { id, name }, geometry })];
  });
  const mark = approximate ? `"${MAP_MARK}":"${APPROXIMATE}",` : '';
  return `{"type":"FeatureCollection",${mark}"features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * @param topologies countries with their first-level units; usually one
 * @throws RangeError when the areas name what is not there, or leave a region out
 */
export function outlineMap(
  topologies: readonly Topology[],
  regions: readonly Centre[],
  options: OutlineOptions = {},
): OutlineMap {
  const features = featuresOf(topologies);
  const areas = options.areas ?? areasByName(regions, features);
  checkRegions(areas, regions);
  const used = areas.map((a) => a.features.flatMap((name) => featuresNamed(name, features)));
  let grounds = used.map(dissolve);
  const longitudes = boxOf(grounds.flat(3));
  const crosses = longitudes[2] - longitudes[0] > 180;
  if (crosses) grounds = grounds.map(unwrapped);
  const centreOf = new Map(
    regions.map((r): [string, Point] => {
      const x = crosses && r.longitude < 0 ? r.longitude + 360 : r.longitude;
      return [r.id, [x, r.latitude]];
    }),
  );
  const pieces = new Map<string, Shape[]>(regions.map((r) => [r.id, []]));
  const others: Shape[] = [];
  let approximate = false;
  areas.forEach(({ regions: ids, box }, i) => {
    const ground = box ? within(grounds[i]!, box) : grounds[i]!;
    if (box) approximate = true;
    if (ids.length === 0) {
      others.push(ground);
      return;
    }
    const { parts, cut } = divided(
      ground,
      ids.map((id) => centreOf.get(id)!),
    );
    approximate ||= cut;
    ids.forEach((id, k) => {
      if (parts[k]!.length > 0) pieces.get(id)!.push(parts[k]!);
    });
  });
  const whole = regions.map((r) => joined(pieces.get(r.id)!));
  const kept = near([...others, ...whole], [...centreOf.values()]);
  const [west, south, east, north] = boxOf(kept.flat(3));
  const side = Math.max(east - west, north - south);
  const digits = side < SMALL_COUNTRY ? 4 : 3;
  const shapes = kept.map((shape) => {
    const plain = tidied(shape, side, digits);
    return crosses ? cutAtDateLine(plain) : plain;
  });
  const taken = new Set(used.flat());
  return {
    text: textOf([...others.map(() => null), ...regions], shapes, approximate),
    approximate,
    unused: features.filter((f) => !taken.has(f)).map((f) => f.names[0]!),
  };
}
