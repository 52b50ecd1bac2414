import { SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../synthetic-case.ts';
import { playFalls } from './objective.ts';
import { predictiveChecks, summariseChecks } from './predictive-checks.ts';
import { syntheticCases } from './synthetic-cases.ts';

describe('predictive checks', () => {
  // ten runs: the first region falls on days 10, 20 .. 90 and never, the second never
  const days = [10, 20, 30, 40, 50, 60, 70, 80, 90, Infinity];
  const falls = fallTable([days, days.map(() => Infinity)], 100);

  it('place what happened among the runs', () => {
    const checks = predictiveChecks(truthOf([40, Infinity], 100), falls);
    expect(checks[0]).toMatchObject({
      quantity: 'first_fall',
      observed: 40,
      predicted: { q05: 10, q50: 50, q95: null },
      pit_low: 0.3,
      pit_high: 0.4,
      inside_90: true,
    });
    expect(checks[0]!.sentence).toBe(
      'First fall: day 50 in the median run (5-95 %: day 10 to not by the horizon); ' +
        'observed: day 40, between the 30 % and 40 % points of the runs.',
    );
    expect(checks[1]).toMatchObject({ quantity: 'capital', observed: 40 });
    const by60 = checks.find((c) => c.by_day === 60)!;
    expect(by60).toMatchObject({ observed: 1, predicted: { q05: 0, q50: 1, q95: 1 } });
    expect(by60).toMatchObject({ pit_low: 0.4, pit_high: 1 });
  });

  it('let "not by the horizon" reach to 1, and see what no run has', () => {
    const held = predictiveChecks(truthOf([Infinity, Infinity], 100), falls)[0]!;
    expect(held).toMatchObject({ observed: null, pit_low: 0.9, pit_high: 1, inside_90: true });
    const early = predictiveChecks(truthOf([3, Infinity], 100), falls)[0]!;
    expect(early).toMatchObject({ pit_low: 0, pit_high: 0, inside_90: false });
    expect(early.sentence).toMatch(/below every run\.$/);
    const sure = fallTable([days.map(() => 5), days.map(() => 5)], 100);
    const late = predictiveChecks(truthOf([Infinity, Infinity], 100), sure);
    expect(late.every((c) => c.inside_90)).toBe(false);
  });

  it('count only centres that were watched', () => {
    const truth = { ...truthOf([40, Infinity], 100), observedUntilDay: Float64Array.of(100, 50) };
    const checks = predictiveChecks(truth, falls).filter((c) => c.quantity === 'fallen_by');
    expect(checks.find((c) => c.by_day === 30)!.sentence).toContain('of 2 centres');
    expect(checks.find((c) => c.by_day === 100)!.sentence).toContain('of 1 centres');
  });

  it('are flat over cases when the model made the histories, and not when it is wrong', () => {
    const checksWith = (rates: Partial<typeof SHIPPED>) =>
      syntheticCases(40, SHIPPED).map((c) =>
        predictiveChecks(c.truth, playFalls(c.world, { ...SHIPPED, ...rates }, 3, 0, 60)),
      );
    const [first] = summariseChecks(checksWith({}));
    expect(first!.cases).toBe(40);
    expect(first!.histogram.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(first!.inside_90).toBeGreaterThanOrEqual(32);
    const [wrong] = summariseChecks(
      checksWith({ assaultPerDay: 10, bargainPerDay: 1.5, costBase: 0 }),
    );
    expect(wrong!.inside_90).toBeLessThan(first!.inside_90 - 4);
    // the histories come after the forecasts of a model that is too hasty
    expect(wrong!.histogram[9]).toBeGreaterThan(2 * first!.histogram[9]!);
  });
});
