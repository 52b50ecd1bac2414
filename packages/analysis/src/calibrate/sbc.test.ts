import { DEFAULT_SWITCHES, Draws } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { syntheticWorld } from '../testing/synthetic-cases.ts';
import { priorDesign, priorDraw } from './design.ts';
import { sbcOfRejection, simulationBasedCalibration } from './sbc.ts';
import { spaceOf } from './space.ts';

const draws = new Draws();
const normal = (seed: number, replicate: number, k: number): number => {
  draws.start(seed, replicate);
  return draws.normal(0, k, 900);
};

/** Normal mean with a standard normal prior and one observation of variance 1: N(y / 2, 1 / 2). */
function conjugate(widen: number, shift = 0) {
  return simulationBasedCalibration({
    names: ['mean'],
    replicates: 400,
    seed: 1,
    prior: (r) => [normal(2, r, 0)],
    simulate: ([mean], r) => mean! + normal(3, r, 0),
    fitted: async (y, r) =>
      Array.from({ length: 19 }, (_, k) => [
        y / 2 + shift + widen * Math.SQRT1_2 * normal(4, r, k + 1),
      ]),
  });
}

describe('simulation-based calibration', () => {
  it('finds the exact posterior even', async () => {
    const [mean] = await conjugate(1);
    expect(mean!.ranks).toHaveLength(400);
    expect(Math.max(...mean!.ranks)).toBeLessThanOrEqual(19);
    expect(mean!.shape).toBe('even');
    expect(mean!.histogram.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('finds one that is too narrow, too wide, or off', async () => {
    expect((await conjugate(0.5))[0]!.shape).toBe('too sure');
    expect((await conjugate(2))[0]!.shape).toBe('not sure enough');
    expect((await conjugate(1, 0.5))[0]!.shape).toBe('too high');
    expect((await conjugate(1, -0.5))[0]!.sentence).toContain('the fitted values are too low');
  });

  it('breaks ties by lot', async () => {
    const [tied] = await simulationBasedCalibration({
      names: ['constant'],
      replicates: 300,
      seed: 1,
      prior: () => [0],
      simulate: () => null,
      fitted: async () => Array.from({ length: 19 }, () => [0]),
    });
    expect(tied!.shape).toBe('even');
    expect(new Set(tied!.ranks).size).toBe(20);
  });

  it('runs the whole procedure on made-up histories, the same twice', async () => {
    const run = () =>
      sbcOfRejection({
        worlds: [0, 1, 2].map(syntheticWorld),
        space: spaceOf(['costBase', 'assaultPerDay']),
        switches: DEFAULT_SWITCHES,
        vectors: 30,
        runs: 4,
        share: 0.3,
        replicates: 3,
        seed: 6,
      });
    const [cost, assault] = await run();
    expect([cost!.name, assault!.name]).toEqual(['costBase', 'assaultPerDay']);
    expect(cost!.ranks).toHaveLength(3);
    for (const r of cost!.ranks) expect(r >= 0 && r <= 9).toBe(true);
    expect(await run()).toEqual([cost, assault]);
  });

  it('draws from the prior inside the box, about the hand-set values', () => {
    const space = spaceOf(['contestPerDay', 'costForce']);
    const rows = Array.from({ length: 2000 }, (_, r) => priorDraw(space, 1, r));
    for (const row of rows) for (const u of row) expect(u >= 0 && u <= 1).toBe(true);
    const mean = rows.reduce((a, row) => a + row[0]!, 0) / rows.length;
    expect(Math.abs(mean - space.neutral[0]!)).toBeLessThan(0.03);
    expect(priorDesign(space, 1, 3)).toEqual(rows.slice(0, 3));
  });
});
