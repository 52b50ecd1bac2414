import { expect, test } from 'vitest';
import { mcnemarExact, openedInterval, pairedDifference, shareOfPairs } from './proportions.ts';

test('exact McNemar by hand: twice the smaller binomial tail, at most 1', () => {
  // 10 pairs disagree, 1 to 9: 2 (C(10,0) + C(10,1)) / 2^10
  expect(mcnemarExact(1, 9)).toBeCloseTo(22 / 1024, 14);
  expect(mcnemarExact(9, 1)).toBe(mcnemarExact(1, 9));
  expect(mcnemarExact(0, 5)).toBeCloseTo(2 / 32, 14);
  expect(mcnemarExact(4, 4)).toBe(1);
  expect(mcnemarExact(0, 0)).toBe(1);
});

/** Twice the lower tail in whole numbers. */
function inWholeNumbers(b: number, c: number): number {
  const n = b + c;
  let choose = 1n;
  let tail = 0n;
  for (let j = 0; j <= Math.min(b, c); j++) {
    tail += choose;
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  const scale = 10n ** 60n;
  return Number((2n * tail * scale) / 2n ** BigInt(n)) / 1e60;
}

test.each([
  [37, 63],
  [0, 90],
  [450, 520],
  [3, 40],
])('exact McNemar of %i and %i agrees with whole numbers', (b, c) => {
  const p = inWholeNumbers(b, c);
  expect(mcnemarExact(b, c) / p).toBeCloseTo(1, 9);
});

test('exact McNemar stays a number for many pairs', () => {
  expect(mcnemarExact(50_000, 50_000)).toBe(1);
  expect(mcnemarExact(0, 100_000)).toBe(0);
  expect(mcnemarExact(49_900, 50_100)).toBeGreaterThan(0.5);
});

test('Newcombe’s interval of a paired difference, method 10, worked by hand', () => {
  // 36 both, 12 only the first, 2 only the second, 0 neither: shares .96 and .76 of 50.
  // Wilson: .96 in .8654 to .9890, .76 in .6259 to .8570. ad - bc = -24, so no correction:
  // phi = -24 / sqrt(48 * 2 * 38 * 12) = -.11471.
  // low  .20 - sqrt(.0946^2 - 2 phi .0946 .0970 + .0970^2) with .9600-.8654 and .8570-.7600
  // high .20 + sqrt(.0290^2 - 2 phi .0290 .1341 + .1341^2) with .9890-.9600 and .7600-.6259
  const d = pairedDifference({ both: 36, onlyBase: 2, onlyScenario: 12, neither: 0 });
  expect(d.difference).toBeCloseTo(0.2, 12);
  expect(d.low).toBeCloseTo(0.0569, 3);
  expect(d.high).toBeCloseTo(0.3404, 3);
  const back = pairedDifference({ both: 36, onlyBase: 12, onlyScenario: 2, neither: 0 });
  expect(back.low).toBeCloseTo(-d.high, 12);
  expect(back.high).toBeCloseTo(-d.low, 12);
});

test('no pair at all says nothing', () => {
  const d = pairedDifference({ both: 0, onlyBase: 0, onlyScenario: 0, neither: 0 });
  expect(d).toEqual({ difference: 0, low: -1, high: 1, p: 1 });
  expect(shareOfPairs(0, 0)).toEqual({ pairs: 0, share: 0, low: 0, high: 1 });
});

test('an interval of no width is opened to how rare a difference may still be', () => {
  const { high } = shareOfPairs(0, 40);
  expect(openedInterval({ mean: 0, low: 0, high: 0 }, 40)).toEqual({ mean: 0, low: -high, high });
  expect(openedInterval({ low: 1, high: 1 }, 40, 0)).toEqual({ low: 1 - high, high: 1 });
  // about the rule of three: 3.7 / 40
  expect(high).toBeCloseTo(0.088, 3);
  expect(openedInterval({ low: -0.1, high: 0.2 }, 40)).toEqual({ low: -0.1, high: 0.2 });
});
