import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairIndex, partsOfGame, playerPairs, sizeOf } from './game.ts';
import { masksOfBlock, orderOf, partsOfBlock } from './orders.ts';

const sum = (xs: ArrayLike<number>): number => Array.from(xs).reduce((a, b) => a + b, 0);
const games = (n: number, value = fc.integer({ min: -1e6, max: 1e6 })) =>
  fc.array(value, { minLength: 2 ** n, maxLength: 2 ** n });

describe('a game worked by hand', () => {
  // Two gloves make a pair: player 0 has a left one, players 1 and 2 a right one each (Shapley 1953).
  const gloves = [0, 0, 0, 1, 0, 1, 0, 1];

  test('glove game: 2/3, 1/6, 1/6', () => {
    const parts = partsOfGame(gloves, 3);
    expect(Array.from(parts.shapley)).toEqual([2 / 3, 1 / 6, 1 / 6]);
    expect(Array.from(parts.alone)).toEqual([0, 0, 0]);
    expect(Array.from(parts.givenOthers)).toEqual([1, 0, 0]);
    // I_01: without 2 the two make 1 together and 0 apart, with 2 already there 0 more: 1/2.
    // I_12: without 0 nothing, with 0 there each would do, so the second adds nothing: -1/2.
    expect(Array.from(parts.interactions)).toEqual([1 / 2, 1 / 2, -1 / 2]);
    expect([parts.none, parts.all]).toEqual([0, 1]);
  });

  test('a sum of singles and one pair: half of the pair to each, all of it between them', () => {
    // v = 10 + 3 a + 5 b - 2 c + 4 a c
    const values = Array.from({ length: 8 }, (_, m) => {
      const [a, b, c] = [m & 1, (m >> 1) & 1, (m >> 2) & 1] as [number, number, number];
      return 10 + 3 * a + 5 * b - 2 * c + 4 * a * c;
    });
    const parts = partsOfGame(values, 3);
    expect(Array.from(parts.shapley)).toEqual([5, 5, 0]);
    expect(Array.from(parts.alone)).toEqual([3, 5, -2]);
    expect(Array.from(parts.givenOthers)).toEqual([7, 5, 2]);
    expect(Array.from(parts.interactions)).toEqual([0, 4, 0]);
  });

  test('one player has everything', () => {
    expect(Array.from(partsOfGame([3, 10], 1).shapley)).toEqual([7]);
  });
});

describe('what any division of Shapley must do', () => {
  const sized = fc.integer({ min: 1, max: 7 });

  test('efficiency: values sum to all less none, exactly in whole numbers', () => {
    fc.assert(
      fc.property(
        sized.chain((n) => fc.tuple(fc.constant(n), games(n))),
        ([n, values]) => {
          const { shapley, all, none } = partsOfGame(values, n);
          let factorial = 1;
          for (let k = 2; k <= n; k++) factorial *= k;
          // φ times n! is a whole number; rounding there undoes the one division.
          const whole = Array.from(shapley, (x) => Math.round(x * factorial));
          expect(sum(whole)).toBe(factorial * (all - none));
        },
      ),
    );
  });

  test('symmetry: players that change nothing by changing places get the same', () => {
    fc.assert(
      fc.property(games(5), (values) => {
        const swapped = (m: number): number => (m & ~3) | ((m & 1) << 1) | ((m >> 1) & 1);
        const symmetric = values.map((v, m) => v + values[swapped(m)]!);
        const { shapley, interactions } = partsOfGame(symmetric, 5);
        expect(shapley[0]).toBe(shapley[1]);
        for (const k of [2, 3, 4])
          expect(interactions[pairIndex(0, k, 5)]).toBe(interactions[pairIndex(1, k, 5)]);
      }),
    );
  });

  test('dummy: a player that never changes anything gets exactly nothing', () => {
    fc.assert(
      fc.property(games(5), (values) => {
        const without = values.map((_, m) => values[m & ~4]!);
        const { shapley, alone, givenOthers, interactions } = partsOfGame(without, 5);
        expect([shapley[2], alone[2], givenOthers[2]]).toEqual([0, 0, 0]);
        for (const [k, [i, j]] of playerPairs(5).entries())
          if (i === 2 || j === 2) expect(interactions[k]).toBe(0);
      }),
    );
  });

  test('additivity: the parts of a sum are the sums of the parts', () => {
    fc.assert(
      fc.property(games(4), games(4), (v, w) => {
        const [a, b] = [partsOfGame(v, 4), partsOfGame(w, 4)];
        const both = partsOfGame(
          v.map((x, m) => x + w[m]!),
          4,
        );
        both.shapley.forEach((x, i) => {
          expect(x).toBeCloseTo(a.shapley[i]! + b.shapley[i]!, 6);
        });
      }),
    );
  });

  test('too few values are refused', () => {
    expect(() => partsOfGame([1, 2, 3], 2)).toThrow(/do not make a game of 2/);
  });
});

describe('sampled orders', () => {
  const n = 6;
  const value = (m: number): number =>
    3 * sizeOf(m) + ((m & 3) === 3 ? -7 : 0) + ((m & 36) === 36 ? 11 : 0) + (m & 8 ? 2 : 0);
  const exact = partsOfGame(
    Array.from({ length: 2 ** n }, (_, m) => value(m)),
    n,
  );

  test('every block adds up, and asks only for what it has announced', () => {
    for (let block = 0; block < 40; block++) {
      const order = orderOf(1, block, n);
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      const announced = new Set(masksOfBlock(order));
      const parts = partsOfBlock((m) => {
        expect(announced.has(m)).toBe(true);
        return value(m);
      }, order);
      expect(sum(parts.shapley)).toBeCloseTo(value(63) - value(0), 9);
      expect(Array.from(parts.alone)).toEqual(Array.from(exact.alone));
      expect(Array.from(parts.givenOthers)).toEqual(Array.from(exact.givenOthers));
    }
  });

  test('the mean over many orders is the exact value, within its error', () => {
    const blocks = Array.from({ length: 600 }, (_, b) => partsOfBlock(value, orderOf(7, b, n)));
    const within = (column: readonly number[], truth: number): void => {
      const seen = column.filter((x) => !Number.isNaN(x));
      const mean = sum(seen) / seen.length;
      const variance = sum(seen.map((x) => (x - mean) ** 2)) / (seen.length - 1);
      expect(seen.length).toBeGreaterThan(100);
      expect(Math.abs(mean - truth)).toBeLessThanOrEqual(
        4 * Math.sqrt(variance / seen.length) + 1e-9,
      );
    };
    exact.shapley.forEach((truth, i) => {
      within(
        blocks.map((b) => b.shapley[i]!),
        truth,
      );
    });
    exact.interactions.forEach((truth, k) => {
      within(
        blocks.map((b) => b.interactions[k]!),
        truth,
      );
    });
  });

  test('orders are uniform: each player is as often first', () => {
    const first = new Array<number>(n).fill(0);
    for (let b = 0; b < 3000; b++) first[orderOf(3, b, n)[0]!]!++;
    // chi-squared of 5 degrees of freedom, 99.9 %: 20.5
    expect(sum(first.map((c) => (c - 500) ** 2 / 500))).toBeLessThan(20.5);
  });
});
