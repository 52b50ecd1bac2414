import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { concordance } from './concordance.ts';
import { kendallTauB } from './kendall-tau.ts';
import { orderTau, orderTauPerRun } from './order.ts';

describe('Kendall tau-b', () => {
  it('reproduces the example in the documentation of scipy.stats.kendalltau', () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14);
  });

  it('is 1, -1 and undefined where it must be', () => {
    expect(kendallTauB([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(kendallTauB([1, 2, 3], [30, 20, 10])).toBe(-1);
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTauB([], [])).toBeNull();
  });

  it('takes two regions that never fell as a tie', () => {
    expect(kendallTauB([1, Infinity, Infinity], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 14);
  });
});

describe('order of an ensemble', () => {
  const truth = truthOf([10, 20, 30, Infinity], 100);

  it('looks at fallen regions only, by mean capped day', () => {
    const table = fallTable(
      [
        [1, 3],
        [4, 6],
        [60, 80],
        [0, 0],
      ],
      100,
    );
    expect(orderTau(truth, table)).toBe(1);
  });

  it('can be right on average and wrong in single runs', () => {
    const table = fallTable(
      [
        [1, 50],
        [40, 20],
        [45, 60],
        [-1, -1],
      ],
      100,
    );
    expect(orderTau(truth, table)).toBe(1);
    expect(orderTauPerRun(truth, table)).toBeCloseTo((1 + 1 / 3) / 2, 12);
  });

  it('takes a rule at its word, and lots among equals for nothing', () => {
    const lots = [[3], [1], [2], [90]];
    expect(orderTau(truth, fallTable(lots, 100))).toBeCloseTo(-1 / 3, 12);
    const level = fallTable(lots, 100, [1, 1, 2, 2]);
    expect(orderTau(truth, level)).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(concordance(truth, level)).toBeCloseTo(5 / 6, 12);
  });

  it('is undefined for fewer than three falls', () => {
    expect(orderTau(truthOf([1, 2, Infinity], 9), fallTable([[1], [2], [3]], 9))).toBeNull();
  });
});

describe('concordance', () => {
  it('counts a held region as later than every fall, and never compares two held ones', () => {
    const truth = truthOf([10, Infinity, Infinity], 100);
    // Region 0 before region 1, tied with region 2.
    expect(concordance(truth, fallTable([[20], [30], [20]], 100))).toBe(0.75);
  });

  it('does not compare with a region whose observation had ended', () => {
    const truth = truthOf([50, Infinity, 60], 100);
    truth.observedUntilDay[1] = 40;
    expect(concordance(truth, fallTable([[20], [10], [30]], 100))).toBe(1);
  });

  it('is undefined when nothing fell', () => {
    expect(concordance(truthOf([Infinity, Infinity], 9), fallTable([[1], [2]], 9))).toBeNull();
  });
});
