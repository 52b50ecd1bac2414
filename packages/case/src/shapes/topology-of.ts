/**
 * A country from the features of a file: those of one name are one region, borders become shared arcs,
 * and what is finer than a map of a page is thinned (Visvalingam and Whyatt 1993, The Cartographic
 * Journal 30: 46-51, by topojson-simplify).
 */
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { Shape } from '../package/outline-features.ts';
import { cutAtDateLine, unwrapped } from '../package/outline-shapes.ts';
import type { CountryFile } from '../start/country-regions.ts';
import { areaKm2 } from '../start/ground.ts';
import { codeOf, keyOf, named } from './naming.ts';
import { type RawFeature, type RawShapes, ShapesRefused } from './raw.ts';

/** Steps over the larger extent to which borders of neighbours are snapped together: some ten metres. */
const SNAP_STEPS = 100_000;
/** More positions than a page draws at once are thinned. */
const MOST_POSITIONS = 20_000;
/** Bends of less than a few cells of a grid of so many steps are left out. */
const GRID_STEPS = 2000;
const LEAST_BEND_CELLS = 8;
const MOST_FEATURES = 20_000;
const MOST_REGIONS = 1000;

const isNumberPair = (p: unknown): p is Position =>
  Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]);

/** Closed rings of four points and more; a region may touch itself, have holes and lie in pieces. */
function polygonsOf({ geometry }: RawFeature): Shape {
  const all =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry?.type === 'GeometryCollection'
          ? geometry.geometries.flatMap((g) => polygonsOf({ properties: {}, geometry: g }))
          : [];
  if (!Array.isArray(all)) return [];
  return (all as unknown[]).flatMap((rings): Shape => {
    if (!Array.isArray(rings)) return [];
    const closed = rings.flatMap((ring: unknown): Shape[number] => {
      const points = (Array.isArray(ring) ? ring : [])
        .filter(isNumberPair)
        .map(([x, y]): [number, number] => [x!, y!]);
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (first[0] !== last[0] || first[1] !== last[1]) points.push(first);
      return points.length >= 4 ? [points] : [];
    });
    return closed.length === 0 ? [] : [closed];
  });
}

/** Degrees within a hemisphere each; a ring that steps over the date line is cut there. */
function inDegrees(shape: Shape): Shape {
  for (const [x, y] of shape.flat(2))
    if (Math.abs(x) > 360 || Math.abs(y) > 90)
      throw new ShapesRefused(
        'its coordinates are beyond degrees, so it is projected (in metres, perhaps); save it in WGS 84 (EPSG:4326)',
      );
  const steps = shape
    .flat()
    .some((ring) => ring.some(([x], i) => Math.abs(x - (ring[i - 1]?.[0] ?? x)) > 180));
  const beyond = shape.flat(2).some(([x]) => x > 180);
  if (!steps && !beyond) return shape;
  return cutAtDateLine(steps ? unwrapped(shape) : shape);
}

type RegionGeometry = TopoPolygon<{ name: string }> | TopoMultiPolygon<{ name: string }>;
type Regions = GeometryCollection<{ name: string }>;

const areasOf = (made: CountryFile): Map<string, number> =>
  new Map(
    made.objects.regions.geometries.map((g): [string, number] => {
      const arcs = (g as RegionGeometry).arcs as number[][] | number[][][];
      const polygons = g.type === 'Polygon' ? [arcs as number[][]] : (arcs as number[][][]);
      const ring = (indices: number[]): Position[] =>
        indices.flatMap((i) => (i < 0 ? [...made.arcs[~i]!].reverse() : made.arcs[i]!));
      return [
        String((g.properties as { name: string }).name),
        areaKm2(polygons.map((p) => p.map(ring))),
      ];
    }),
  );

/** Thinned as far as no region loses a fifth of its ground. */
function thinned(full: CountryFile, extent: number): { made: CountryFile; isThinned: boolean } {
  if (full.arcs.reduce((sum, arc) => sum + arc.length, 0) <= MOST_POSITIONS)
    return { made: full, isThinned: false };
  const weighed = presimplify(full as unknown as Topology<{ regions: Regions }>);
  const before = areasOf(full);
  for (let least = (extent / GRID_STEPS) ** 2 * LEAST_BEND_CELLS, i = 0; i < 4; i++, least /= 8) {
    const made = simplify(weighed, least) as unknown as CountryFile;
    const after = areasOf(made);
    if ([...before].every(([name, km2]) => after.get(name)! >= 0.8 * km2))
      return { made, isThinned: true };
  }
  return { made: full, isThinned: false };
}

export interface ShapedCountry {
  readonly file: CountryFile;
  /** The property that names its regions. */
  readonly key: string;
  readonly did: readonly string[];
}

const some = (names: readonly string[]): string =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');

/** @throws ShapesRefused where no country of two regions comes of it */
export function countryOfShapes(raw: RawShapes, wantedKey: string | undefined): ShapedCountry {
  if (raw.features.length > MOST_FEATURES)
    throw new ShapesRefused(
      `it has ${raw.features.length} features; at most ${MOST_FEATURES} are read`,
    );
  const key = keyOf(raw.features, wantedKey);
  const code = codeOf(raw.features, key);
  const did = [...raw.did];
  const drawn = raw.features.map((feature) => ({ feature, shape: inDegrees(polygonsOf(feature)) }));
  const empty = drawn.filter(({ shape }) => shape.length === 0);
  if (empty.length > 0) {
    const names = empty.map(({ feature }) => named(feature, key) || 'one without a name');
    did.push(`without polygons, left out: ${some(names)}`);
  }
  const kept = drawn.filter(({ shape }) => shape.length > 0);
  const nameless = kept.filter(({ feature }) => named(feature, key) === '').length;
  if (nameless > 0) did.push(`${nameless} without a ${key}, left out: no region`);
  const features = kept
    .filter(({ feature }) => named(feature, key) !== '')
    .map(
      ({ feature, shape }): Feature<MultiPolygon, { name: string; code: string }> => ({
        type: 'Feature',
        properties: { name: named(feature, key), code: code === null ? '' : named(feature, code) },
        geometry: { type: 'MultiPolygon', coordinates: shape },
      }),
    );
  const names = [...new Set(features.map((f) => f.properties.name))];
  if (names.length < 2)
    throw new ShapesRefused(
      `${key} gives ${names.length} region${names.length === 1 ? '' : 's'}; a case has two at least`,
    );
  if (names.length > MOST_REGIONS)
    throw new ShapesRefused(
      `${key} gives ${names.length} regions; at most ${MOST_REGIONS} are played`,
    );
  const collection: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features };
  const full = topology({ regions: collection }, SNAP_STEPS) as unknown as Topology<{
    regions: GeometryCollection<{ name: string; code: string }>;
  }>;
  const geometries = names.map((name) => {
    const parts = full.objects.regions.geometries.filter(
      (g) => (g.properties as { name: string }).name === name,
    ) as (TopoPolygon<{ code: string }> | TopoMultiPolygon<{ code: string }>)[];
    if (parts.length > 1)
      did.push(`${name}: ${parts.length} features of that ${key} are one region`);
    const { type, arcs } = parts.length === 1 ? parts[0]! : mergeArcs(full as never, parts);
    const id = parts[0]!.properties!.code;
    return { type, arcs, properties: { name }, ...(id === '' ? {} : { id }) };
  });
  const plain = absolute(full);
  const whole = {
    ...plain,
    objects: { regions: { type: 'GeometryCollection', geometries } },
  } as unknown as CountryFile;
  const [west, south, east, north] = full.bbox!;
  const { made, isThinned } = thinned(whole, Math.max(east - west, north - south));
  if (isThinned) did.push('outlines thinned to what a page shows');
  return { file: made, key, did };
}

/** Arcs in degrees, no longer in steps of a grid. */
function absolute(topology: Topology): Topology {
  const { transform, ...rest } = topology;
  if (transform === undefined) return topology;
  const { scale, translate } = transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return { ...rest, arcs };
}
