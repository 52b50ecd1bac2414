import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { brierByHorizon, meanBrier } from './brier.ts';
import { horizonsOf } from './horizons.ts';

describe('Brier score by horizon', () => {
  it('is the squared error of the share of runs', () => {
    // By day 7 a quarter of runs say fallen, and it had; by day 14 half.
    const scores = brierByHorizon(truthOf([5], 20), fallTable([[7, 10, 15, -1]], 20));
    expect(scores.map((s) => s.days)).toEqual([7, 14, 20]);
    expect(scores.map((s) => s.score)).toEqual([0.5625, 0.25, 0.0625]);
    expect(meanBrier(scores)).toBeCloseTo((0.5625 + 0.25 + 0.0625) / 3, 14);
  });

  it('is a quarter for always one half', () => {
    const scores = brierByHorizon(
      truthOf([5, Infinity], 30),
      fallTable(
        [
          [1, -1],
          [1, -1],
        ],
        30,
      ),
    );
    expect(scores.every((s) => s.score === 0.25)).toBe(true);
  });

  it('leaves out who is no longer observed', () => {
    const truth = truthOf([Infinity], 30);
    truth.observedUntilDay[0] = 10;
    const scores = brierByHorizon(truth, fallTable([[1]], 30));
    expect(scores.map((s) => s.score)).toEqual([1, null, null]);
  });

  it('ends its horizons with that of the case', () => {
    expect(horizonsOf(261)).toEqual([7, 14, 30, 60, 90, 180, 261]);
    expect(horizonsOf(60)).toEqual([7, 14, 30, 60]);
    expect(horizonsOf(5)).toEqual([5]);
  });
});
