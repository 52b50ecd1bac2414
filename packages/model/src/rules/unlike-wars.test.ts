import { describe, expect, it } from 'vitest';
import { FIXED } from '../fixed.ts';
import { nearnessOf } from '../nearness.ts';
import { DEFAULT_SWITCHES } from '../switches.ts';
import { makeState } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { mean, play } from '../testing/play.ts';
import { patronage } from './patronage.ts';
import { strength } from './strength.ts';
import { misjudgement, paceOfWar } from './unlike-wars.ts';

const on = (name: 'frailty' | 'misjudged' | 'nearness') => ({ ...DEFAULT_SWITCHES, [name]: true });

describe('wars unlike each other', () => {
  it('are further apart in pace than histories of one war (Eq. 81)', () => {
    expect(paceOfWar(on('frailty'), 1)).toBeCloseTo(Math.exp(FIXED.paceSdFrailty), 12);
    expect(paceOfWar(on('frailty'), 1)).toBeGreaterThan(paceOfWar(DEFAULT_SWITCHES, 1));
    expect(paceOfWar(on('frailty'), 0)).toBe(1);
  });

  it('have men worth more or less than is thought, and nobody expects it (Eq. 82)', () => {
    const seen = (by: number) => {
      const { s } = makeState(makeWorld(), { switches: { misjudged: true } });
      s.latent.misjudgement = misjudgement(s.on, by);
      patronage(s, 0);
      strength(s);
      return { ...s.regime, ratio: s.contest.logRatio[2]! };
    };
    expect(seen(1).ratio - seen(0).ratio).toBeCloseTo(FIXED.worthSd, 12);
    expect(seen(1).strength).toBeGreaterThan(seen(0).strength);
    expect(seen(1).strengthExpected).toBe(seen(0).strengthExpected);
    expect(misjudgement(DEFAULT_SWITCHES, 1)).toBe(0);
  });

  it('leave a middle forecast less sure: fewer centres in both of its tails', () => {
    const world = makeWorld({ regions: 8, days: 200, challengerMen: 4000 });
    const spread = (switches: object): number => {
      const runs = play(world, { runs: 200, switches }).field('fallDay');
      const fallen = runs.map((days) => days.filter((day) => day > 0).length);
      const middle = mean(fallen);
      return mean(fallen.map((n) => (n - middle) ** 2));
    };
    expect(spread({ frailty: true, misjudged: true })).toBeGreaterThan(spread({}));
  });
});

describe('nearness', () => {
  const halves = (km: number) =>
    makeWorld(
      { regions: 2 },
      {
        challengerMen0: Float64Array.of(500, 500),
        linkStart: Int32Array.of(0, 1, 2),
        linkTo: Int32Array.of(1, 0),
        linkKm: Float64Array.of(km, km),
      },
    );
  const shares = Float64Array.of(0.5, 0.5);

  it('of one army is 1, in one region or cut in two at the same place (Eq. 83)', () => {
    expect(nearnessOf(halves(100), Float64Array.of(1, 0))).toBe(1);
    expect(nearnessOf(halves(0), shares)).toBe(1);
  });

  it('falls with the road between its parts to what the parts are alone', () => {
    expect(nearnessOf(halves(100), shares)).toBeCloseTo(0.5 + 0.5 / Math.E, 12);
    expect(nearnessOf(halves(1e6), shares)).toBeCloseTo(0.5, 12);
  });

  it('of nobody is 0', () => {
    expect(nearnessOf(halves(100), Float64Array.of(0, 0))).toBe(0);
  });
});
