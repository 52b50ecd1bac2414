import { fileURLToPath } from 'node:url';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bareWorld, type History, madeUp, readFolder } from '../testing/synthetic-records.ts';
import { compareRecords } from './compare-records.ts';
import type { ScenarioComparison } from './result.ts';
import type { RunRecords } from './run-records.ts';

const SMALL = fileURLToPath(new URL('../../../case/fixtures/small', import.meta.url));
const HORIZON = 100;
const REGIONS = 3;

type Pair = readonly [base: History | 'failed', scenario: History | 'failed'];
let records: (pairs: readonly Pair[]) => readonly [RunRecords, RunRecords];
beforeAll(async () => {
  const world = bareWorld(await readFolder(SMALL), REGIONS, HORIZON);
  // one number that no made-up record depends on, so that the worlds are not the same
  const edited = { ...world, garrisonLogSd: world.garrisonLogSd + 0.01 };
  records = (pairs) => [
    madeUp(
      world,
      pairs.map(([b]) => b),
    ),
    madeUp(
      edited,
      pairs.map(([, s]) => s),
    ),
  ];
});
const compare = (pairs: readonly Pair[], options = {}): ScenarioComparison =>
  compareRecords('S', ...records(pairs), { replicates: 200, keepPairs: true, ...options });
const quantity = (c: ScenarioComparison, name: string) =>
  c.quantities.find((q) => q.name === name)!;
const at = (...fallDay: number[]): History => ({ fallDay });

/** Collapse 10 → 20, never → never, 50 → never, never → 30. */
const FOUR: readonly Pair[] = [
  [at(10, 5, -1), at(20, 5, -1)],
  [at(-1, -1, -1), at(-1, -1, -1)],
  [at(50, -1, 40), at(-1, -1, 45)],
  [at(-1, 80, -1), at(30, 80, 30)],
];

describe('four pairs by hand', () => {
  test('centres held at the horizon: 1, 3, 1, 2 against 1, 3, 2, 0; the curve agrees with the losses', () => {
    const { held, quantities } = compare(FOUR);
    const last = held.days.length - 1;
    expect([held.days[0], held.days[1], held.days[last]]).toEqual([0, 7, HORIZON]);
    expect([held.base.q10[last], held.base.q50[last], held.base.q90[last]]).toEqual([1, 1, 3]);
    expect([held.scenario.q10[last], held.scenario.q90[last]]).toEqual([0, 3]);
    const lost = quantities.find((q) => q.name === 'regionsLost');
    expect(held.difference[last]?.mean).toBe(-(lost?.difference.mean ?? 0));
    // day 7: only the second centre of the first pair has fallen, in both worlds
    expect(held.base.q10[1]).toBe(2);
    expect(held.difference[1]).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('fates', () => {
    const { fate, pairs } = compare(FOUR);
    expect(pairs).toBe(4);
    expect([fate.both, fate.onlyBase, fate.onlyScenario, fate.neither].map((s) => s.pairs)).toEqual(
      [1, 1, 1, 1],
    );
    expect([fate.base.share, fate.scenario.share]).toEqual([0.5, 0.5]);
    expect(fate.difference).toMatchObject({ difference: 0, p: 1 });
  });

  test('restricted mean survival time: 10, 100, 50, 100 against 20, 100, 100, 30', () => {
    const days = quantity(compare(FOUR), 'regimeDays');
    expect(days.base.mean).toBe(65);
    expect(days.scenario.mean).toBe(62.5);
    expect(days.difference.mean).toBe(-2.5);
    expect([days.q05, days.q50, days.q95]).toEqual([-70, 0, 50]);
    expect([days.more.pairs, days.less.pairs, days.same.pairs]).toEqual([2, 1, 1]);
    expect(days.difference.low).toBeLessThan(-2.5);
    expect(days.difference.high).toBeGreaterThan(-2.5);
  });

  test('where both fall there is one pair, ten days later', () => {
    expect(compare(FOUR).bothFall).toEqual({
      pairs: 1,
      difference: { mean: 10, low: 10, high: 10 },
      q05: 10,
      q50: 10,
      q95: 10,
    });
    expect(compare(FOUR.slice(1)).bothFall).toBeNull();
  });

  test('what it mattered for', () => {
    const { mattered } = compare(FOUR);
    expect(mattered.anyNumber.pairs).toBe(3);
    expect(mattered.anyFallDay.pairs).toBe(3);
    expect(mattered.collapseDay.pairs).toBe(3);
    expect(mattered.fate.pairs).toBe(2);
  });

  test('first day and place at which they part, ties counted for each place', () => {
    const { parting, pairRows } = compare(FOUR, {
      regions: ['Capital', 'East', 'West'].map((name, i) => ({ id: `X${i}`, name })),
    });
    expect(pairRows!.map((p) => [p.partingDay, p.partingRegions])).toEqual([
      [10, [0]],
      [null, []],
      [40, [2]],
      [30, [0, 2]],
    ]);
    expect(parting.never.pairs).toBe(1);
    expect(parting.day).toEqual({ q05: 10, q50: 30, q95: 40 });
    expect(parting.places.map((p) => [p.name, p.pairs.pairs, p.baseFirst, p.q50])).toEqual([
      ['Capital', 2, 1, 10],
      ['West', 2, 1, 30],
    ]);
  });

  test('regions', () => {
    const [capital, east, west] = compare(FOUR).regions;
    expect(capital!.heldDays.mean).toBe(-2.5);
    expect(east).toMatchObject({ heldDays: { mean: 0, low: 0, high: 0 }, differs: { pairs: 0 } });
    expect([west!.baseFell.pairs, west!.scenarioFell.pairs, west!.differs.pairs]).toEqual([
      1, 2, 2,
    ]);
    expect(west!.heldDays.mean).toBe((5 - 70) / 4);
  });
});

test('a pair of which one run failed is left out and counted', () => {
  const c = compare([...FOUR, ['failed', at(1, 1, 1)], [at(1, 1, 1), 'failed']]);
  expect([c.pairs, c.failedPairs]).toEqual([4, 2]);
  expect(c.pairRows!.map((p) => p.run)).toEqual([0, 1, 2, 3]);
  expect(() => compare([['failed', 'failed']])).toThrow(/every pair failed/);
});

test('records of other draws are refused', () => {
  const [base, scenario] = records(FOUR);
  for (const other of [
    { seed: 2 },
    { parameters: { ...SHIPPED, airEffect: 2 } },
    { switches: { ...DEFAULT_SWITCHES, amnesty: true } },
  ])
    expect(() => compareRecords('S', base, { ...scenario, ...other })).toThrow(
      /“S” cannot be paired with the base case/,
    );
  expect(() => compareRecords('S', base, scenario, { replicates: 10 })).toThrow(/from 200, not 10/);
  expect(() => compareRecords('S', base, scenario, { regions: [] })).toThrow(
    /0 region names for 3 regions/,
  );
});

describe('any pairs', () => {
  const day = fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: HORIZON }));
  const history = fc.record({
    fallDay: fc.tuple(day, day, day),
    killed: fc.integer({ min: 0, max: 1000 }),
  });
  const somePairs = fc.array(fc.tuple(history, history), { minLength: 1, maxLength: 25 });
  const settings = { numRuns: 40, seed: 1 };

  test('the mirror image: base and scenario exchanged', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const there = compare(pairs);
        const back = compare(pairs.map(([b, s]) => [s, b]));
        expect(back.fate.onlyBase).toEqual(there.fate.onlyScenario);
        expect(back.fate.difference.low).toBeCloseTo(-there.fate.difference.high, 12);
        expect(back.fate.difference.p).toBe(there.fate.difference.p);
        expect(back.mattered).toEqual(there.mattered);
        back.quantities.forEach((q, k) => {
          const other = there.quantities[k]!;
          expect(q.difference.mean).toBeCloseTo(-other.difference.mean, 9);
          expect([q.more, q.less]).toEqual([other.less, other.more]);
          expect(q.base.mean).toBeCloseTo(other.scenario.mean, 9);
        });
        expect(back.parting.day).toEqual(there.parting.day);
      }),
      settings,
    );
  });

  test('the same histories in two worlds: exactly zero', () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 25 }), (some) => {
        const c = compare(some.map((h) => [h, h]));
        expect(c.identical).toBe(false);
        expect(c.mattered.anyNumber.pairs).toBe(0);
        for (const q of c.quantities)
          expect([q.difference, q.q05, q.q50, q.q95]).toEqual([
            { mean: 0, low: 0, high: 0 },
            0,
            0,
            0,
          ]);
        expect(c.fate.difference.difference).toBe(0);
        expect(c.parting.places).toEqual([]);
      }),
      settings,
    );
  });

  test('bounds, sums and order', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const c = compare(pairs);
        const { both, onlyBase, onlyScenario, neither, difference } = c.fate;
        const n = both.pairs + onlyBase.pairs + onlyScenario.pairs + neither.pairs;
        expect(n).toBe(c.pairs);
        expect(difference.low).toBeLessThanOrEqual(difference.difference);
        expect(difference.high).toBeGreaterThanOrEqual(difference.difference);
        const days = quantity(c, 'regimeDays');
        expect(Math.abs(days.difference.mean)).toBeLessThanOrEqual(HORIZON);
        for (const q of c.quantities) {
          expect(q.more.pairs + q.less.pairs + q.same.pairs).toBe(c.pairs);
          expect(q.q05 <= q.q50 && q.q50 <= q.q95).toBe(true);
          expect(q.difference.mean).toBeCloseTo(q.scenario.mean - q.base.mean, 6);
        }
        expect(c.mattered.fate.pairs).toBeLessThanOrEqual(c.mattered.collapseDay.pairs);
        expect(c.mattered.collapseDay.pairs).toBeLessThanOrEqual(c.mattered.anyFallDay.pairs);
        expect(c.parting.never.pairs).toBe(c.pairs - c.mattered.anyFallDay.pairs);
        const placed = c.parting.places.reduce((s, p) => s + p.pairs.pairs, 0);
        expect(placed).toBeGreaterThanOrEqual(c.mattered.anyFallDay.pairs);
        expect(JSON.parse(JSON.stringify(c))).toEqual(c);
      }),
      settings,
    );
  });
});
