import { expect, test } from 'vitest';
import { bootstrapMeans, meanOf, sortedQuantile } from './resample.ts';

const column = Float64Array.from({ length: 100 }, (_, i) => (i % 10) - 3);

test('the interval of a mean is about what the normal theory of 100 values gives', () => {
  const [e] = bootstrapMeans([column], 1, 2000);
  // mean 1.5, sd 2.872, so 1.5 ± 1.96 * .2872
  expect(e!.mean).toBeCloseTo(1.5, 12);
  expect(e!.low).toBeCloseTo(1.5 - 0.563, 1);
  expect(e!.high).toBeCloseTo(1.5 + 0.563, 1);
});

test('a column does not feel its neighbours, and the seed decides', () => {
  const other = column.map((x) => -2 * x);
  const [alone] = bootstrapMeans([column], 5, 300);
  const [first, second] = bootstrapMeans([column, other], 5, 300);
  expect(first).toEqual(alone);
  expect(second!.mean).toBeCloseTo(-2 * first!.mean, 12);
  expect(bootstrapMeans([column], 6, 300)[0]).not.toEqual(alone);
});

test('values that are all alike have exactly that mean and no interval', () => {
  const same = new Float64Array(7).fill(0.1);
  expect(bootstrapMeans([same], 1, 200)).toEqual([{ mean: 0.1, low: 0.1, high: 0.1 }]);
  expect(meanOf(same)).toBe(0.1);
});

test('quantiles of type 1', () => {
  const sorted = [10, 20, 30, 40];
  expect([0, 0.25, 0.26, 0.5, 0.95, 1].map((q) => sortedQuantile(sorted, q))).toEqual([
    10, 10, 20, 20, 40, 40,
  ]);
});
