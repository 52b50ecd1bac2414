import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { cappedCrps, crpsDays } from './crps.ts';

function ofMembers(members: readonly number[], observed: number, cap: number): number {
  return cappedCrps((s) => members.filter((x) => x <= s).length, members.length, observed, cap);
}

/** The definition written out: absolute differences instead of distribution functions. */
function byDifferences(members: readonly number[], observed: number, cap: number): number {
  const x = members.map((v) => Math.min(v, cap));
  const y = Math.min(observed, cap);
  const error = x.reduce((sum, v) => sum + Math.abs(v - y), 0) / x.length;
  if (x.length === 1) return error;
  let spread = 0;
  for (const a of x) for (const b of x) spread += Math.abs(a - b);
  return error - spread / (2 * x.length * (x.length - 1));
}

describe('capped CRPS', () => {
  it('is the absolute error of a single member', () => {
    expect(ofMembers([12], 5, 100)).toBe(7);
    expect(ofMembers([12], Infinity, 100)).toBe(88);
  });

  it('equals its form in absolute differences', () => {
    const day = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(Infinity));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), day, (members, observed) => {
        expect(ofMembers(members, observed, 40)).toBeCloseTo(
          byDifferences(members, observed, 40),
          10,
        );
      }),
    );
  });

  it('has the closed form of an exponential', () => {
    // CRPS(Exp(r), y) = y - 2 F(y) / r + 1 / (2 r): Jordan, Krüger & Lerch 2019, J. Stat. Software 90(12), appendix A.
    const rate = 1 / 200;
    const members = Array.from({ length: 2000 }, (_, k) =>
      Math.round(-Math.log(1 - (k + 0.5) / 2000) / rate),
    );
    for (const y of [10, 150, 600]) {
      const closed = y - (2 * (1 - Math.exp(-rate * y))) / rate + 1 / (2 * rate);
      expect(Math.abs(ofMembers(members, y, 4000) / closed - 1)).toBeLessThan(0.005);
    }
  });

  it('has the closed form of a uniform', () => {
    // On 0..1 the CRPS of the uniform is y^2 - y + 1/3.
    const members = Array.from({ length: 1000 }, (_, k) => 2 * k + 1);
    for (const y of [0, 0.25, 0.5, 0.9]) {
      expect(ofMembers(members, 2000 * y, 2000) / 2000).toBeCloseTo(y * y - y + 1 / 3, 3);
    }
  });

  it('does not depend, in expectation, on the number of members (fair)', () => {
    // Mean over all ensembles of 2 from {0, 10}, each as likely: E|x-y| - E|x-x'|/2 = 5 - 2.5.
    const pairs = [
      [0, 0],
      [0, 10],
      [10, 0],
      [10, 10],
    ];
    const mean = pairs.reduce((sum, p) => sum + ofMembers(p, 0, 20) / 4, 0);
    expect(mean).toBe(2.5);
  });
});

describe('CRPS over regions', () => {
  it('weighs rows by confidence', () => {
    const truth = truthOf([10, 50], 100);
    truth.weight[1] = 0.5;
    expect(crpsDays(truth, fallTable([[10], [53]], 100))).toBe((0 + 0.5 * 3) / 1.5);
  });

  it('averages over a dating interval a quarter, a half, a quarter', () => {
    const truth = {
      ...truthOf([10], 100),
      dayLow: Float64Array.of(8),
      dayHigh: Float64Array.of(20),
    };
    expect(crpsDays(truth, fallTable([[10]], 100))).toBe(0.25 * 2 + 0.25 * 10);
  });

  it('stops where observation stopped', () => {
    const truth = truthOf([Infinity], 100);
    truth.observedUntilDay[0] = 60;
    expect(crpsDays(truth, fallTable([[50]], 100))).toBe(10);
    expect(crpsDays(truth, fallTable([[70]], 100))).toBe(0);
  });
});
