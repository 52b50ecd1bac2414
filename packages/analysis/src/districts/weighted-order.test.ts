import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB } from '../scores/kendall-tau.ts';
import { weightedAuc, weightedTauB } from './weighted-order.ts';

const ones = (n: number): number[] => new Array<number>(n).fill(1);

describe('weighted tau-b', () => {
  it('is tau-b where weights are equal', () => {
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 5 }), (rows, w) => {
        const [a, b] = [rows.map((r) => r[0]), rows.map((r) => r[1])];
        const plain = kendallTauB(a, b);
        const weighted = weightedTauB(
          a,
          b,
          ones(a.length).map((x) => x * w),
        );
        if (plain === null) expect(weighted).toBeNull();
        else expect(weighted).toBeCloseTo(plain, 12);
      }),
    );
  });

  it('leaves out what weighs nothing, and pairs across groups where asked', () => {
    expect(weightedTauB([1, 2, 9], [1, 2, 0], [1, 1, 0])).toBe(1);
    expect(weightedTauB([1, 2, 4, 3], [1, 2, 3, 4], ones(4), [0, 0, 1, 1])).toBe(0);
    expect(weightedTauB([1, 1], [1, 2], ones(2))).toBeNull();
  });
});

describe('weighted AUC', () => {
  it('is 1 when every positive is above, 0 when below, half for ties', () => {
    expect(weightedAuc([3, 2, 1], [1, 0, 0], [0, 1, 1])).toBe(1);
    expect(weightedAuc([1, 2, 3], [1, 0, 0], [0, 1, 1])).toBe(0);
    expect(weightedAuc([1, 1], [1, 0], [0, 1])).toBe(0.5);
    expect(weightedAuc([1, 2], [1, 1], [0, 0])).toBeNull();
  });

  it('counts a negative by its weight', () => {
    expect(weightedAuc([2, 3, 1], [1, 0, 0], [0, 1, 3])).toBe(0.75);
  });
});
