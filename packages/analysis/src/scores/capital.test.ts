import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { capitalLog2Error, log2DateError, medianFallDay } from './capital-date-error.ts';
import { capitalLogByHorizon, meanCapitalLog } from './capital-log-score.ts';

describe('log score of the capital’s fate', () => {
  it('is -ln of the share of runs with the right fate, half a run added', () => {
    const scores = capitalLogByHorizon(truthOf([10], 20), fallTable([[5, 9, 12, -1]], 20));
    expect(scores.map((s) => s.score)).toEqual([
      -Math.log(3.5 / 5), // day 5: still held, so in three of four runs
      -Math.log(2.5 / 5), // day 10: fallen, so in two
      -Math.log(3.5 / 5),
      -Math.log(3.5 / 5),
    ]);
  });

  it('is finite for an ensemble that never saw the truth', () => {
    const table = fallTable([new Array(99).fill(Infinity)], 8);
    expect(meanCapitalLog(capitalLogByHorizon(truthOf([1], 8), table))).toBeCloseTo(
      Math.log(200),
      12,
    );
  });

  it('is undefined when the capital’s fate is not known', () => {
    const truth = { ...truthOf([3], 5), capitalDay: null };
    expect(meanCapitalLog(capitalLogByHorizon(truth, fallTable([[1]], 5)))).toBeNull();
  });
});

describe('date of the capital', () => {
  it('is counted in doublings', () => {
    expect(log2DateError(31, 15, 100)).toBe(1);
    expect(log2DateError(7, 31, 100)).toBe(2);
    expect(log2DateError(null, 24, 100)).toBeCloseTo(Math.log2(201 / 25), 14);
  });

  it('takes the median over runs, never of days that did not come', () => {
    expect(medianFallDay(fallTable([[9, 100, 2]], 100), 0)).toBe(9);
    expect(medianFallDay(fallTable([[9, 10, 2, 8]], 100), 0)).toBe(8.5);
    expect(medianFallDay(fallTable([[9, -1, -1]], 100), 0)).toBeNull();
    expect(medianFallDay(fallTable([[9, 9, -1, -1]], 100), 0)).toBeNull();
  });

  it('is undefined for a capital that held', () => {
    expect(capitalLog2Error(truthOf([Infinity], 100), fallTable([[9]], 100))).toBeNull();
    expect(capitalLog2Error(truthOf([19], 100), fallTable([[9]], 100))).toBe(1);
  });
});
