import { expect, test } from 'vitest';
import { scrambledSobol, sobolPoints, TABULATED_DIMENSIONS } from './sobol-sequence.ts';

/**
 * Points 1, 2, 3, 5, 37 and 63 of SciPy 1.17.1, `qmc.Sobol(d, scramble=False, bits=32)`, which reads
 * the same table. SciPy goes through the points in Gray code order.
 */
const SCIPY: Readonly<Record<number, readonly number[]>> = {
  0: [0.5, 0.75, 0.25, 0.875, 0.921875, 0.015625],
  1: [0.5, 0.25, 0.75, 0.875, 0.640625, 0.796875],
  2: [0.5, 0.25, 0.75, 0.125, 0.578125, 0.359375],
  3: [0.5, 0.25, 0.75, 0.375, 0.921875, 0.453125],
  7: [0.5, 0.75, 0.25, 0.375, 0.796875, 0.140625],
  20: [0.5, 0.25, 0.75, 0.625, 0.953125, 0.234375],
  99: [0.5, 0.75, 0.25, 0.375, 0.171875, 0.078125],
};

test('the points are those of the published direction numbers', () => {
  const points = sobolPoints(64, 100);
  const gray = [1, 2, 3, 5, 37, 63].map((i) => i ^ (i >>> 1));
  for (const [dimension, expected] of Object.entries(SCIPY))
    expect(gray.map((i) => points[Number(dimension)]![i])).toEqual(expected);
});

test.each([1, 77])('scrambled with seed %i, every dimension is stratified', (seed) => {
  const points = scrambledSobol(64, TABULATED_DIMENSIONS, seed);
  for (const column of points)
    expect(new Set(Array.from(column, (x) => Math.floor(x * 64))).size).toBe(64);
});

test('scrambled, the first two dimensions are still a (0, 6, 2)-net', () => {
  const [x, y] = scrambledSobol(64, 2, 5) as [Float64Array, Float64Array];
  for (let k = 0; k <= 6; k++) {
    const [wide, tall] = [2 ** k, 2 ** (6 - k)];
    const boxes = Array.from(
      x,
      (_, i) => `${Math.floor(x[i]! * wide)} ${Math.floor(y[i]! * tall)}`,
    );
    expect(new Set(boxes).size).toBe(64);
  }
});

test('a point does not depend on how many there are; the seed decides; all lie inside', () => {
  const few = scrambledSobol(32, 3, 9);
  const many = scrambledSobol(256, 3, 9);
  expect(many.map((column) => column.slice(0, 32))).toEqual(few);
  expect(scrambledSobol(32, 3, 10)).not.toEqual(few);
  const beyond = scrambledSobol(64, TABULATED_DIMENSIONS + 3, 1);
  expect(beyond).toHaveLength(TABULATED_DIMENSIONS + 3);
  for (const x of beyond.flatMap((c) => [...c])) expect(x > 0 && x < 1).toBe(true);
});

test('a product is integrated far better than by chance', () => {
  const points = scrambledSobol(1024, 4, 3);
  let sum = 0;
  for (let i = 0; i < 1024; i++)
    sum += points.reduce((product, column) => product * (0.5 + column[i]!), 1);
  // plain Monte Carlo: standard error sqrt((1 + 1/12)^4 - 1) / 32 = 0.019
  expect(Math.abs(sum / 1024 - 1)).toBeLessThan(0.001);
});
