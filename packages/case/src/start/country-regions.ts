/** Regions of a country from its boundary file: middles, neighbours, and a map. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place } from './places.ts';

export type CountryFile = Topology<{
  readonly regions: GeometryCollection<{ name: string }>;
}>;

/** Polygons of one region: rings of longitude and latitude, the first of each the outer one. */
export type RegionShape = readonly (readonly Ring[])[];

export interface CountryRegions {
  readonly places: readonly Place[];
  /** In the order of `places`. */
  readonly shapes: readonly RegionShape[];
  /** Pairs of indices into `places` that share a border. */
  readonly neighbours: readonly (readonly [number, number])[];
  /** GeoJSON whose features carry the ids of `places`. */
  readonly map: string;
}

export type Ring = readonly Position[];
interface Middle {
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/** Area and centroid of a ring (Bourke 1988, "Calculating the area and centroid of a polygon"). */
function middleOf(ring: Ring): Middle {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const [fx = 0, fy = 0] = ring[0] ?? [];
  if (area === 0) return { area: 0, x: fx, y: fy };
  return { area: Math.abs(area) / 2, x: x / (3 * area), y: y / (3 * area) };
}

const shapeOf = ({ geometry }: Feature<Polygon | MultiPolygon>): RegionShape =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Of the largest piece: a region's islands do not pull its middle into the sea. */
function middle(shape: RegionShape): Middle {
  return shape
    .map(([ring = []]) => middleOf(ring))
    .reduce((a, b) => (b.area > a.area ? b : a), { area: -1, x: 0, y: 0 });
}

/** HASC codes as ids of regions: `AO.LN`; numbers where they are lacking or not of one country. */
const HASC = /^[A-Za-z]{2}\.[A-Za-z0-9]+$/;

/** @param isCode what a code that can serve as id looks like */
function idsOf(features: readonly Feature[], isCode: (code: string) => boolean): string[] {
  const codes = features.map(({ id }) => String(id ?? ''));
  const fit = codes.every(isCode);
  if (fit && new Set(codes).size === codes.length) return codes;
  return codes.map((_, i) => `R${i + 1}`);
}

/** Decimal places of degrees in the map: some hundred metres, finer than the file is. */
const MAP_PLACES = 3;
const rounded = (c: unknown): unknown =>
  Array.isArray(c) ? c.map(rounded) : Number(Number(c).toFixed(MAP_PLACES));

/** Slivers and islets without a name belong to no region. */
function named(regions: CountryFile['objects']['regions']): CountryFile['objects']['regions'] {
  const geometries = regions.geometries.filter(
    ({ properties }) => properties !== undefined && 'name' in properties && properties.name !== '',
  );
  return { ...regions, geometries };
}

const isHasc = (code: string): boolean => HASC.test(code);

export function countryRegions(
  file: CountryFile,
  isCode: (code: string) => boolean = isHasc,
): CountryRegions {
  const regions = named(file.objects.regions);
  const { features } = feature(file, regions) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  const ids = idsOf(features, isCode);
  const shapes = features.map(shapeOf);
  const places = features.map((f, i): Place => {
    const { x, y } = middle(shapes[i]!);
    return { id: ids[i]!, name: f.properties.name, latitude: y, longitude: x };
  });
  const neighbours = neighbors(regions.geometries).flatMap((others, i) =>
    others.filter((j) => j > i).map((j): [number, number] => [i, j]),
  );
  const lines = features.map(({ geometry, properties: { name } }, i) =>
    JSON.stringify({
      type: 'Feature',
      id: ids[i],
      properties: { id: ids[i], name },
      geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
    }),
  );
  const map = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
  return { places, shapes, neighbours, map };
}
