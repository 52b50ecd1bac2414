import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { brierByHorizon, meanBrier } from './brier.ts';
import { horizonsOf } from './horizons.ts';

describe('Brier score by horizon', () => {
  it('is the squared error of the share of runs, less its chance error', () => {
    // Of four runs one says fallen by day 7, two by day 14; three at the end. It had, by day 5.
    const scores = brierByHorizon(truthOf([6], 28), fallTable([[7, 10, 25, -1]], 28));
    expect(scores.map((s) => s.days)).toEqual([7, 14, 21, 28]);
    const fair = (p: number): number => (1 - p) ** 2 - (p * (1 - p)) / 3;
    const expected = [fair(0.25), fair(0.5), fair(0.5), fair(0.75)];
    scores.forEach((s, k) => {
      expect(s.score).toBeCloseTo(expected[k]!, 14);
    });
    expect(meanBrier(scores)).toBeCloseTo(expected.reduce((a, b) => a + b) / 4, 14);
  });

  it('expects the same of few runs as of many', () => {
    // Each run falls by the end with probability 0.3; mean over all ensembles of three runs.
    const truth = truthOf([Infinity], 8);
    let mean = 0;
    for (let bits = 0; bits < 8; bits++) {
      const runs = [0, 1, 2].map((k): number => ((bits >> k) & 1 ? 1 : -1));
      const chance = runs.reduce((p, day) => p * (day === 1 ? 0.3 : 0.7), 1);
      mean += chance * brierByHorizon(truth, fallTable([runs], 8)).at(-1)!.score!;
    }
    expect(mean).toBeCloseTo(0.09, 14);
  });

  it('leaves out who is no longer observed, and a horizon with nobody left', () => {
    const truth = truthOf([Infinity], 40);
    truth.observedUntilDay[0] = 10;
    const scores = brierByHorizon(truth, fallTable([[1]], 40));
    expect(scores.map((s) => s.score)).toEqual([1, null, null, null]);
    expect(meanBrier(scores)).toBe(1);
  });

  it('takes its horizons from the length of the case', () => {
    expect(horizonsOf(261)).toEqual([65, 131, 196, 261]);
    expect(horizonsOf(2)).toEqual([1, 2]);
    expect(horizonsOf(1)).toEqual([1]);
  });
});
