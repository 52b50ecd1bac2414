/**
 * Where regions are drawn: borders from GeoJSON where the case has a map, else a schematic from the
 * places of the centres and their roads. Equal-area projection, so that no region looks larger
 * than it is.
 */
import { type GeoContext, geoArea, geoAzimuthalEqualArea, geoCentroid, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry as Outline } from 'geojson';
import { fixed } from './marks.ts';

export interface GeometryPlace {
  readonly id: string;
  /** Degrees; the region's centre. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface GeometryInput {
  readonly places: readonly GeometryPlace[];
  /** Pairs of region ids joined by a road. */
  readonly links: readonly (readonly [string, string])[];
  /** Borders; a feature's property `id` is the region's id. `null` when the case has no map. */
  readonly geo: FeatureCollection | null;
}

export interface Shape {
  readonly d: string;
  /** Where its centre lies; the middle of the shape where that is not on the sheet. */
  readonly x: number;
  readonly y: number;
}

/** What a reader must be told of a drawing whose lines are not all borders. */
export const GEOMETRY_CAUTION: Readonly<Record<Geometry['kind'], string>> = {
  map: '',
  approximate:
    'Approximate: the outline is real; lines inside may only part places by the nearest centre and are then no borders.',
  cells: 'Schematic: cells drawn around the centres; not borders.',
  schematic:
    'Schematic: where the centres lie, moved apart where they would overlap, and the roads between them; not borders.',
};

export interface Geometry {
  /**
   * Borders; a real outline with cells inside; cells drawn around the centres, which are no borders; or
   * discs joined by roads.
   */
  readonly kind: 'map' | 'approximate' | 'cells' | 'schematic';
  readonly width: number;
  readonly height: number;
  /** By region id. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Features that belong to no region. */
  readonly context: readonly string[];
  /** Roads of a schematic, one path. */
  readonly roads: string;
  /** Radius of a schematic's discs, 0 on a map. */
  readonly radius: number;
}

type Ring = number[][];

const finite = (p: readonly unknown[] | undefined): boolean =>
  p !== undefined &&
  typeof p[0] === 'number' &&
  typeof p[1] === 'number' &&
  Math.abs(p[0]) <= 180 &&
  Math.abs(p[1]) <= 90;

/** d3 reads rings on the sphere, where the wrong winding means "everything but": rewind them. */
function rewind(ring: Ring, hole: boolean): Ring {
  const large = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
  return large === hole ? ring : [...ring].reverse();
}

function polygons(feature: Feature): Ring[][] {
  const g = feature.geometry as Outline | null;
  const parts =
    g?.type === 'Polygon' ? [g.coordinates] : g?.type === 'MultiPolygon' ? g.coordinates : [];
  return parts
    .map((rings) =>
      rings
        .map((ring) => ring.filter(finite))
        .filter((ring) => ring.length >= 4)
        .map((ring, i) => rewind(ring, i > 0)),
    )
    .filter((rings) => rings.length > 0);
}

/** Collects a path, leaving out points nearer than `gap` to the last one: nobody would see them. */
class ThinPath implements GeoContext {
  #rings: [number, number][][] = [];
  readonly #gap: number;
  constructor(gap: number) {
    this.#gap = gap;
  }
  beginPath(): void {
    this.#rings = [];
  }
  moveTo(x: number, y: number): void {
    this.#rings.push([[x, y]]);
  }
  lineTo(x: number, y: number): void {
    const ring = this.#rings.at(-1);
    const last = ring?.at(-1);
    if (ring && last && Math.hypot(x - last[0], y - last[1]) >= this.#gap) ring.push([x, y]);
  }
  arc(): void {}
  closePath(): void {}
  text(): string {
    const whole = this.#rings.filter((ring) => ring.length >= 3);
    return whole
      .map((ring) => `M${ring.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join('L')}Z`)
      .join('');
  }
}

/** Of each input, by width and gap: one map is drawn several times on a page, and projecting it is slow. */
const laidOut = new WeakMap<GeometryInput, Map<string, Geometry>>();

/**
 * Lay out at a width; the height follows from the country, at most 1.25 times the width. Made once for
 * an input, which must not be changed afterwards.
 * @param gap points nearer than this to the last are left out
 */
export function layoutGeometry(
  input: GeometryInput,
  width: number,
  gap: number = width / 900,
): Geometry {
  const made = laidOut.get(input) ?? new Map<string, Geometry>();
  laidOut.set(input, made);
  const key = `${width} ${gap}`;
  const geometry = made.get(key) ?? layOut(input, width, gap);
  made.set(key, geometry);
  return geometry;
}

function layOut(input: GeometryInput, width: number, gap: number): Geometry {
  const features = (input.geo?.features ?? []).map((f) => ({
    id: idOf(f),
    shape: { type: 'MultiPolygon' as const, coordinates: polygons(f) },
  }));
  const drawable = features.filter((f) => f.shape.coordinates.length > 0);
  const borders = drawable.length > 0 ? fromBorders(input, drawable, width, gap) : null;
  return borders !== null && isDrawn(borders) ? borders : schematic(input, width);
}

/** Polygons without an area have no scale at which they could be drawn. */
function isDrawn({ height, shapes, context }: Geometry): boolean {
  return (
    Number.isFinite(height) &&
    [...shapes.values()].every((s) => Number.isFinite(s.x) && !/NaN|Infinity/.test(s.d)) &&
    context.every((d) => !/NaN|Infinity/.test(d))
  );
}

function idOf(f: Feature): string {
  const id: unknown = f.properties?.id ?? f.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

type Drawable = { id: string; shape: { type: 'MultiPolygon'; coordinates: Ring[][] } };

function fromBorders(
  input: GeometryInput,
  features: Drawable[],
  width: number,
  gap: number,
): Geometry {
  const all = {
    type: 'GeometryCollection' as const,
    geometries: features.map((f) => f.shape),
  };
  const [lon, lat] = geoCentroid(all);
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]);
  const pad = 2;
  const tallest = width * 1.25;
  projection.fitExtent(
    [
      [pad, pad],
      [width - pad, tallest - pad],
    ],
    all,
  );
  // Move up what fitExtent centred in too tall a box.
  const [[, y0], [, y1]] = geoPath(projection).bounds(all);
  const [tx, ty] = projection.translate();
  projection.translate([tx, ty - y0 + pad]);
  const height = y1 - y0 + 2 * pad;

  const known = new Map(input.places.map((p) => [p.id, p]));
  const centreAt = (id: string): [number, number] | null => {
    const p = known.get(id);
    const at =
      p && finite([p.longitude, p.latitude]) ? projection([p.longitude, p.latitude]) : null;
    return at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : null;
  };
  const shapes = new Map<string, Shape>();
  const context: string[] = [];
  for (const f of features) {
    const thin = new ThinPath(gap);
    geoPath(projection, thin)(f.shape);
    const d = thin.text();
    if (!known.has(f.id)) context.push(d);
    else {
      const [x, y] = centreAt(f.id) ?? geoPath(projection).centroid(f.shape);
      const before = shapes.get(f.id);
      shapes.set(f.id, { d: (before?.d ?? '') + d, x, y });
    }
  }
  // A region the map forgot still has a centre: a disc there.
  for (const p of input.places) {
    if (shapes.has(p.id)) continue;
    const [x, y] = centreAt(p.id) ?? [10, 10];
    shapes.set(p.id, { d: disc(x, y, width / 80), x, y });
  }
  const mark = (input.geo as { 'interregnum:map'?: unknown } | null)?.['interregnum:map'];
  const kind = mark === 'schematic' ? 'cells' : mark === 'approximate' ? mark : 'map';
  return { kind, width, height, shapes, context, roads: '', radius: 0 };
}

function disc(x: number, y: number, r: number): string {
  return `M${fixed(x - r)},${fixed(y)}a${fixed(r)},${fixed(r)} 0 1 0 ${fixed(2 * r)},0a${fixed(r)},${fixed(r)} 0 1 0 ${fixed(-2 * r)},0Z`;
}

function schematic(input: GeometryInput, width: number): Geometry {
  const n = input.places.length;
  const located = input.places.filter((p) => finite([p.longitude, p.latitude]));
  const apart = new Set(located.map((p) => `${p.longitude} ${p.latitude}`)).size > 1;
  const pad = width / 26;
  let at: (p: GeometryPlace, i: number) => [number, number];
  let height = width * 0.7;
  if (apart && located.length === n) {
    const points = {
      type: 'MultiPoint' as const,
      coordinates: located.map((p) => [p.longitude, p.latitude]),
    };
    const [lon, lat] = geoCentroid(points);
    const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]);
    projection.fitExtent(
      [
        [pad, pad],
        [width - pad, width * 1.25 - pad],
      ],
      points,
    );
    const ys = located.map((p) => projection([p.longitude, p.latitude])?.[1] ?? 0);
    const top = Math.min(...ys);
    height = Math.max(60, Math.max(...ys) - top + 2 * pad + 8);
    at = (p) => {
      const [x, y] = projection([p.longitude, p.latitude]) ?? [0, 0];
      return [x, y - top + pad];
    };
  } else {
    // No usable positions: a grid, in the order of the table.
    const columns = Math.max(1, Math.ceil(Math.sqrt(n * 1.4)));
    const rows = Math.max(1, Math.ceil(n / columns));
    height = Math.max(60, (rows * (width - 2 * pad)) / columns);
    at = (_, i) => [
      pad + (((i % columns) + 0.5) * (width - 2 * pad)) / columns,
      ((Math.floor(i / columns) + 0.5) * height) / rows,
    ];
  }
  const placed = input.places.map((p, i) => at(p, i));
  const r = discRadius(placed, width);
  const spots = apartBy(placed, 2 * r + 3, width, height);
  const shapes = new Map<string, Shape>();
  input.places.forEach((p, i) => {
    const [x, y] = spots[i]!;
    shapes.set(p.id, { d: disc(x, y, r), x, y });
  });
  const roads = input.links
    .map(([a, b]) => {
      const from = shapes.get(a);
      const to = shapes.get(b);
      return from && to ? `M${fixed(from.x)},${fixed(from.y)}L${fixed(to.x)},${fixed(to.y)}` : '';
    })
    .join('');
  return { kind: 'schematic', width, height, shapes, context: [], roads, radius: r };
}

/**
 * Push points apart until none is nearer than `gap` to another, in at most 80 rounds; a schematic
 * may move a centre a little so that its neighbour can be seen.
 */
function apartBy(
  points: readonly [number, number][],
  gap: number,
  width: number,
  height: number,
): [number, number][] {
  const spots = points.map(([x, y]): [number, number] => [x, y]);
  const edge = gap / 2 + 1;
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const a = spots[i]!;
        const b = spots[j]!;
        const dx = b[0] - a[0];
        const dy = b[1] - a[1];
        const apart = Math.hypot(dx, dy);
        if (apart >= gap) continue;
        // Two points in one place part sideways.
        const push = (gap - apart) / 2 + 0.05;
        const ux = apart > 0 ? dx / apart : 1;
        const uy = apart > 0 ? dy / apart : 0;
        a[0] -= ux * push;
        a[1] -= uy * push;
        b[0] += ux * push;
        b[1] += uy * push;
        moved = true;
      }
    }
    for (const s of spots) {
      s[0] = Math.min(width - edge, Math.max(edge, s[0]));
      s[1] = Math.min(height - edge - 8, Math.max(edge, s[1]));
    }
    if (!moved) break;
  }
  return spots;
}

/** Large enough to show a hatch, small enough that most neighbours do not touch. */
function discRadius(spots: readonly [number, number][], width: number): number {
  const nearest = spots
    .map(([x, y], i) =>
      Math.min(
        width / 10,
        ...spots.filter((_, j) => j !== i).map(([a, b]) => Math.hypot(a - x, b - y)),
      ),
    )
    .sort((a, b) => a - b);
  const typical = nearest[Math.floor(nearest.length * 0.3)] ?? width / 20;
  return Math.max(2.5, Math.min(width / 32, typical * 0.48));
}
