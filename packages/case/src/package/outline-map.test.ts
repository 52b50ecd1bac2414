import fc from 'fast-check';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { turning } from './map-mark.ts';
import { type OutlineMap, outlineMap } from './outline-map.ts';
import { holds, type Point } from './outline-shapes.ts';
import { countryOf, square } from './testing/topologies.ts';

type Areal = Polygon | MultiPolygon;
type Drawn = FeatureCollection<Areal> & { 'interregnum:map'?: string };

const region = (id: string, longitude: number, latitude: number, name = id, capital = '') => ({
  id,
  name,
  capital,
  latitude,
  longitude,
});
const drawn = (map: OutlineMap): Drawn => JSON.parse(map.text) as Drawn;
const polygonsOf = (g: Areal): Point[][][] =>
  (g.type === 'Polygon' ? [g.coordinates] : g.coordinates) as Point[][][];
const shapeOf = (map: Drawn, id: string): Point[][][] =>
  polygonsOf(map.features.find((f) => f.id === id)!.geometry);
/** Holes run the other way round, so they count as less. */
const area = (shape: Point[][][]): number =>
  shape.flat().reduce((sum, ring) => sum + turning(ring), 0) / 2;

/** Two squares side by side, an islet beside the eastern one, and one far out at sea. */
const TWINS = countryOf('twn', [
  { name: 'Álpha-Land', at: square(0, 0, 2) },
  { name: 'Al Beta', at: square(2, 0, 2) },
  { name: null, at: square(4.2, 0.5, 0.3) },
  { name: null, at: square(9, 0.5, 0.2) },
]);

describe('where units are regions', () => {
  const map = outlineMap(
    [TWINS],
    [region('B', 3, 1, 'beta'), region('A', 1, 1, 'Something', 'Alpha Land')],
  );

  test('they are taken, found by name or by centre, whatever the accents, and nothing is marked', () => {
    expect(map).toMatchObject({ approximate: false, unused: [] });
    expect(drawn(map)['interregnum:map']).toBeUndefined();
    expect(drawn(map).features.map((f) => f.properties)).toEqual([
      { id: 'B', name: 'beta' },
      { id: 'A', name: 'Something' },
    ]);
    expect(area(shapeOf(drawn(map), 'A'))).toBeCloseTo(4);
  });

  test('an islet without a name goes with its neighbour, one far out at sea does not shrink the map', () => {
    expect(shapeOf(drawn(map), 'B')).toHaveLength(2);
    expect(area(shapeOf(drawn(map), 'B'))).toBeCloseTo(4.09);
  });

  test('a whole unit merged with its neighbour has no line between them', () => {
    const areas = [{ features: ['Álpha-Land', 'Al Beta'], regions: ['A'] }];
    const merged = outlineMap([TWINS], [region('A', 1, 1)], { areas });
    expect(merged.approximate).toBe(false);
    expect(shapeOf(drawn(merged), 'A')[0]![0]).not.toContainEqual([2, 1]);
    expect(area(shapeOf(drawn(merged), 'A'))).toBeCloseTo(8.09);
  });

  test('an island that lies nearest to its own centre is not cut off, it is that region', () => {
    const areas = [
      { features: ['Álpha-Land'], regions: ['A'] },
      { features: ['Al Beta'], regions: ['B', 'I'] },
    ];
    const regions = [region('A', 1, 1), region('B', 3.7, 0.65), region('I', 4.5, 0.65)];
    const islands = outlineMap([TWINS], regions, { areas });
    expect(islands.approximate).toBe(false);
    expect(area(shapeOf(drawn(islands), 'I'))).toBeCloseTo(0.09);
  });
});

describe('where they are not', () => {
  const inside = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 19 })),
    { minLength: 2, maxLength: 12, selector: ([x, y]) => `${x} ${y}` },
  );

  test('the whole outline is divided: every centre in its own shape, nothing twice, nothing left', () => {
    fc.assert(
      fc.property(inside, (points) => {
        const regions = points.map(([x, y], i) => region(`R${i}`, x / 10, y / 10));
        const map = outlineMap([TWINS], regions);
        expect(map.approximate).toBe(true);
        expect(drawn(map)['interregnum:map']).toBe('approximate');
        const shapes = regions.map((r) => shapeOf(drawn(map), r.id));
        regions.forEach((r, i) => {
          const at: Point = [r.longitude, r.latitude];
          const holders = shapes.flatMap((s, j) => (s.some((p) => holds(p, at)) ? [j] : []));
          expect(holders).toEqual([i]);
        });
        expect(shapes.reduce((sum, s) => sum + area(s), 0)).toBeCloseTo(8.09, 1);
      }),
      { numRuns: 30 },
    );
  });

  test('the nearest centre wins inside one unit, and borders elsewhere stay', () => {
    const areas = [
      { features: ['Álpha-Land'], regions: ['N', 'S'] },
      { features: ['Al Beta'], regions: ['B'] },
    ];
    const regions = [region('N', 1, 1.5), region('S', 1, 0.5), region('B', 3, 1)];
    const map = drawn(outlineMap([TWINS], regions, { areas }));
    expect(map['interregnum:map']).toBe('approximate');
    expect(area(shapeOf(map, 'N'))).toBeCloseTo(2);
    expect(area(shapeOf(map, 'S'))).toBeCloseTo(2);
    // B lies nearer to no one else's ground
    expect(area(shapeOf(map, 'B'))).toBeCloseTo(4.09);
  });

  test('"Alpha Land: North" is a part of Alpha Land', () => {
    const regions = [
      region('N', 1, 1.5, 'Alpha Land: North'),
      region('S', 1, 0.5, 'Alpha Land'),
      region('B', 3, 1, 'Beta'),
    ];
    const map = drawn(outlineMap([TWINS], regions));
    expect(area(shapeOf(map, 'N'))).toBeCloseTo(2);
    expect(area(shapeOf(map, 'B'))).toBeCloseTo(4.09);
  });

  test('a region in two areas is one piece, and a box keeps only what lies in it', () => {
    const areas = [
      { features: ['Al Beta'], regions: [] },
      { features: ['Álpha-Land'], regions: ['A', 'M'] },
      { features: ['Al Beta'], regions: ['M'], box: [2, 0, 3, 2] as const },
    ];
    const map = drawn(outlineMap([TWINS], [region('A', 0.5, 1), region('M', 1.5, 1)], { areas }));
    expect(shapeOf(map, 'M')).toHaveLength(1);
    expect(area(shapeOf(map, 'M'))).toBeCloseTo(4);
    // ground comes first, so that regions are drawn over it, and is no region
    expect(map.features.map((f) => [f.id, f.properties])).toEqual([
      [undefined, {}],
      ['A', { id: 'A', name: 'A' }],
      ['M', { id: 'M', name: 'M' }],
    ]);
  });
});

test('rings are closed and wound as RFC 7946 wants it, numbers rounded', () => {
  const map = drawn(outlineMap([TWINS], [region('A', 1.23456, 1), region('B', 3, 1.7)]));
  for (const { geometry } of map.features) {
    for (const [outer, ...holes] of polygonsOf(geometry)) {
      expect(outer!.at(-1)).toEqual(outer![0]);
      expect(turning(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(turning(hole)).toBeLessThan(0);
    }
  }
  for (const number of JSON.stringify(map).match(/\d+\.\d+/g) ?? [])
    expect(number.split('.')[1]!.length).toBeLessThanOrEqual(3);
});

test('two countries drawn apart become one: the slit between them is closed', () => {
  const west = countryOf('wst', [{ name: 'West', at: square(0, 0, 2) }]);
  const east = countryOf('est', [{ name: 'East', at: square(2, 0, 2) }]);
  // the eastern country's border bulges a little, so that a slit is left in the middle
  east.arcs = east.arcs.map((arc) =>
    arc.map(([x, y]) => (x === 2 && y === 1 ? [2.001, 1] : [x!, y!])),
  );
  const areas = [{ features: ['wst', 'est'], regions: ['A'] }];
  const map = drawn(outlineMap([west, east], [region('A', 1, 1)], { areas }));
  expect(shapeOf(map, 'A').map((p) => p.length)).toEqual([1]);
});

test('a country on both sides of the date line is one country', () => {
  const map = outlineMap(
    [
      countryOf('dat', [
        { name: 'West', at: square(178, -18, 2) },
        { name: 'East', at: square(-180, -18, 2) },
      ]),
    ],
    [region('A', 179, -17), region('B', -179.5, -17), region('C', 179.5, -16.5)],
  );
  for (const ring of drawn(map).features.flatMap((f) => polygonsOf(f.geometry).flat()))
    for (const [x] of ring) expect(Math.abs(x)).toBeLessThanOrEqual(180);
  expect(shapeOf(drawn(map), 'B').some((p) => holds(p, [-179.5, -17]))).toBe(true);
  expect(
    shapeOf(drawn(map), 'A')
      .flat(2)
      .every(([x]) => x > 0),
  ).toBe(true);
});

test('shared borders stay shared when points too near to be told apart are left out', () => {
  const steps = 400;
  const jagged = countryOf('jag', [
    { name: 'West', at: square(0, 0, 2), points: steps },
    { name: 'East', at: square(2, 0, 2), points: steps },
  ]);
  const regions = [region('W', 1, 1, 'West'), region('E', 3, 1, 'East')];
  const map = drawn(outlineMap([{ ...jagged }], regions));
  const border = (id: string): string[] =>
    shapeOf(map, id)
      .flat(2)
      .filter(([x]) => x === 2)
      .map(([, y]) => String(y))
      .sort();
  expect(new Set(border('W'))).toEqual(new Set(border('E')));
  expect(border('W').length).toBeGreaterThan(10);
});

describe('what is wrong with the areas is said', () => {
  const ab = [region('A', 1, 1), region('B', 3, 1)];
  test.each([
    [
      [{ features: ['Al Betta'], regions: ['A', 'B'] }],
      /No feature is called Al Betta; perhaps Al Beta/,
    ],
    [[{ features: ['Al Beta'], regions: ['A'] }], /No area holds B/],
    [[{ features: ['twn'], regions: ['A', 'B', 'BB'] }], /BB is no region; perhaps B/],
  ])('%j', (areas, says) => {
    expect(() => outlineMap([TWINS], ab, { areas })).toThrow(says);
  });

  test('a name of two units means neither', () => {
    const twice = countryOf('two', [
      { name: 'Same', at: square(0, 0, 2) },
      { name: 'Same', at: square(2, 0, 2) },
    ]);
    const areas = [{ features: ['Same'], regions: ['A', 'B'] }];
    expect(() => outlineMap([twice], ab, { areas })).toThrow(/Same is the name of 2 features/);
  });

  test('units that nothing names are listed', () => {
    const areas = [{ features: ['Al Beta'], regions: ['A', 'B'] }];
    expect(outlineMap([TWINS], ab, { areas }).unused).toEqual(['Álpha-Land']);
  });
});
