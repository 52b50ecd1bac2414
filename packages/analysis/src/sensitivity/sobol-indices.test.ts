import { Draws } from '@interregnum/model';
import { describe, expect, test } from 'vitest';
import {
  G_COEFFICIENTS,
  gFunction,
  gIndices,
  ishigami,
  ishigamiIndices,
  playDesign,
} from '../testing/sobol-functions.ts';
import { saltelliDesign } from './saltelli.ts';
import { sobolIndices } from './sobol-indices.ts';

const single = (n: number): number[][] => Array.from({ length: n }, (_, k) => [k]);

const KNOWN = [
  { name: 'Ishigami', of: ishigami, known: ishigamiIndices(), n: 3 },
  { name: 'g-function', of: gFunction, known: gIndices(), n: G_COEFFICIENTS.length },
];

describe.each(KNOWN)('$name against its analytic indices', ({ of, known, n }) => {
  const design = saltelliDesign(4096, single(n), 11);
  const answer = sobolIndices(playDesign(design, 1, of), 1, 400);

  test('first order and total', () => {
    expect(answer.variance.value / known.variance).toBeCloseTo(1, 2);
    answer.indices!.forEach(({ first, total }, k) => {
      expect(Math.abs(first.value - known.first[k]!)).toBeLessThan(0.02);
      expect(Math.abs(total.value - known.total[k]!)).toBeLessThan(0.02);
    });
    expect(answer.chanceShare.value).toBe(0);
    const left = 1 - known.first.reduce((a, b) => a + b, 0);
    expect(Math.abs(answer.interactions!.value - left)).toBeLessThan(0.03);
  });

  test('the intervals hold the truth and narrow as one over the root of the rows', () => {
    answer.indices!.forEach(({ first, total }, k) => {
      // one in twenty may miss; a hair is allowed where the index is next to nothing
      expect(first.low - 0.003).toBeLessThanOrEqual(known.first[k]!);
      expect(first.high + 0.003).toBeGreaterThanOrEqual(known.first[k]!);
      expect(total.low - 0.003).toBeLessThanOrEqual(known.total[k]!);
      expect(total.high + 0.003).toBeGreaterThanOrEqual(known.total[k]!);
    });
    const few = sobolIndices(playDesign(saltelliDesign(256, single(n), 11), 1, of), 1, 400);
    const width = (a: typeof answer): number =>
      a.indices![0]!.first.high - a.indices![0]!.first.low;
    expect(width(few) / width(answer)).toBeGreaterThan(2.5);
    expect(width(few) / width(answer)).toBeLessThan(6.5);
  });
});

test('how often a factor comes first says how sure the order is', () => {
  const design = saltelliDesign(1024, single(8), 11);
  const { indices } = sobolIndices(playDesign(design, 1, gFunction), 1, 200);
  // .716 and .179 of the variance: nobody doubts it
  expect(indices![0]!.largest).toBe(1);
  const few = sobolIndices(playDesign(saltelliDesign(64, single(3), 11), 1, ishigami), 1, 200);
  // .314 and .442 from 64 rows: somebody may
  const [one, two, three] = few.indices!.map((i) => i.largest) as [number, number, number];
  expect(one + two + three).toBeCloseTo(1, 12);
  expect(one).toBeGreaterThan(0);
  expect(two).toBeGreaterThan(0.5);
  const without = sobolIndices(playDesign(design, 1, gFunction), 1, 50, [1, 2]);
  expect(without.indices!.map((i) => i.largest).slice(0, 3)).toEqual([0, 1, 0]);
});

test('a group of factors is one factor', () => {
  const { first, total } = ishigamiIndices();
  const design = saltelliDesign(4096, [[0, 2], [1]], 3);
  const { indices } = sobolIndices(playDesign(design, 1, ishigami), 1, 0);
  expect(indices![0]!.first.value).toBeCloseTo(total[0]!, 1);
  expect(indices![1]!.first.value).toBeCloseTo(first[1]!, 1);
});

/** Chance of a block and run, the same for all points of a row. */
function noise(): (block: number, run: number, which: number) => number {
  const draws = new Draws();
  return (block, run, which) => {
    draws.start(99, block);
    return draws.normal(run, which, 1);
  };
}

test('chance, also where it depends on a factor, is neither first order nor total of the mean', () => {
  const z = noise();
  // Given u: mean 4 u0 + 2 u1, chance of sd 2 + 6 u2. Factor 2 does nothing to the mean.
  const of = (u: Float64Array, block: number, run: number): number =>
    4 * u[0]! + 2 * u[1]! + (2 + 6 * u[2]!) * z(block, run, 0);
  const design = saltelliDesign(4096, single(3), 7);
  const answer = sobolIndices(playDesign(design, 4, of), 1, 200);
  const variance = (16 + 4) / 12;
  // E (2 + 6 u)² = 4 + 12 + 12
  const chance = 28;
  expect(answer.chanceVariance.value / chance).toBeCloseTo(1, 1);
  expect(answer.chanceShare.value).toBeCloseTo(chance / (chance + variance), 1);
  for (const [k, known] of [0.8, 0.2, 0].entries()) {
    const { first, total } = answer.indices![k]!;
    expect(first.low).toBeLessThan(known);
    expect(first.high).toBeGreaterThan(known);
    expect(total.low).toBeLessThan(known);
    expect(total.high).toBeGreaterThan(known);
  }
});

test('a simulator of nothing but chance has no indices', () => {
  const z = noise();
  const design = saltelliDesign(256, single(2), 7);
  const answer = sobolIndices(
    playDesign(design, 4, (_, block, run) => z(block, run, 0)),
    1,
    200,
  );
  expect(answer.indices).toBeNull();
  expect(answer.interactions).toBeNull();
  expect(answer.chanceShare.high).toBeGreaterThan(0.95);
});

test('rows with a failed run are left out', () => {
  const design = saltelliDesign(256, single(3), 7);
  const outputs = playDesign(design, 2, (u) => ishigami(u));
  outputs.swapped[1]![17] = Number.NaN;
  outputs.b[100] = Number.NaN;
  const answer = sobolIndices(outputs, 1, 50);
  expect(answer).toMatchObject({ rows: 254, failedRows: 2 });
  expect(answer.indices!.flatMap((i) => [i.first.value, i.total.value]).some(Number.isNaN)).toBe(
    false,
  );
  outputs.a.fill(Number.NaN);
  expect(() => sobolIndices(outputs, 1, 50)).toThrow(RangeError);
});
