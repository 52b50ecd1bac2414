import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layoutGeometry } from './geometry.ts';
import { map } from './map.ts';
import { mapFrames } from './map-frames.ts';
import { type MapPlace, mapCode } from './map-state.ts';
import { country } from './testing/fixture.ts';

const input = country({ regions: 9 }).map;
const place = (change: Partial<MapPlace>): MapPlace => ({ ...input.places[0]!, ...change });
const share = (p: number | null): MapPlace => place({ lost: input.days.map(() => p) });

describe('what a region is on a day', () => {
  it.each([
    [0, 'i'],
    [0.19, 'i'],
    [0.2, 'a'],
    [0.5, 'b'],
    [0.8, 'b'],
    [0.81, 'c'],
    [null, 'n'],
    [Number.NaN, 'n'],
  ] as const)('share lost %s is %s', (p, code) => {
    expect(mapCode(input, share(p), 2, 'model')).toBe(code);
  });

  it('changes on the observed day, not before', () => {
    const fell = place({ observed: { status: 'fell', day: 90 } });
    expect(input.days.map((_, k) => mapCode(input, fell, k, 'observed')).join('')).toBe('iicccc');
    const third = place({ observed: { status: 'third', day: 120 } });
    expect(input.days.map((_, k) => mapCode(input, third, k, 'observed')).join('')).toBe('iiittt');
  });

  it('keeps what was lost before the origin apart on both sides', () => {
    const before = place({ atOrigin: 'challenger' });
    expect(mapCode(input, before, 0, 'model')).toBe('p');
    expect(mapCode(input, before, 0, 'observed')).toBe('p');
  });
});

it('leaves the caution out where the page says it', () => {
  const bare = { ...input, geo: null };
  const options = { id: 'm', frame: 0, side: 'model' } as const;
  expect(map(bare, options)).toContain('Schematic');
  expect(map(bare, { ...options, caution: false })).not.toContain('Schematic');
});

it('steps with one letter a region and a date a frame', () => {
  const frames = mapFrames(input, 'm', 'model');
  expect(frames.codes.every((c) => c.length === input.places.length)).toBe(true);
  expect(frames.dates[3]).toBe('12 August 2021');
  const svg = map(input, { id: 'm', frame: 3, side: 'model' });
  [...(frames.codes[3] ?? '')].forEach((code, i) => {
    const look = frames.looks[code as 'i'];
    expect(svg).toContain(`fill="${look.fill}" d="`);
    expect(svg).toMatch(new RegExp(`data-r="${i}"`));
  });
});

describe('borders', () => {
  const area = (d: string): number => {
    const points = [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ]);
    return Math.abs(
      points.reduce((sum, [x = 0, y = 0], i) => {
        const [u = 0, v = 0] = points[(i + 1) % points.length] ?? [];
        return sum + x * v - u * y;
      }, 0) / 2,
    );
  };

  it('draws a ring of either winding as the small side of the sphere', () => {
    const turned = {
      ...input.geo!,
      features: input.geo!.features.map((f) => ({
        ...f,
        geometry: {
          type: 'Polygon' as const,
          coordinates: (f.geometry as Polygon).coordinates.map((r) => [...r].reverse()),
        },
      })),
    };
    const a = layoutGeometry(input, 340);
    const b = layoutGeometry({ ...input, geo: turned }, 340);
    for (const p of input.places) {
      const size = area(a.shapes.get(p.id)?.d ?? '');
      expect(size).toBeGreaterThan(1000);
      expect(Math.abs(size - area(b.shapes.get(p.id)?.d ?? ''))).toBeLessThan(size * 0.02);
    }
  });

  it('draws a region that the map forgot as a disc, and a case without a map as a schematic', () => {
    const part = { ...input.geo!, features: input.geo!.features.slice(1) };
    expect(layoutGeometry({ ...input, geo: part }, 340).shapes.get('R0')?.d).toContain('a');
    const svg = map({ ...input, geo: null }, { id: 's', frame: 0, side: 'model' });
    expect(svg).toContain('Schematic');
  });

  it('draws a schematic where the polygons have no extent, and no number that is none', () => {
    const features = input.geo!.features.map((f) => ({
      ...f,
      geometry: { type: 'Polygon' as const, coordinates: [Array<number[]>(5).fill([15, 15])] },
    }));
    const geometry = layoutGeometry({ ...input, geo: { ...input.geo!, features } }, 340);
    expect(geometry.kind).toBe('schematic');
    for (const { d, x, y } of geometry.shapes.values()) {
      expect(d).not.toMatch(/NaN|Infinity/);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
  });

  it('survives broken geometry', () => {
    const broken = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: null, geometry: null },
        {
          type: 'Feature',
          properties: { id: 'R0' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [Number.NaN, 1],
                [1e9, 2],
                [3, 4],
              ],
            ],
          },
        },
        {
          type: 'Feature',
          properties: { id: 'R1' },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    } as unknown as FeatureCollection;
    const geometry = layoutGeometry({ ...input, geo: broken }, 340);
    expect(geometry.kind).toBe('schematic');
    expect(geometry.shapes.size).toBe(input.places.length);
  });
});

it('cells drawn around centres say that they are no borders; borders say nothing', () => {
  const square = (id: string, west: number): Feature => ({
    type: 'Feature',
    properties: { id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 0],
          [west + 1, 0],
          [west + 1, 1],
          [west, 1],
          [west, 0],
        ],
      ],
    },
  });
  const features = input.places.map((p, i) => square(p.id, i));
  const borders: FeatureCollection = { type: 'FeatureCollection', features };
  const cells = { ...borders, 'interregnum:map': 'schematic' };
  const draw = (geo: FeatureCollection): string =>
    map({ ...input, geo }, { id: 'm', layout: 'wide', frame: 0, side: 'model' });
  expect(draw(cells)).toContain('cells drawn around the centres; not borders');
  expect(draw({ ...borders, 'interregnum:map': 'approximate' } as typeof borders)).toContain(
    'Approximate: the outline is real',
  );
  expect(draw(borders)).not.toMatch(/borders/);
});
