/**
 * Whether a map and its case speak of the same places: what is projected, drawn twice, named by another
 * property, or has latitude and longitude swapped is seen nowhere else.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { RegionRow } from './types.ts';

/** Longitudes may run on past 180 across the date line; nothing in degrees runs on past this. */
const MOST_DEGREES = 360;
function* points(value: unknown): Generator<readonly [number, number]> {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') yield value as unknown as [number, number];
  else for (const each of value) yield* points(each);
}

const coordinatesOf = (f: Feature): unknown =>
  (f.geometry as { coordinates?: unknown } | null)?.coordinates;

export function beyondDegrees(features: readonly Feature[]): boolean {
  for (const f of features)
    for (const [x, y] of points(coordinatesOf(f)))
      if (Math.abs(x) > MOST_DEGREES || Math.abs(y) > MOST_DEGREES) return true;
  return false;
}

/** `; shapeISO holds AF01, …`, where another property has ids of the case. */
export function otherKey(features: readonly Feature[], ids: ReadonlySet<string>): string {
  const keys = new Set(features.flatMap((f) => Object.keys(f.properties ?? {})));
  const held = (key: string): string[] =>
    features.flatMap((f) => {
      const value = f.properties?.[key];
      return ids.has(String(value)) ? [String(value)] : [];
    });
  const [best] = [...keys].sort((a, b) => held(b).length - held(a).length);
  const found = best === undefined ? [] : held(best);
  return found.length === 0 ? '' : `; its property ${best} holds ${found.slice(0, 3).join(', ')}`;
}

/** The same features with every longitude within 180: what runs on past the date line comes round. */
export function wrapped(collection: FeatureCollection): FeatureCollection {
  const round = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] !== 'number') return value.map(round);
    const [x, ...rest] = value as number[];
    return [x! > 180 ? x! - 360 : x! < -180 ? x! + 360 : x!, ...rest];
  };
  const runsOn = collection.features.some((f) =>
    [...points(coordinatesOf(f))].some(([x]) => Math.abs(x) > 180),
  );
  if (!runsOn) return collection;
  const features = collection.features.map((f) => ({
    ...f,
    geometry: { ...f.geometry, coordinates: round(coordinatesOf(f)) } as Geometry,
  }));
  return { ...collection, features };
}

/** Whether a ring goes round a point, whichever way it turns (even-odd rule). */
function rounds(ring: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[j] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Outer rings of a polygon or of several. */
function outerRings(f: Feature): (readonly (readonly number[])[])[] {
  const { geometry } = f;
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap((p) => p.slice(0, 1)) : [];
}

type Centre = Pick<RegionRow, 'id' | 'latitude' | 'longitude'>;

export interface PlaceFaults {
  /** Ids that two features carry. */
  readonly twice: readonly string[];
  /** Most centres lie in their part of the map only when latitude and longitude change places. */
  readonly swapped: boolean;
}

export function placeFaults(
  features: readonly Feature[],
  regions: readonly Centre[],
  idOf: (f: Feature) => string,
): PlaceFaults {
  const byId = new Map<string, Feature[]>();
  for (const f of features) {
    const id = idOf(f);
    if (id !== '') byId.set(id, [...(byId.get(id) ?? []), f]);
  }
  const drawn = regions.filter((r) => byId.has(r.id));
  const inOwn = (r: Centre, x: number, y: number): boolean =>
    byId.get(r.id)!.some((f) => outerRings(f).some((ring) => rounds(ring, x, y)));
  const right = drawn.filter((r) => inOwn(r, r.longitude, r.latitude)).length;
  const turned = drawn.filter((r) => inOwn(r, r.latitude, r.longitude)).length;
  return {
    twice: [...byId].filter(([, own]) => own.length > 1).map(([id]) => id),
    swapped: turned > right && 2 * turned > drawn.length,
  };
}
