import { Draws } from '@interregnum/model';
import { expect, test } from 'vitest';
import { fluctuation, trendOf } from './slowing.ts';

function autoregressive(memory: number, n: number): Float64Array {
  const draws = new Draws();
  draws.start(1, 1);
  const series = new Float64Array(n);
  for (let k = 1; k < n; k++) series[k] = memory * series[k - 1]! + draws.normal(k, 0, 1);
  return series;
}

test.each([0, 0.5, 0.9])(
  'memory %d and its variance are found again, a trend on top or not',
  (a) => {
    const series = autoregressive(a, 20_000);
    const tilted = series.map((x, k) => x + 0.01 * k);
    for (const each of [series, tilted]) {
      const { variance, memory } = fluctuation(each, 0, each.length - 1);
      expect(memory).toBeCloseTo(a, 1);
      expect(variance / (1 / (1 - a * a))).toBeCloseTo(1, 1);
    }
  },
);

test('what does not fluctuate has no memory, and no trend of it', () => {
  const line = Float64Array.from({ length: 42 }, (_, k) => 0.3 + 0.01 * k);
  const { variance, memory } = fluctuation(line, 0, 41);
  expect(variance).toBeLessThan(1e-18);
  expect(memory).toBeNaN();
  expect(trendOf([1, Number.NaN, 3], 0, 2)).toBeNaN();
});

test('the trend is Kendall’s: one rising, minus one falling, nothing where too early', () => {
  expect(trendOf([0, 1, 2, 3], 0, 3)).toBe(1);
  expect(trendOf([9, 3, 2, 1, 0], 1, 4)).toBe(-1);
  expect(trendOf([1, 3, 2], 0, 2)).toBeCloseTo(1 / 3);
  expect(trendOf([1, 2, 3], -1, 2)).toBeNaN();
});
