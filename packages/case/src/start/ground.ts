/** Area of regions, and which of them a point lies in, on rings of longitude and latitude. */
import type { RegionShape, Ring } from './country-regions.ts';

const EARTH_RADIUS_KM = 6371;
export const KM_PER_DEGREE: number = (EARTH_RADIUS_KM * Math.PI) / 180;
const RAD = Math.PI / 180;

/**
 * Area of a ring on the sphere, km²: the belt between each edge and the equator, with the mean of the
 * sines at its ends (Chamberlain and Duquette 2007, "Some algorithms for polygons on a sphere").
 */
function ringKm2(ring: Ring): number {
  const belts = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = ring[i]!;
    return sum + (x - fromX) * RAD * (Math.sin(fromY * RAD) + Math.sin(y * RAD));
  }, 0);
  return Math.abs((belts / 2) * EARTH_RADIUS_KM ** 2);
}

export function areaKm2(shape: RegionShape): number {
  return shape.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringKm2(outer) - holes.reduce((s, hole) => s + ringKm2(hole), 0),
    0,
  );
}

/** Whether a ray from the point to the east crosses the rings an odd number of times. */
export function isOn(shape: RegionShape, x: number, y: number): boolean {
  let inside = false;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1]!;
      const [x2 = 0, y2 = 0] = ring[i]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  return inside;
}

/** Kilometres from a point to an outline, on the plane that touches the sphere there. */
function kmTo(shape: RegionShape, x: number, y: number): number {
  const narrow = Math.cos(y * RAD);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [(ring[i - 1]![0]! - x) * narrow, ring[i - 1]![1]! - y];
      const [dx, dy] = [
        (ring[i]![0]! - ring[i - 1]![0]!) * narrow,
        ring[i]![1]! - ring[i - 1]![1]!,
      ];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    }
  return least * KM_PER_DEGREE;
}

/**
 * The region that a point lies in, else the nearest within `slackKm` (a harbour beside a thinned
 * coast); -1 where there is none.
 */
export function regionAt(
  shapes: readonly RegionShape[],
  longitude: number,
  latitude: number,
  slackKm: number,
): number {
  const inside = shapes.findIndex((shape) => isOn(shape, longitude, latitude));
  if (inside >= 0) return inside;
  let found = -1;
  let least = slackKm;
  shapes.forEach((shape, i) => {
    const km = kmTo(shape, longitude, latitude);
    if (km <= least) [found, least] = [i, km];
  });
  return found;
}

/** Points spread evenly over a region, about `wanted` of them; its middle where it is too thin for any. */
export function pointsOn(shape: RegionShape, wanted: number): [number, number][] {
  const all = shape.flatMap(([outer = []]) => outer);
  const ends = (axis: 0 | 1): [number, number] =>
    all.reduce<[number, number]>(
      ([low, high], p) => [Math.min(low, p[axis]!), Math.max(high, p[axis]!)],
      [Infinity, -Infinity],
    );
  const [[west, east], [south, north]] = [ends(0), ends(1)];
  const narrow = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const step = Math.sqrt(areaKm2(shape) / wanted) / KM_PER_DEGREE;
  const found: [number, number][] = [];
  if (step > 0)
    for (let y = south + step / 2; y < north; y += step)
      for (let x = west + step / narrow / 2; x < east; x += step / narrow)
        if (isOn(shape, x, y)) found.push([x, y]);
  const [first] = all;
  return found.length > 0 || first === undefined ? found : [[first[0]!, first[1]!]];
}
