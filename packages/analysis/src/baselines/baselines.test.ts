import { describe, expect, it } from 'vitest';
import { fallenBy, meanCappedDay } from '../fall-table.ts';
import { link, region, roadCase, truthOf } from '../testing/synthetic-case.ts';
import { baseRate } from './base-rate.ts';
import { constantHazard } from './constant-hazard.ts';
import { farthestFirst } from './farthest-first.ts';
import { FASTEST_PER_DAY, ignorantHazardPerDay, REBEL_VICTORIES_PER_DAY } from './hazard.ts';
import { BASELINES } from './index.ts';
import { initialControlFirst } from './initial-control-first.ts';
import { kmFrom, nearestFirst } from './nearest-first.ts';
import { oracleOwnRate, oracleShuffledDates, ownHazardPerDay } from './oracles.ts';
import { persistence } from './persistence.ts';
import { playBaseline } from './play.ts';
import { randomOrder } from './random-order.ts';

const road = roadCase();
const RUNS = 2000;

/** Regions in the order in which they fall on average. */
function order(baseline: (typeof BASELINES)[number]): string {
  const falls = playBaseline(baseline, road, 1, RUNS);
  const free = [0, 1, 2, 3];
  free.sort((a, b) => meanCappedDay(falls, a) - meanCappedDay(falls, b));
  return free.map((i) => road.regions[i]!.id).join('');
}

describe('every baseline', () => {
  it.each(BASELINES)(
    '$id plays the same run for the same seed, whatever the number of runs',
    (b) => {
      const few = playBaseline(b, road, 7, 20);
      const many = playBaseline(b, road, 7, 50);
      for (let i = 0; i < road.regions.length; i++) {
        expect(many.days.slice(i * 50, i * 50 + 20)).toEqual(few.days.slice(i * 20, i * 20 + 20));
      }
    },
  );

  it('has its own id and says what it assumes', () => {
    expect(new Set(BASELINES.map((b) => b.id)).size).toBe(BASELINES.length);
    for (const b of BASELINES) {
      expect(b.assumes.length).toBeGreaterThan(10);
      expect(b.label).toBe('not fitted');
    }
  });
});

describe('orders', () => {
  it('nearest to the challenger first', () => expect(order(nearestFirst)).toBe('DCBA'));
  it('farthest from the capital first', () => expect(order(farthestFirst)).toBe('DCBA'));
  it('most of its countryside lost first', () => expect(order(initialControlFirst)).toBe('BDCA'));

  it('random order favours no region', () => {
    const falls = playBaseline(randomOrder, road, 1, RUNS);
    const means = [0, 1, 2, 3].map((i) => meanCappedDay(falls, i));
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(5);
  });
});

describe('nearest first', () => {
  it('measures along roads, the shorter way round', () => {
    const ring = {
      ...road,
      links: [...road.links, link('A', 'E', 150)],
    };
    expect(kmFrom(ring, [4])).toEqual([150, 250, 200, 100, 0]);
    expect(kmFrom({ ...road, links: [] }, [4])).toEqual([
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      0,
    ]);
  });

  it('starts from strongholds, then from the best odds, when nothing is held', () => {
    const regions = road.regions.map((r) => ({ ...r, precontrolledBy: '' as const }));
    const play = (from: typeof regions): number => {
      const falls = playBaseline(nearestFirst, { ...road, regions: from }, 1, 200);
      const means = from.map((_, i) => meanCappedDay(falls, i));
      return means.indexOf(Math.min(...means));
    };
    expect(play(regions)).toBe(4);
    const quiet = regions.map((r, i) => ({
      ...r,
      ruralControl: { ...r.ruralControl, value: 0.1 },
      challengerMen: { ...r.challengerMen, value: i === 2 ? 500 : 10 },
    }));
    expect(play(quiet)).toBe(2);
  });
});

describe('hazards', () => {
  it('run log-uniformly between the base rate and one a week', () => {
    expect(ignorantHazardPerDay(0)).toBeCloseTo(REBEL_VICTORIES_PER_DAY, 12);
    expect(ignorantHazardPerDay(1)).toBeCloseTo(FASTEST_PER_DAY, 12);
    expect(ignorantHazardPerDay(0.5) ** 2).toBeCloseTo(
      REBEL_VICTORIES_PER_DAY * FASTEST_PER_DAY,
      12,
    );
    expect(REBEL_VICTORIES_PER_DAY * 365.25).toBeCloseTo(0.0284, 4);
  });

  it('base rate: share fallen by the horizon is 1 - exp(-rate H)', () => {
    const long = { ...road, horizonDays: 3653, regions: [region('A')], links: [] };
    const share = fallenBy(playBaseline(baseRate, long, 1, 4000), 0, 3653) / 4000;
    expect(share).toBeCloseTo(1 - Math.exp(-3653 * REBEL_VICTORIES_PER_DAY), 1);
  });

  it('alone or in common, a region’s chance is the same; together they differ', () => {
    const alone = playBaseline(constantHazard, road, 1, RUNS);
    const common = playBaseline(randomOrder, road, 1, RUNS);
    const share = (t: typeof alone): number =>
      [0, 1, 2, 3].reduce((s, i) => s + fallenBy(t, i, 100) / RUNS / 4, 0);
    expect(Math.abs(share(alone) - share(common))).toBeLessThan(0.03);
    const allFell = (t: typeof alone): number => {
      let n = 0;
      for (let run = 0; run < RUNS; run++) {
        if ([0, 1, 2, 3].every((i) => t.days[i * RUNS + run]! <= 100)) n++;
      }
      return n / RUNS;
    };
    expect(allFell(common)).toBeGreaterThan(allFell(alone) + 0.1);
  });

  it('persistence: nothing falls', () => {
    const falls = playBaseline(persistence, road, 1, 5);
    expect(road.regions.every((_, i) => fallenBy(falls, i, 100) === 0)).toBe(true);
  });
});

describe('oracles', () => {
  const truth = { ...truthOf([10, 20, Infinity, 30, 1], 100), scored: [0, 1, 2, 3] };

  it('are labelled', () => {
    expect([oracleOwnRate(truth).label, oracleShuffledDates(truth).label]).toEqual([
      'oracle',
      'oracle',
    ]);
  });

  it('know the rate: falls over days at risk', () => {
    expect(ownHazardPerDay(truth)).toBe(3 / (10 + 20 + 100 + 30));
    const held = oracleOwnRate(truthOf([Infinity], 100));
    expect(fallenBy(playBaseline(held, road, 1, 9), 0, 100)).toBe(0);
  });

  it('know the dates: every run has just the true ones, dealt evenly', () => {
    const falls = playBaseline(oracleShuffledDates(truth), road, 1, RUNS);
    for (let run = 0; run < 20; run++) {
      const days = [0, 1, 2, 3].map((i) => falls.days[i * RUNS + run]!);
      expect(days.sort((a, b) => a - b)).toEqual([10, 20, 30, 101]);
    }
    for (const i of [0, 1, 2, 3]) {
      expect(Math.abs(fallenBy(falls, i, 10) / RUNS - 0.25)).toBeLessThan(0.04);
    }
  });
});
