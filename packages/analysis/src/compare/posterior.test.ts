import { expect, test } from 'vitest';
import { posteriorSpread, varianceParts } from './posterior.ts';

test('variance between and within two groups by hand', () => {
  // 1, 3 and 7, 9: means 2 and 8, squares 2 and 2; MSW = 4 / 2 = 2, MSB = 2 (9 + 9) = 36, n0 = 2
  const groups = [
    { n: 2, mean: 2, squares: 2 },
    { n: 2, mean: 8, squares: 2 },
  ];
  expect(varianceParts(groups)).toEqual({ between: 17, within: 2 });
});

test('unequal groups: n0 = (N - Σn²/N) / (k - 1)', () => {
  // n 1 and 3, means 0 and 4, squares 0 and 6: mean 3, MSW = 6 / 2, MSB = 9 + 3, n0 = 4 - 10/4
  const groups = [
    { n: 1, mean: 0, squares: 0 },
    { n: 3, mean: 4, squares: 6 },
  ];
  expect(varianceParts(groups)).toEqual({ between: (12 - 3) / 1.5, within: 3 });
});

test('no less than nothing lies between groups, and one pair each tells nothing', () => {
  const alike = [
    { n: 5, mean: 1, squares: 40 },
    { n: 5, mean: 1, squares: 40 },
  ];
  expect(varianceParts(alike)!.between).toBe(0);
  expect(varianceParts([{ n: 9, mean: 1, squares: 3 }])).toBeNull();
  expect(
    varianceParts([
      { n: 1, mean: 1, squares: 0 },
      { n: 1, mean: 2, squares: 0 },
    ]),
  ).toBeNull();
});

const column = (values: number[]) => [
  { name: 'regimeDays', unit: 'days', differences: Float64Array.from(values) },
];

test('vectors that differ in effect show it; the interval is of vectors drawn again', () => {
  const n = 400;
  const vectors = Int32Array.from({ length: n }, (_, r) => r % 20);
  // effect of vector v is 10 v; within, ±1
  const values = Array.from({ length: n }, (_, r) => 10 * (r % 20) + (r % 40 < 20 ? 1 : -1));
  const { effects, drawn, pairs, silent } = posteriorSpread(column(values), vectors, 20, 1, 400);
  expect(drawn).toBe(20);
  expect([pairs, silent]).toEqual([400, null]);
  const [effect] = effects;
  expect(effect!.betweenSd.sd).toBeCloseTo(59.16, 1);
  expect(effect!.betweenSd.low).toBeLessThan(effect!.betweenSd.sd);
  expect(effect!.betweenSd.high).toBeGreaterThan(50);
  expect(effect!.withinSd).toBeCloseTo(Math.sqrt(400 / 380), 12);
  expect(effect!.betweenShare).toBeGreaterThan(0.99);
  expect(effect!.vectorMeans).toEqual({ q05: 0, q50: 90, q95: 180 });
});

test('one vector, or one pair a vector: says why there is no answer', () => {
  const one = posteriorSpread(column([1, 2]), Int32Array.of(0, 0), 1, 1, 200);
  expect([one.effects, one.silent]).toEqual([[], 'one vector']);
  const each = posteriorSpread(column([1, 2]), Int32Array.of(0, 7), 9, 1, 200);
  expect([each.effects, each.silent]).toEqual([[], 'few pairs']);
});
