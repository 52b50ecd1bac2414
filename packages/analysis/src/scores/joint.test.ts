import { Manner } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { countCurveRps } from './count-curve-rps.ts';
import { energyScore } from './energy-score.ts';
import { partnersAhead } from './joint-sample.ts';
import { JOINT_PARTS, jointScore } from './joint-score.ts';
import { mannerLogScore } from './manner-log-score.ts';
import { variogramScore } from './variogram-score.ts';
import { fallWindow } from './window.ts';

describe('energy score', () => {
  it('of one region is its CRPS as a share of the horizon', () => {
    // Members 10, 30, held; truth 20; horizon 50: (10 + 10 + 30)/3 - (20 + 40 + 20)/6 days.
    const energy = energyScore(truthOf([20], 50), fallTable([[10, 30, -1]], 50));
    expect(energy).toBeCloseTo((50 / 3 - 80 / 6) / 50, 14);
  });
});

describe('scores of all dates together', () => {
  /** Deterministic dates, different in every run and region. */
  const dates = (runs: number, regions: number): number[][] =>
    Array.from({ length: regions }, (_, i) =>
      Array.from({ length: runs }, (_, r) => (r * 37 + i * 11 + ((r * r) % 17)) % 120),
    );
  const truth = truthOf([10, 40, Infinity], 100);

  it('do not hang on the order of the runs', () => {
    const columns = dates(300, 3);
    const turned = columns.map((c) => c.map((_, r) => c[(r * 7 + 5) % 300]!));
    for (const score of [energyScore, variogramScore]) {
      expect(score(truth, fallTable(turned, 100))).toBeCloseTo(
        score(truth, fallTable(columns, 100))!,
        12,
      );
    }
  });

  it('are moved little by any 64 of 2,000 runs', () => {
    const columns = dates(2_000, 3);
    const base = energyScore(truth, fallTable(columns, 100))!;
    for (const offset of [0, 15]) {
      const bent = columns.map((c) =>
        c.map((day, r) => (Math.floor((r - offset) / 31.25) * 31.25 === r - offset ? 0 : day)),
      );
      const share = Math.abs(energyScore(truth, fallTable(bent, 100))! - base);
      expect(share).toBeLessThan((2 * 64) / 2_000);
    }
  });

  it('compare each of many runs with as many others', () => {
    for (const runs of [2, 3, 10, 501, 502, 2_000, 9_999]) {
      const ahead = partnersAhead(runs);
      expect(new Set(ahead).size).toBe(ahead.length);
      expect(Math.min(...ahead)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...ahead)).toBeLessThanOrEqual(runs / 2);
    }
    expect(partnersAhead(1)).toEqual([]);
    expect(partnersAhead(501)).toHaveLength(250);
    expect(partnersAhead(9_999)).toHaveLength(250);
  });
});

describe('variogram score', () => {
  it('sees how far apart regions fall, not when', () => {
    const truth = truthOf([10, 20], 100);
    expect(variogramScore(truth, fallTable([[50], [60]], 100))).toBeCloseTo(0, 14);
    const apart = variogramScore(truth, fallTable([[50], [90]], 100));
    expect(apart).toBeCloseTo((Math.sqrt(0.1) - Math.sqrt(0.4)) ** 2, 14);
  });

  it('is undefined for one region', () => {
    expect(variogramScore(truthOf([10], 100), fallTable([[50]], 100))).toBeNull();
  });
});

describe('count-curve RPS', () => {
  it('is the area between the curves for a single run', () => {
    // Truth: one of two fallen from day 2 on; forecast: from day 4 on. Half a region for 2 of 11 days.
    const rps = countCurveRps(truthOf([2, Infinity], 10), fallTable([[4], [-1]], 10));
    expect(rps).toBeCloseTo((0.5 * 2) / 11, 14);
  });
});

describe('window', () => {
  it('is the 10 % to 90 % width among falls, undefined below four', () => {
    const truth = truthOf([0, 10, 20, 30, 40, 50], 100);
    const columns = [
      [0, 1],
      [1, -1],
      [2, -1],
      [3, -1],
      [4, -1],
      [5, -1],
    ];
    expect(fallWindow(truth, fallTable(columns, 100))).toEqual({
      ensembleDays: 4,
      observedDays: 40,
    });
    expect(fallWindow(truthOf([1, 2, 3], 9), fallTable([[1], [2], [3]], 9))).toEqual({
      ensembleDays: null,
      observedDays: null,
    });
  });
});

describe('manner of fall', () => {
  const truth = truthOf([5, Infinity], 50);
  truth.manner[0] = Manner.bargain;

  it('is scored among the runs in which the region fell', () => {
    const table = fallTable(
      [
        [1, 2, 3, -1],
        [1, 1, 1, 1],
      ],
      50,
    );
    const manners = [
      [Manner.bargain, Manner.bargain, Manner.assault, Manner.none],
      [1, 1, 1, 1],
    ];
    expect(mannerLogScore(truth, table, manners)).toBeCloseTo(-Math.log(2.5 / 5.5), 14);
  });

  it('is ignorance where the region fell in no run', () => {
    const table = fallTable(
      [
        [-1, -1],
        [1, 1],
      ],
      50,
    );
    expect(
      mannerLogScore(truth, table, [
        [0, 0],
        [1, 1],
      ]),
    ).toBeCloseTo(Math.log(5), 14);
  });
});

describe('joint score', () => {
  it('is one for a forecast of the stated size without skill, and undefined with a gap', () => {
    expect(jointScore(JOINT_PARTS)).toBeCloseTo(1, 14);
    expect(jointScore({ ...JOINT_PARTS, brier: null })).toBeNull();
  });

  it('cuts the capital at three nats', () => {
    const at = (nats: number): number | null =>
      jointScore({ ...JOINT_PARTS, capitalLogScore: nats });
    expect(at(9)).toBe(at(3));
    expect(at(2)!).toBeLessThan(at(3)!);
  });
});
