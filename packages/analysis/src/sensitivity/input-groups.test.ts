import { type CaseData, compileWorld } from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../testing/synthetic-records.ts';
import { at, doubtsOf, screeningCoordinates } from './factors.ts';
import { type Inputs, inputsOf, SPLITTABLE } from './input-groups.ts';
import { placed } from './placed.ts';

let data: CaseData;
let inputs: Inputs;
beforeAll(async () => {
  data = await readFolder('cases/afghanistan-2021');
  inputs = inputsOf(data);
});
const groupOf = (id: string) => inputs.groups.find((g) => g.id === id)!;

test('a quantile hits low, value and high to the last bit and never leaves the range', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (value, below, above, u) => {
        const range = { low: value - below, value, high: value + above };
        expect([0, 0.5, 1].map((q) => placed(range, q))).toEqual([range.low, value, range.high]);
        const slack = 1e-9 * (1 + Math.abs(value) + below + above);
        expect(placed(range, u)).toBeGreaterThanOrEqual(range.low - slack);
        expect(placed(range, u)).toBeLessThanOrEqual(range.high + slack);
      },
    ),
  );
});

describe('groups of a case', () => {
  test('say where they stand, how they are known and their range', () => {
    const garrisons = groupOf('regions.garrison_effective_k');
    expect(garrisons).toMatchObject({
      rows: 34,
      columns: ['regions.garrison_effective_k'],
      at: [{ file: 'regions.csv', line: 2, rows: 34 }],
      kinds: { measured: 0, estimated: 0, assumed: 34 },
      unit: 'men',
      total: 'garrisonLogSd',
    });
    // provenance.csv gives each garrison the low and high of the force as a whole
    const force = data.forces.find((f) => f.side === 'incumbent')!.effectiveMen;
    expect(garrisons.low / force.low).toBeCloseTo(1, 2);
    expect(garrisons.high / force.high).toBeCloseTo(1, 2);
    const ids = inputs.groups.map((g) => g.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [
      'patrons[incumbent|air].level',
      'events[incumbent].magnitude',
      'links.road_km',
    ])
      expect(ids).toContain(id);
    for (const g of inputs.groups) {
      expect(g.low).toBeLessThan(g.high);
      expect(g.value).toBeGreaterThanOrEqual(g.low);
      expect(g.value).toBeLessThanOrEqual(g.high);
      expect(g.kinds.measured + g.kinds.estimated + g.kinds.assumed).toBe(g.rows);
    }
  });

  test('each moves its own rows and nothing else, and ½ is the case itself', () => {
    const plain = worldHash(compileWorld(data));
    for (const group of inputs.groups) {
      expect(worldHash(compileWorld(group.vary(data, 0.5)))).toBe(plain);
      const moved = group.vary(data, 0);
      const tables = Object.keys(data).filter(
        (k) => moved[k as keyof CaseData] !== data[k as keyof CaseData],
      );
      expect(tables.sort()).toEqual([...new Set(group.columns.map((c) => c.split('.')[0]))].sort());
    }
    const low = groupOf('regions.militia_k').vary(data, 0);
    expect(low.regions.map((r) => r.militiaMen.value)).toEqual(
      data.regions.map((r) => r.militiaMen.low),
    );
    expect(low.regions.map((r) => r.garrisonMen)).toEqual(data.regions.map((r) => r.garrisonMen));
  });

  test('one that is split moves region by region', () => {
    const split = inputsOf(data, ['regions.militia_k']);
    const parts = split.groups.filter((g) => g.id.endsWith('.militia_k'));
    const ranged = data.regions.filter((r) => r.militiaMen.high > r.militiaMen.low);
    expect(parts.map((g) => g.id)).toEqual(ranged.map((r) => `regions[${r.id}].militia_k`));
    const moved = parts[1]!.vary(data, 1).regions;
    expect(moved.filter((r, i) => r !== data.regions[i]).map((r) => r.id)).toEqual([ranged[1]!.id]);
    expect(() => inputsOf(data, ['regions.lat'])).toThrow(RangeError);
    expect(SPLITTABLE).toContain('regions.militia_k');
  });

  test('an exact value is no doubt', () => {
    const exact = {
      ...data,
      regions: data.regions.map((r) => ({
        ...r,
        militiaMen: { ...r.militiaMen, low: r.militiaMen.value, high: r.militiaMen.value },
      })),
    };
    expect(inputsOf(exact).without).toContainEqual({
      id: 'regions.militia_k',
      subject: { column: 'regions.militia_k', region: null },
    });
  });
});

test('a total that is moved is not drawn by the run as well; one region by region is', () => {
  const base = { data, hindcast: true, parameters: SHIPPED, switches: DEFAULT_SWITCHES };
  const worldWith = (split: readonly string[]) => {
    const doubts = doubtsOf({ ...base, prior: false, split });
    const coordinates = screeningCoordinates(doubts);
    return at(doubts, coordinates, new Float64Array(coordinates.length).fill(0.5)).world;
  };
  const drawn = compileWorld(data).garrisonLogSd;
  expect(drawn).toBeGreaterThan(0);
  expect(worldWith([])).toMatchObject({ garrisonLogSd: 0, challengerLogSd: 0 });
  expect(worldWith(['regions.garrison_effective_k'])).toMatchObject({
    garrisonLogSd: drawn,
    challengerLogSd: 0,
  });
});
