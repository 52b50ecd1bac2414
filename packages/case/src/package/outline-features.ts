/**
 * Countries as TopoJSON of their first-level units: found by name, dissolved along the borders they
 * share, with the islands that have no name.
 */
import { union } from 'polyclip-ts';
import { merge } from 'topojson-client';
import type { Polygon, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { nearestOf } from '../problems.ts';

/** Coordinates of a GeoJSON MultiPolygon, degrees. */
export type Shape = [number, number][][][];

export interface OutlineFeature {
  /** Name of the topology's object, such as `irq`. */
  readonly country: string;
  /** The name it is known by, then others, then its id. */
  readonly names: readonly string[];
  /** Its own polygons, as arcs of `topology`. */
  readonly unit: Polygon | TopoMultiPolygon;
  readonly topology: Topology;
  /** Polygons without a name that lie nearest to it. */
  readonly islands: Shape;
}

/** Properties under which Natural Earth and its kin keep names; several are parted by `|`. */
const NAME_PROPERTIES = ['name', 'name_en', 'name_local', 'name_alt'] as const;

/** Of a country's longer side: half a pixel on a page-wide map. */
const TOO_NEAR = 1 / 2000;
const LEAST_POINTS = 6;

type Unit = OutlineFeature['unit'] & { properties?: Readonly<Record<string, unknown>> };

const shapeOf = (topology: Topology, unit: Unit): Shape =>
  merge(topology, [unit]).coordinates as Shape;

function namesOf(unit: Unit): string[] {
  const names = NAME_PROPERTIES.flatMap((key) => {
    const text = unit.properties?.[key];
    return typeof text === 'string' ? text.split('|').map((t) => t.trim()) : [];
  }).filter((t) => t !== '');
  const { id } = unit;
  return names.length === 0 || id === undefined ? names : [...names, String(id)];
}

function unitsOf(topology: Topology, country: string): Unit[] {
  const object = topology.objects[country];
  const all = object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : [];
  return all.filter((g): g is Unit => g.type === 'Polygon' || g.type === 'MultiPolygon');
}

/**
 * The topology without the points of its arcs that lie nearer than a share of its size to the last:
 * too near to be told apart on a page. Shared borders stay shared, since each is one arc.
 */
function thinned(topology: Topology): Topology {
  const { transform } = topology;
  if (!transform) return topology;
  const [sx, sy] = transform.scale;
  const walked = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step): [number, number] => {
      x += step[0]!;
      y += step[1]!;
      return [x, y];
    });
  });
  const side = (k: 0 | 1): number => {
    const all = walked.flatMap((arc) => arc.map((p) => p[k]));
    const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return (most - least) * transform.scale[k];
  };
  const gap = Math.max(side(0), side(1)) * TOO_NEAR;
  const arcs = walked.map((arc, i) => {
    let last = arc[0]!;
    const kept = arc.filter((p, k) => {
      const far = Math.hypot((p[0] - last[0]) * sx, (p[1] - last[1]) * sy) >= gap;
      if (k > 0 && k < arc.length - 1 && !far) return false;
      last = p;
      return true;
    });
    // an islet keeps its form
    if (kept.length < LEAST_POINTS) return topology.arcs[i]!;
    return kept.map((p, k) => (k === 0 ? p : [p[0] - kept[k - 1]![0], p[1] - kept[k - 1]![1]]));
  });
  return { ...topology, arcs };
}

/** All named features; a polygon without a name goes with the one it is nearest to. */
export function featuresOf(topologies: readonly Topology[]): OutlineFeature[] {
  return topologies.map(thinned).flatMap((topology) => {
    const [country = ''] = Object.keys(topology.objects);
    const units = unitsOf(topology, country).map((unit) => ({ unit, names: namesOf(unit) }));
    const named = units
      .filter((u) => u.names.length > 0)
      .map(({ unit, names }) => {
        const islands: Shape = [];
        return { country, names, unit, topology, islands, at: shapeOf(topology, unit).flat(2) };
      });
    for (const { unit, names } of units) {
      if (names.length > 0 || named.length === 0) continue;
      for (const polygon of shapeOf(topology, unit)) {
        const [x, y] = polygon[0]![0]!;
        const distances = named.map((f) =>
          Math.min(...f.at.map(([a, b]) => Math.hypot(a - x, b - y))),
        );
        named[distances.indexOf(Math.min(...distances))]!.islands.push(polygon);
      }
    }
    return named.map(({ at: _, ...f }) => f);
  });
}

/** The features a reference means: a whole country (`eri`), or one unit by any of its names. */
export function featuresNamed(
  reference: string,
  features: readonly OutlineFeature[],
): OutlineFeature[] {
  const country = features.filter((f) => f.country === reference);
  if (country.length > 0) return country;
  const found = features.filter((f) => f.names.includes(reference));
  if (found.length === 1) return found;
  const known = features.flatMap((f) => f.names);
  const nearest = nearestOf(reference, [...known, ...features.map((f) => f.country)]);
  throw new RangeError(
    found.length > 1
      ? `${reference} is the name of ${found.length} features; use the first name of each: ${found.map((f) => f.names[0]).join(', ')}`
      : `No feature is called ${reference}${nearest === undefined ? '' : `; perhaps ${nearest}`}`,
  );
}

/** The features as one shape, without the borders between them. */
export function dissolve(features: readonly OutlineFeature[]): Shape {
  const byTopology = new Map<Topology, OutlineFeature[]>();
  for (const f of features) {
    const others = byTopology.get(f.topology);
    if (others) others.push(f);
    else byTopology.set(f.topology, [f]);
  }
  const parts = [...byTopology].map(([topology, own]): Shape => {
    const units = own.map((f) => f.unit);
    return [...(merge(topology, units).coordinates as Shape), ...own.flatMap((f) => f.islands)];
  });
  const [first = [], ...rest] = parts;
  return rest.length === 0 ? first : (union(first, ...rest) as Shape);
}
