import { describe, expect, it } from 'vitest';
import { fallenBy } from '../fall-table.ts';
import { quantity, roadCase } from '../testing/synthetic-case.ts';
import { roadHistory, roadWorld } from '../testing/synthetic-history.ts';
import { CONTAGION, COVARIATES, covariatesOf } from './covariates.ts';
import { pooledHazard } from './pooled-hazard.ts';
import { type RegionDay, walkHistory } from './region-days.ts';
import { Spread } from './spread.ts';
import { playTrained, type TrainedHazard, trainWithout } from './trained.ts';
import { TRAINED_BASELINES } from './trained-baselines.ts';

const CASES = [
  roadHistory([90, 60, 40, 20], {}, 'slow'),
  roadHistory([Infinity, 70, Infinity, 30], {}, 'half'),
  roadHistory([10, 8, 7, 5], {}, 'fast'),
  roadHistory([Infinity, Infinity, Infinity, Infinity], {}, 'held'),
];
const FOLD = { training: [0, 1, 3] };

describe.each(TRAINED_BASELINES)('$id', (baseline) => {
  it('never sees the case left out: poisoned, it learns and forecasts the same', () => {
    const clean = trainWithout(baseline, CASES, FOLD);
    const falls = playTrained(clean, CASES[2]!.world, 1, 50);
    const poison = { ...CASES[2]!.truth, day: CASES[2]!.truth.day.map(() => NaN) };
    const forbidden = { ...CASES[2]!, truth: poison };
    const again = trainWithout(baseline, [CASES[0]!, CASES[1]!, forbidden, CASES[3]!], FOLD);
    expect(again.learnt).toEqual(clean.learnt);
    expect(playTrained(again, CASES[2]!.world, 1, 50).days).toEqual(falls.days);
  });

  it('does not even open the outcome of the case left out', () => {
    const closed = {
      group: 'closed',
      world: CASES[2]!.world,
      get truth(): never {
        throw new Error('opened');
      },
    };
    const trained = trainWithout(baseline, [CASES[0]!, CASES[1]!, closed, CASES[3]!], FOLD);
    expect(playTrained(trained, closed.world, 1, 10).runs).toBe(10);
    expect(() => baseline.train([closed])).toThrow('opened');
  });

  it('learns from the cases it is given', () => {
    const fast = baseline.train([CASES[2]!]).learnt;
    expect(fast).not.toEqual(baseline.train([CASES[3]!]).learnt);
    for (const value of Object.values(fast)) expect(Number.isFinite(value)).toBe(true);
  });

  it('forecasts more falls after histories of falling than after histories of holding', () => {
    const falls = (train: (typeof CASES)[number][]): number => {
      const table = playTrained(baseline.train(train), CASES[0]!.world, 1, 200);
      return [0, 1, 2, 3].reduce((sum, i) => sum + fallenBy(table, i, 100) / 200, 0);
    };
    expect(falls([CASES[2]!, CASES[0]!])).toBeGreaterThan(falls([CASES[1]!, CASES[3]!]) + 0.5);
  });

  it('plays the same run for the same seed, whatever the number of runs', () => {
    const trained = baseline.train(CASES);
    const few = playTrained(trained, CASES[0]!.world, 7, 10);
    const many = playTrained(trained, CASES[0]!.world, 7, 25);
    for (let i = 0; i < 5; i++) {
      expect(many.days.slice(i * 25, i * 25 + 10)).toEqual(few.days.slice(i * 10, i * 10 + 10));
    }
  });
});

describe('playing a hazard', () => {
  const constant = (contagious: boolean): TrainedHazard => ({
    learnt: {},
    contagious,
    hazardIn: () => (day) => (day > 50 ? 0.02 : 0),
  });

  it('falls with the probability 1 - exp(-sum of hazards)', () => {
    const table = playTrained(constant(false), roadWorld(), 3, 4000);
    expect(fallenBy(table, 0, 50)).toBe(0);
    expect(fallenBy(table, 0, 100) / 4000).toBeCloseTo(1 - Math.exp(-1), 1);
  });

  it('is the same day by day as from the sums', () => {
    const world = roadWorld();
    expect(playTrained(constant(true), world, 3, 100).days).toEqual(
      playTrained(constant(false), world, 3, 100).days,
    );
  });

  it('leaves alone what the incumbent does not hold', () => {
    const table = playTrained(constant(false), roadWorld(), 3, 100);
    expect(fallenBy(table, 4, 100)).toBe(0);
  });
});

describe('pooled hazard', () => {
  it('is falls over days at risk', () => {
    const { perDay } = pooledHazard.train([CASES[0]!, CASES[1]!]).learnt;
    expect(perDay).toBeCloseTo(6 / (90 + 60 + 40 + 20 + 100 + 70 + 100 + 30), 12);
  });
});

describe('walking a history', () => {
  function visits(known: (typeof CASES)[number]): RegionDay[] {
    const all: RegionDay[] = [];
    walkHistory(known, () => (at) => all.push(at));
    return all;
  }

  it('visits each scored centre on each day it is held, and its fall once', () => {
    const all = visits(CASES[0]!);
    expect(all.length).toBe(90 + 60 + 40 + 20);
    expect(all.filter((v) => v.fell).map((v) => [v.region, v.day])).toEqual([
      [3, 20],
      [2, 40],
      [1, 60],
      [0, 90],
    ]);
  });

  it('stops at the end of observation', () => {
    const known = roadHistory([Infinity, 60, 40, 20]);
    known.truth.observedUntilDay[0] = 30;
    expect(visits(known).filter((v) => v.region === 0).length).toBe(30);
  });

  it('shows the spread as it was the evening before', () => {
    const seen: number[] = [];
    walkHistory(CASES[0]!, (spread) => (at) => {
      if (at.region === 0 && [20, 21].includes(at.day)) seen.push(spread.shareFallen);
    });
    expect(seen).toEqual([0, 0.25]);
  });
});

describe('spread', () => {
  it('counts neighbours the challenger holds, from the start and since', () => {
    const spread = new Spread(roadWorld());
    expect(spread.neighbours(3)).toEqual({ share: 0.5, pressure: 0.5 });
    expect(spread.neighbours(0).share).toBe(0);
    spread.endOfDay([1]);
    expect(spread.neighbours(0)).toEqual({ share: 1, pressure: 1 });
    expect([spread.recentFalls, spread.daysSinceFall]).toEqual([1, 0]);
    spread.endOfDay([]);
    expect([spread.recentFalls, spread.daysSinceFall]).toEqual([0.87, 1]);
    spread.reset();
    expect([spread.heldCount, spread.recentFalls, spread.daysSinceFall]).toEqual([4, 0, 0]);
  });

  it('does not count a third party as the challenger', () => {
    const third = roadCase().regions.map((r) =>
      r.id === 'E' ? { ...r, precontrolledBy: 'third' as const } : r,
    );
    expect(new Spread(roadWorld({ regions: third })).neighbours(3)).toEqual({
      share: 0,
      pressure: 0,
    });
  });
});

describe('covariates', () => {
  it('read the inputs and, if asked, what has fallen', () => {
    const world = roadWorld({
      patrons: [
        {
          side: 'incumbent',
          patron: 'P',
          channel: 'money',
          fromDay: -100,
          toDay: 0,
          knownDay: -100,
          level: quantity(1),
          basis: '',
          realised: false,
        },
      ],
      events: [
        {
          id: 'exit',
          knownDay: 10,
          effectiveDay: 10,
          kind: 'patron_exit',
          side: 'incumbent',
          magnitude: quantity(0.5),
          text: '',
          realised: false,
        },
      ],
    });
    const spread = new Spread(world);
    const row = new Float64Array(COVARIATES.length + CONTAGION.length);
    const read = covariatesOf(world, spread);
    read(10, 0, row, 0);
    const at = (name: string): number => row[[...COVARIATES, ...CONTAGION].indexOf(name as never)]!;
    expect(at('rural control at the origin')).toBe(0.1);
    expect(at('ln force ratio')).toBeCloseTo(Math.log(1100 / 100), 12);
    expect(at('capital')).toBe(1);
    expect(at('patrons’ news')).toBeCloseTo(0.5, 12);
    // ten days without money, run down over sixty
    expect(at('pay shortfall')).toBeCloseTo(1 - (1 - 1 / 60) ** 10, 12);
    expect(at('net support')).toBeCloseTo(0.5 * (1 - 1 / 60) ** 10, 12);
    expect(at('share fallen')).toBe(0);
    spread.endOfDay([1]);
    read(11, 0, row, 0);
    expect([at('share of neighbours fallen'), at('share fallen')]).toEqual([1, 0.25]);
    expect(at('ln recent falls')).toBeCloseTo(Math.log(2), 12);
  });
});
