/**
 * A map for a case whose borders nobody may pass on: cells around the centres, nearest centre wins.
 *
 * Voronoi cells (d3-delaunay) of the centres among a belt of further points round about, whose own
 * cells are thrown away; so the outline follows the country's towns instead of a box. The belt keeps
 * the longest distance that must be bridged to join all centres (the longest edge of their minimum
 * spanning tree), hence neighbours touch and no cell is cut off. Marked as schematic: nothing that
 * shows it may call these lines borders.
 */
import { Delaunay } from 'd3-delaunay';
import type { RegionRow } from '../types.ts';
import { MAP_MARK, SCHEMATIC, turning } from './map-mark.ts';

/** Reach of a case of one centre, in degrees. */
const LEAST_REACH = 0.25;
/** Points of the belt per reach: enough for a calm outline. */
const BELT_STEPS = 3;
/** The belt ends here, in reaches. */
const BELT_END = 1.6;
/** A hundred metres: no false precision, and no two centres in one cell. */
const DIGITS = 4;

type Centre = Pick<RegionRow, 'id' | 'name' | 'latitude' | 'longitude'>;
type Point = [number, number];

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Longest edge of the minimum spanning tree (Prim). */
function longestGap(points: readonly Point[]): number {
  const left = new Map(points.slice(1).map((p) => [p, distance(p, points[0]!)]));
  let longest = 0;
  while (left.size > 0) {
    let next: Point | null = null;
    for (const [p, d] of left) if (next === null || d < left.get(next)!) next = p;
    longest = Math.max(longest, left.get(next!)!);
    left.delete(next!);
    for (const [p, d] of left) left.set(p, Math.min(d, distance(p, next!)));
  }
  return longest;
}

/** Points of a triangular grid at least `reach` from every centre and not far beyond. */
function belt(points: readonly Point[], reach: number): Point[] {
  const step = reach / BELT_STEPS;
  const rise = (step * Math.sqrt(3)) / 2;
  const found = new Map<string, Point>();
  const nearest = Delaunay.from([...points]);
  for (const [x, y] of points) {
    const rows = [
      Math.floor((y - BELT_END * reach) / rise),
      Math.ceil((y + BELT_END * reach) / rise),
    ];
    const columns = [
      Math.floor((x - BELT_END * reach) / step),
      Math.ceil((x + BELT_END * reach) / step),
    ];
    for (let j = rows[0]!; j <= rows[1]!; j++) {
      for (let i = columns[0]!; i <= columns[1]!; i++) {
        const key = `${i} ${j}`;
        if (found.has(key)) continue;
        const p: Point = [(i + (j % 2 === 0 ? 0 : 0.5)) * step, j * rise];
        const d = distance(p, points[nearest.find(...p)]!);
        if (d >= reach && d <= BELT_END * reach) found.set(key, p);
      }
    }
  }
  return [...found.values()];
}

/**
 * GeoJSON text with one polygon a region, null when there is no region. Centres on one spot share
 * one cell; the later ones have none.
 */
export function schematicMap(regions: readonly Centre[]): string | null {
  if (regions.length === 0) return null;
  const middle = regions.reduce((sum, r) => sum + r.latitude, 0) / regions.length;
  // degrees of longitude as long as degrees of latitude, at the country's middle
  const narrow = Math.max(0.05, Math.cos((middle * Math.PI) / 180));
  const centres = regions.map((r): Point => [r.longitude * narrow, r.latitude]);
  const reach = Math.max(LEAST_REACH, longestGap(centres));
  const all = [...centres, ...belt(centres, reach)];
  const far = 3 * reach;
  const xs = centres.map((p) => p[0]);
  const ys = centres.map((p) => p[1]);
  const cells = Delaunay.from(all).voronoi([
    Math.min(...xs) - far,
    Math.min(...ys) - far,
    Math.max(...xs) + far,
    Math.max(...ys) + far,
  ]);
  const features = regions.flatMap(({ id, name }, i) => {
    const cell = cells.cellPolygon(i) as Point[] | null;
    if (!cell) return [];
    const ring = cell.map(([x, y]) => [
      Number((x / narrow).toFixed(DIGITS)),
      Number(y.toFixed(DIGITS)),
    ]);
    if (turning(cell) < 0) ring.reverse();
    const geometry = { type: 'Polygon', coordinates: [ring] };
    return [JSON.stringify({ type: 'Feature', id, properties: { id, name }, geometry })];
  });
  const head = `{"type":"FeatureCollection","${MAP_MARK}":"${SCHEMATIC}","features":[`;
  return `${head}\n${features.join(',\n')}\n]}\n`;
}
