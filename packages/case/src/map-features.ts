/**
 * The features of a map that can be drawn. A map costs no run and no briefing: what is not of the form
 * is left out and named, so that the region shows as one that the map forgot.
 */
import type { Feature } from 'geojson';
import { asObject, fieldOf } from './json.ts';

/** Most points of a map, those of shared borders counted wherever they are drawn. */
export const MAX_MAP_POINTS = 500_000;

const isPoint = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
const areRings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPoint));

/** Whether the points in nested lists differ in longitude and in latitude. */
function hasExtent(coordinates: unknown): boolean {
  const differs = [false, false];
  let first: readonly number[] | null = null;
  const look = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] !== 'number') {
      for (const each of value) look(each);
      return;
    }
    first ??= value as number[];
    for (const axis of [0, 1]) differs[axis] ||= value[axis] !== first[axis];
  };
  look(coordinates);
  return differs[0] === true && differs[1] === true;
}

/** What keeps a geometry from being drawn; null where nothing does. */
function geometryFault(value: unknown): string | null {
  if (value === null || value === undefined) return 'it has no geometry';
  const geometry = asObject(value);
  if (geometry === null) return 'its geometry is not an object';
  const type = fieldOf(geometry, 'type');
  const coordinates = fieldOf(geometry, 'coordinates');
  // Points and lines draw nothing and harm nothing.
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  const sound =
    type === 'Polygon'
      ? areRings(coordinates)
      : Array.isArray(coordinates) && coordinates.every(areRings);
  if (!sound) return 'its coordinates are not rings of points';
  return hasExtent(coordinates) ? null : 'its points lie in one place or on one line';
}

/** What the map calls the region, as written; undefined where it says nothing. */
export function writtenId(feature: Readonly<Record<string, unknown>>): unknown {
  const properties = asObject(fieldOf(feature, 'properties'));
  return (properties && fieldOf(properties, 'id')) ?? fieldOf(feature, 'id') ?? undefined;
}

const isName = (id: unknown): boolean => typeof id === 'string' || typeof id === 'number';

function featureFault(value: unknown): string | null {
  const feature = asObject(value);
  if (feature === null) return 'it is not an object';
  const id = writtenId(feature);
  if (id !== undefined && !isName(id)) return 'its id is neither text nor a number';
  return geometryFault(fieldOf(feature, 'geometry'));
}

export interface SortedFeatures {
  readonly drawn: readonly Feature[];
  /** Which are left out, by their place from 1 and their id where they have one, and why. */
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
}

export function sortFeatures(features: readonly unknown[]): SortedFeatures {
  const leftOut: { what: string; reason: string }[] = [];
  const drawn = features.filter((value, i) => {
    const reason = featureFault(value);
    if (reason === null) return true;
    const feature = asObject(value);
    const id = feature && writtenId(feature);
    leftOut.push({ what: `${i + 1}${isName(id) ? ` (${id})` : ''}`, reason });
    return false;
  });
  return { drawn: drawn as Feature[], leftOut };
}

/** Points in nested lists of coordinates. */
function pointsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  if (typeof value[0] === 'number') return 1;
  return value.reduce((sum: number, each) => sum + pointsIn(each), 0);
}

/** Points of one object of a topology, were all its arcs drawn out. */
function pointsOfObject(value: unknown, arcLengths: readonly number[]): number {
  const object = asObject(value);
  if (object === null) return 0;
  const inArcs = (arcs: unknown): number => {
    if (typeof arcs === 'number') return arcLengths[arcs < 0 ? ~arcs : arcs] ?? 0;
    return Array.isArray(arcs) ? arcs.reduce((sum: number, each) => sum + inArcs(each), 0) : 0;
  };
  const parts = fieldOf(object, 'geometries');
  const nested = Array.isArray(parts)
    ? parts.reduce((sum: number, each) => sum + pointsOfObject(each, arcLengths), 0)
    : 0;
  return nested + inArcs(fieldOf(object, 'arcs')) + pointsIn(fieldOf(object, 'coordinates'));
}

/** Points that a GeoJSON or a TopoJSON comes to, before anything is made of it. */
export function mapPoints(root: Readonly<Record<string, unknown>>): number {
  if (fieldOf(root, 'type') === 'Topology') {
    const arcs = fieldOf(root, 'arcs');
    const lengths = Array.isArray(arcs)
      ? arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0))
      : [];
    const objects = asObject(fieldOf(root, 'objects')) ?? {};
    return pointsOfObject(Object.values(objects)[0], lengths);
  }
  const features = fieldOf(root, 'features');
  if (!Array.isArray(features)) return 0;
  return features.reduce((sum: number, value) => {
    const feature = asObject(value);
    const geometry = feature && asObject(fieldOf(feature, 'geometry'));
    return sum + (geometry ? pointsIn(fieldOf(geometry, 'coordinates')) : 0);
  }, 0);
}
