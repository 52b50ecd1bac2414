import { expect, test } from 'vitest';
import { MAX_MAP_POINTS } from './map-features.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { withFile } from './testing/small-case.ts';

const ring = (lon: number): number[][] => [
  [lon, 10],
  [lon, 11],
  [lon + 1, 11],
  [lon, 10],
];
const feature = (id: unknown, geometry: unknown): unknown => ({
  type: 'Feature',
  properties: { id },
  geometry,
});
const polygon = (...rings: unknown[]): unknown => ({ type: 'Polygon', coordinates: rings });
const sound = (except = ''): unknown[] =>
  ['FA', 'FB', 'FC', 'FD', 'FE']
    .filter((id) => id !== except)
    .map((id, i) => feature(id, polygon(ring(20 + i))));

function read(features: unknown[]) {
  const map = JSON.stringify({ type: 'FeatureCollection', features });
  const { data, problems } = readCase(withFile('map.geojson', map));
  return { map: data?.map ?? null, says: problems.map(formatProblem) };
}
const at = 'map.geojson:1:1: warning: ';

test('a sound map is passed on as it is', () => {
  const features = sound();
  expect(read(features)).toEqual({ map: { type: 'FeatureCollection', features }, says: [] });
});

test.each<[string, unknown, string]>([
  ['null for a feature', null, '1: it is not an object'],
  ['a list for a feature', [], '1: it is not an object'],
  ['no geometry', feature('FA', null), '1 (FA): it has no geometry'],
  ['text for a geometry', feature('FA', 'x'), '1 (FA): its geometry is not an object'],
  [
    'no coordinates',
    feature('FA', { type: 'Polygon' }),
    '1 (FA): its coordinates are not rings of points',
  ],
  [
    'null in a ring',
    feature('FA', polygon([null, ...ring(20)])),
    '1 (FA): its coordinates are not rings of points',
  ],
  [
    'rings one level too high',
    feature('FA', { type: 'Polygon', coordinates: ring(20) }),
    '1 (FA): its coordinates are not rings of points',
  ],
  [
    'a MultiPolygon of one level too few',
    feature('FA', { type: 'MultiPolygon', coordinates: [ring(20)] }),
    '1 (FA): its coordinates are not rings of points',
  ],
  [
    'an object for an id',
    feature({ toString: 1 }, polygon(ring(20))),
    '1: its id is neither text nor a number',
  ],
  [
    'all points in one place',
    feature('FA', polygon(Array(5).fill([15, 15]))),
    '1 (FA): its points lie in one place or on one line',
  ],
])('map-feature: %s costs that feature alone', (_, broken, what) => {
  const { map, says } = read([broken, ...sound('FA')]);
  expect(says).toEqual([
    `${at}the map cannot draw its feature ${what}`,
    `${at}the map does not show FA`,
  ]);
  expect(map?.features).toEqual(sound('FA'));
});

test('no more than ten are named one by one', () => {
  const { says } = read([...Array(5000).fill(null), ...sound()]);
  expect(says).toHaveLength(11);
  expect(says.at(-1)).toMatch(/feature 4990 more/);
});

test('points and lines, which draw nothing, may stand in a map', () => {
  const extra = [feature(undefined, { type: 'LineString', coordinates: ring(20) })];
  expect(read([...sound(), ...extra]).says).toEqual([]);
});

test('a map of too many points is not drawn, and says how many may be', () => {
  const many = polygon(Array.from({ length: MAX_MAP_POINTS }, (_, k) => [k / 1e5, 10]));
  const { map, says } = read([feature('FA', many), ...sound('FA')]);
  expect(map).toBeNull();
  expect(says[0]).toContain('it comes to 500016 points, and at most 500000 are drawn');
});

test('a small topology that comes to many points is not drawn out', () => {
  const arcs = [Array.from({ length: 2000 }, (_, k) => [k / 100, 10])];
  const lines = Array.from({ length: 100 }, () => Array<number>(100).fill(0));
  const object = {
    type: 'GeometryCollection',
    geometries: Array.from({ length: 100 }, () => ({ type: 'Polygon', arcs: lines })),
  };
  const text = JSON.stringify({ type: 'Topology', objects: { a: object }, arcs });
  const begun = performance.now();
  const { data, problems } = readCase(withFile('map.topojson', text));
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(data?.map).toBeNull();
  expect(problems.map((p) => p.message).join()).toContain('2000000000 points');
});

test('a topology whose arcs are not there is no map', () => {
  const object = { type: 'Polygon', arcs: [[7]] };
  const text = JSON.stringify({ type: 'Topology', objects: { a: object }, arcs: [] });
  const { data, problems } = readCase(withFile('map.topojson', text));
  expect(data?.map).toBeNull();
  expect(problems[0]?.message).toMatch(/cannot be used/);
});
