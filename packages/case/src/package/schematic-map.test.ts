import { geoArea, geoContains } from 'd3-geo';
import fc from 'fast-check';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readCase } from '../read.ts';
import { makePackage } from './make-package.ts';
import { MAP_MARK, markOf } from './map-mark.ts';
import { schematicMap } from './schematic-map.ts';
import { templateCase } from './template.ts';

type Cells = FeatureCollection<Polygon>;
const centre = (id: string, latitude: number, longitude: number) => ({
  id,
  name: id,
  latitude,
  longitude,
});
const cellsOf = (text: string | null): Cells => JSON.parse(text!) as Cells;

/** d3 reads a ring on the sphere, the other way round than RFC 7946. */
const onSphere = (p: Polygon): Polygon => ({
  type: 'Polygon',
  coordinates: p.coordinates.map((ring) => [...ring].reverse()),
});

describe('schematicMap', () => {
  const grid = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 25,
      selector: ([x, y]) => `${x} ${y}`,
    })
    .map((all) => all.map(([x, y], i) => centre(`R${i}`, y / 4 - 3, x / 4 + 20)));

  test('every centre lies in its own cell and in no other; rings are closed and anticlockwise', () => {
    fc.assert(
      fc.property(grid, (centres) => {
        const { features } = cellsOf(schematicMap(centres));
        expect(features.map((f) => f.properties?.id)).toEqual(centres.map((c) => c.id));
        const shapes = features.map((f) => onSphere(f.geometry));
        for (const { geometry } of features) {
          const ring = geometry.coordinates[0]!;
          expect(ring.at(-1)).toEqual(ring[0]);
          // clockwise rings are all of the sphere but the cell
          expect(geoArea(onSphere(geometry))).toBeLessThan(1);
        }
        centres.forEach((c, i) => {
          const holders = shapes.flatMap((s, j) =>
            geoContains(s, [c.longitude, c.latitude]) ? [j] : [],
          );
          expect(holders).toEqual([i]);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('neighbours touch: the way from each centre to its nearest never leaves the two cells', () => {
    const centres = [
      centre('A', 10, 100),
      centre('B', 10, 103),
      centre('C', 12, 101),
      centre('D', 16, 101),
    ];
    const shapes = cellsOf(schematicMap(centres)).features.map((f) => onSphere(f.geometry));
    for (const [a, b] of [
      ['A', 'C'],
      ['B', 'C'],
      ['C', 'D'],
    ]) {
      const [from, to] = [a, b].map((id) => centres.find((c) => c.id === id)!);
      for (let t = 0.03; t < 1; t += 0.05) {
        const at: [number, number] = [
          from!.longitude + t * (to!.longitude - from!.longitude),
          from!.latitude + t * (to!.latitude - from!.latitude),
        ];
        expect(shapes.some((s) => geoContains(s, at))).toBe(true);
      }
    }
  });

  test('nothing in, nothing out', () => {
    expect(schematicMap([])).toBeNull();
  });
});

describe('the map of a package', () => {
  const bare = (): Map<string, string> => {
    const files = templateCase('x');
    files.delete('map.geojson');
    files.delete('datapackage.json');
    return files;
  };
  const mapResource = (files: ReadonlyMap<string, string>): Record<string, unknown> =>
    JSON.parse(files.get('datapackage.json')!).resources.find(
      (r: { name: string }) => r.name === 'map',
    );

  test('is drawn where there is none, marked in the file and in the descriptor', () => {
    const made = makePackage(bare());
    expect(markOf('map.geojson', made.get('map.geojson')!)).toBe('schematic');
    expect(mapResource(made)).toMatchObject({
      [MAP_MARK]: 'schematic',
      description: expect.stringMatching(/^Schematic/),
    });
    const { data, problems } = readCase(made);
    expect(problems).toEqual([]);
    expect(data!.map).toMatchObject({ [MAP_MARK]: 'schematic' });
  });

  test('is left alone where there is one', () => {
    const own = templateCase('x');
    expect(makePackage(own).get('map.geojson')).toBe(own.get('map.geojson'));
    expect(mapResource(makePackage(own))).not.toHaveProperty(MAP_MARK);
    const elsewhere = bare().set(
      'datapackage.json',
      '{"resources":[{"name":"map","path":"b.json"}]}',
    );
    expect(makePackage(elsewhere).has('map.geojson')).toBe(false);
  });

  test('says of an approximate map what it is, and does not draw it anew', () => {
    const made = makePackage(bare());
    const text = made.get('map.geojson')!.replace('"schematic"', '"approximate"');
    const given = makePackage(new Map(made).set('map.geojson', text));
    expect(given.get('map.geojson')).toBe(text);
    expect(mapResource(given)).toMatchObject({
      [MAP_MARK]: 'approximate',
      description: expect.stringMatching(/^Approximate: the outline of the country is real/),
    });
    expect(makePackage(given)).toEqual(given);
  });

  test('follows the centres when they move, but only if it is schematic', () => {
    const made = makePackage(bare());
    const moved = new Map(made).set(
      'regions.csv',
      made.get('regions.csv')!.replace(/^(EX1,[^,]*,[^,]*),[^,]*/m, '$1,10.6'),
    );
    expect(moved.get('regions.csv')).not.toBe(made.get('regions.csv'));
    expect(makePackage(moved).get('map.geojson')).not.toBe(made.get('map.geojson'));
  });
});
