/** Shapes of regions: divided among nearest centres, joined, clipped, tidied for a file. */
import { Delaunay } from 'd3-delaunay';
import { intersection, union } from 'polyclip-ts';
import { turning } from './map-mark.ts';
import type { Shape } from './outline-features.ts';

export type Point = [number, number];
type Polygon = Shape[number];
type Ring = Polygon[number];

/** West, south, east, north, degrees. */
export type Box = readonly [number, number, number, number];

/** An island may stretch the map by this share of its longer side; farther ones are left out. */
const FAR = 0.25;
/** Larger than this share of all, a polygon is mainland, however far it reaches. */
const MAINLAND = 0.02;
/** Rings narrower than this share of the longer side are less than half a pixel of a page's width. */
const SPECK = 1 / 2500;

export const areaOf = (polygon: Polygon): number => Math.abs(turning(polygon[0] ?? [])) / 2;

/** Mean width of a ring that is much longer than wide; half the side of a square. */
function widthOf(ring: Ring): number {
  const length = ring
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - ring[i]![0], y - ring[i]![1]), 0);
  return length > 0 ? Math.abs(turning(ring)) / length : 0;
}

export function boxOf(points: readonly (readonly number[])[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points as readonly Point[]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

const ringOf = ([west, south, east, north]: Box): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

export const within = (shape: Shape, box: Box): Shape =>
  intersection(shape, [ringOf(box)]) as Shape;

export const joined = ([first = [], ...rest]: readonly Shape[]): Shape =>
  rest.length === 0 ? first : (union(first, ...rest) as Shape);

/** Whether a ray from the point to the east leaves the polygon an odd number of times. */
export function holds(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygon)
    ring.slice(1).forEach(([x2, y2], i) => {
      const [x1, y1] = ring[i]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  return inside;
}

/**
 * A shape divided among centres, the nearest wins; one shape a centre, in their order. A polygon that
 * lies nearest to one centre as a whole goes to it uncut. `cut` says whether any was.
 */
export function divided(
  shape: Shape,
  centres: readonly Point[],
): { readonly parts: Shape[]; readonly cut: boolean } {
  const parts: Shape[] = centres.map(() => []);
  if (centres.length === 1) return { parts: [shape], cut: false };
  const [west, south, east, north] = boxOf([...shape.flat(2), ...centres]);
  // degrees of longitude as long as degrees of latitude, at the middle
  const narrow = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const delaunay = Delaunay.from(centres.map(([x, y]) => [x * narrow, y]));
  const cells = delaunay.voronoi([(west - 1) * narrow, south - 1, (east + 1) * narrow, north + 1]);
  let cut = false;
  for (const polygon of shape) {
    const nearest = new Set(polygon[0]!.map(([x, y]) => delaunay.find(x * narrow, y)));
    const [only] = nearest;
    // a cell is convex: with all corners of a polygon it holds the polygon
    if (nearest.size === 1 && only !== undefined) {
      parts[only]!.push(polygon);
      continue;
    }
    cut = true;
    centres.forEach((_, i) => {
      const cell = cells.cellPolygon(i);
      if (!cell) return;
      const ring = cell.map(([x, y]): Point => [x! / narrow, y!]);
      parts[i]!.push(...(intersection(polygon, [ring]) as Shape));
    });
  }
  return { parts, cut };
}

/**
 * Without islands so far off that they would shrink the rest: polygons of no centre and of little
 * area that stretch what holds the centres and the mainland by more than a quarter.
 */
export function near(shapes: readonly Shape[], centres: readonly Point[]): Shape[] {
  const all = shapes.flat();
  const total = all.reduce((sum, p) => sum + areaOf(p), 0);
  const stays = (p: Polygon): boolean =>
    areaOf(p) >= MAINLAND * total || centres.some((c) => holds(p, c));
  const frame = boxOf([...all.filter(stays).flatMap((p) => p[0]!), ...centres]);
  const slack = FAR * Math.max(frame[2] - frame[0], frame[3] - frame[1]);
  const isNear = (p: Polygon): boolean => {
    const [west, south, east, north] = boxOf(p[0]!);
    return (
      west >= frame[0] - slack &&
      south >= frame[1] - slack &&
      east <= frame[2] + slack &&
      north <= frame[3] + slack
    );
  };
  return shapes.map((shape) => shape.filter((p) => stays(p) || isNear(p)));
}

/**
 * Rounded, without specks and the slits between countries that were drawn apart, wound as RFC 7946
 * wants it. The largest polygon always stays.
 */
export function tidied(shape: Shape, longerSide: number, digits: number): Shape {
  const round = (v: number): number => Number(v.toFixed(digits));
  const largest = Math.max(...shape.map(areaOf));
  return shape.flatMap((polygon) => {
    const least = areaOf(polygon) === largest ? 0 : SPECK * longerSide;
    const rings = polygon.flatMap((ring, i): Polygon => {
      const points = ring
        .map(([x, y]): Point => [round(x), round(y)])
        .filter(([x, y], k, all) => k === 0 || x !== all[k - 1]![0] || y !== all[k - 1]![1]);
      const narrow = widthOf(points) < (i === 0 ? least : SPECK * longerSide);
      if (points.length < 4 || narrow) return [];
      return [turning(points) > 0 === (i === 0) ? points : points.reverse()];
    });
    // holes of a ring that is gone go with it
    return rings.length === 0 || widthOf(polygon[0]!) < least ? [] : [rings];
  });
}

/** Longitudes of a country on both sides of the date line, counted on to the east. */
export function unwrapped(shape: Shape): Shape {
  return shape.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Point => [x < 0 ? x + 360 : x, y])),
  );
}

/** Back to longitudes up to 180, in two where a shape crosses it, as RFC 7946 wants it. */
export function cutAtDateLine(shape: Shape): Shape {
  const west = within(shape, [-180, -90, 180, 90]);
  const east = within(shape, [180, -90, 540, 90]);
  return [...west, ...east.map((p) => p.map((ring) => ring.map(([x, y]): Point => [x - 360, y])))];
}
