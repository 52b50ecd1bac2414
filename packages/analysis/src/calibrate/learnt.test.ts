import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { syntheticCases } from '../testing/synthetic-cases.ts';
import { cutGaussian, learntFrom } from './learnt.ts';
import { allFolds } from './leave-out.ts';
import { makePosterior } from './make-posterior.ts';
import { ridgesOf } from './ridges.ts';
import { PRIOR_SD } from './space.ts';

const NAMES = ['contestPerDay', 'costBase', 'assaultPerDay'] as const;
const cases = syntheticCases(3, SHIPPED);

const SIZE = 40;

/** Forty vectors a fold, at the given places in the box. */
function posteriorWith(place: (fold: number, vector: number) => number[], size = SIZE) {
  const folds = allFolds(cases);
  return makePosterior({
    created: '2020-01-01',
    names: NAMES,
    switches: DEFAULT_SWITCHES,
    cases: cases.map((c) => ({
      data: { id: c.id, origin: '2000-01-01', horizonDays: 60, hash: '0'.repeat(64) },
      country: c.group,
      world: c.world,
      truth: c.truth,
    })),
    units: folds.flatMap((_, f) => Array.from({ length: size }, (_, v) => place(f, v))),
    folds: folds.map((fold, f) => ({
      fold,
      accepted: Array.from({ length: size }, (_, v) => ({
        vector: f * size + v,
        trainingJoint: 1,
      })),
    })),
    options: {},
  });
}

describe('what was learnt', () => {
  it('is the share of the prior’s variance that is gone', () => {
    const spread = [0.02, 0.32, 0.68, 0.98];
    const posterior = posteriorWith((_, v) => [0.6, spread[v % 4]!, v % 2 === 0 ? 0.4 : 0.6]);
    const { parameters, vectors } = learntFrom(posterior);
    const [speed, cost, assault] = parameters;
    expect(vectors).toBe(SIZE);
    expect(speed).toMatchObject({ learnt: true, folds_sd: expect.closeTo(0, 5) });
    expect(speed!.contraction).toBeCloseTo(1, 6);
    expect(cost!.learnt).toBe(false);
    expect(cost!.contraction).toBeLessThan(0);
    const prior = cutGaussian(posterior.parameters[2]!.neutral_unit, PRIOR_SD).sd;
    expect(assault!.contraction).toBeCloseTo(1 - 0.01 / prior ** 2, 4);
    // the box is straight in logs: low * (high / low) ^ u
    expect(speed!.value).toBeCloseTo(0.004 * 30 ** 0.6, 6);
  });

  it('is not said from the spread of a handful of vectors', () => {
    const { parameters } = learntFrom(posteriorWith(() => [0.6, 0.5, 0.4], 5));
    expect(parameters.map((p) => p.learnt)).toEqual([null, null, null]);
  });

  it('shows how far an estimate moves when a case is left out', () => {
    const posterior = posteriorWith((f) => [0.3 + 0.1 * f, 0.5, 0.5]);
    const [speed, cost] = learntFrom(posterior).parameters;
    // folds of three cases: .3, .4, .5
    expect(speed!.folds_sd).toBeCloseTo(Math.sqrt(0.02 / 3), 4);
    expect(cost!.folds_sd).toBeCloseTo(0, 5);
    expect(() => learntFrom(posterior, 'syldavia')).toThrow(RangeError);
  });

  it('knows the moments of a cut Gaussian', () => {
    expect(cutGaussian(0.5, 0.05)).toMatchObject({
      mean: expect.closeTo(0.5, 9),
      sd: expect.closeTo(0.05, 6),
    });
    // uniform in the limit
    expect(cutGaussian(0.2, 100).sd).toBeCloseTo(Math.sqrt(1 / 12), 4);
    // half a Gaussian: mean sd sqrt(2 / pi)
    expect(cutGaussian(0, 0.1).mean).toBeCloseTo(0.1 * Math.sqrt(2 / Math.PI), 5);
  });
});

describe('ridges', () => {
  const on = (f: (t: number) => number[]) => Array.from({ length: 9 }, (_, k) => f((k - 4) / 10));

  it('are directions in which parameters move together', () => {
    const { pairs, correlations, directions } = ridgesOf(
      ['a', 'b', 'c'],
      on((t) => [0.5 + t, 0.5 - t, 0.5 + 0.01 * Math.cos(40 * t)]),
    );
    expect(pairs[0]).toMatchObject({ a: 'a', b: 'b', correlation: expect.closeTo(-1, 9) });
    expect(correlations![0]![0]).toBeCloseTo(1, 12);
    expect(Math.abs(directions[0]!.loadings.a!)).toBeCloseTo(Math.SQRT1_2, 3);
    expect(directions[0]!.loadings.a! * directions[0]!.loadings.b!).toBeLessThan(0);
  });

  it('are not read off too few vectors, or one that stands still', () => {
    expect(ridgesOf(['a', 'b', 'c'], on((t) => [t, t, t]).slice(0, 4)).correlations).toBeNull();
    const still = ridgesOf(
      ['a', 'b'],
      on((t) => [0.5 + t, 0.5]),
    );
    expect(still.correlations![0]![1]).toBeNull();
    expect(still.pairs).toEqual([]);
  });
});
