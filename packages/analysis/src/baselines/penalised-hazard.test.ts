import { Draws } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { quantity } from '../testing/synthetic-case.ts';
import { roadHistory, roadWorld } from '../testing/synthetic-history.ts';
import { frailtyHazard } from './frailty-hazard.ts';
import { choose, PENALTIES, penalisedHazard } from './penalised-hazard.ts';
import { INPUTS, INTERACTIONS, type Input, inputsOf } from './penalised-inputs.ts';
import { Spread } from './spread.ts';
import { type KnownCase, playTrained, type TrainedHazard } from './trained.ts';

/** Countries with the centres falling on these days. */
const countries = (days: readonly (readonly number[])[]): KnownCase[] =>
  days.map((d, k) => roadHistory(d, {}, `country ${k}`));

const MIXED = countries([
  [90, 60, 40, 20],
  [Infinity, 70, Infinity, 30],
  [10, 8, 7, 5],
  [Infinity, Infinity, Infinity, Infinity],
]);

describe('interactions', () => {
  it('are at most eight, each of two inputs, with a reason', () => {
    expect(INTERACTIONS.length).toBeLessThanOrEqual(8);
    const pairs = INTERACTIONS.map(({ of }) => [...of].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { of, because } of INTERACTIONS) {
      for (const name of of) expect(INPUTS).toContain(name);
      expect(of[0]).not.toBe(of[1]);
      expect(because.length).toBeGreaterThan(20);
    }
  });
});

describe('inputs of the day', () => {
  const money = (level: number, fromDay: number, toDay: number) => ({
    side: 'incumbent' as const,
    patron: 'P',
    channel: 'money',
    fromDay,
    toDay,
    knownDay: -100,
    level: quantity(level),
    basis: '',
    realised: false,
  });

  function reads(toDay: number, day: number, fell: readonly number[] = []) {
    const world = roadWorld({ patrons: [money(1, -100, toDay), money(0, toDay + 1, 200)] });
    const spread = new Spread(world);
    spread.endOfDay(fell);
    for (let k = 0; k < 3; k++) spread.endOfDay([]);
    const row = new Float64Array(INPUTS.length);
    inputsOf(world, spread)(day, 0, row, 0);
    return (name: Input): number => row[INPUTS.indexOf(name)]!;
  }

  it('see an announced end two months ahead, and not before', () => {
    // money weighs a half in what support is worth
    expect(reads(80, 10)('announced change of net support')).toBe(0);
    expect(reads(80, 30)('announced change of net support')).toBe(-0.5);
    expect(reads(80, 90)('announced change of net support')).toBe(0);
  });

  it('count days since the last fall, and from the origin where nothing has fallen', () => {
    expect(reads(80, 5)('ln days since the last fall')).toBeCloseTo(Math.log(5), 12);
    expect(reads(80, 5, [1])('ln days since the last fall')).toBeCloseTo(Math.log(4), 12);
    expect(reads(80, 5, [1])('share of neighbours fallen')).toBe(1);
    expect(reads(80, 60)('ln months since the origin')).toBeCloseTo(Math.log(3), 12);
  });
});

describe('penalty and interactions', () => {
  it('are the simplest where there is nothing to choose by', () => {
    expect(choose(MIXED.slice(0, 1))).toEqual({ penalty: PENALTIES[0], interactions: false });
    const one = MIXED.map((c) => ({ ...c, group: 'one' }));
    expect(choose(one)).toEqual({ penalty: PENALTIES[0], interactions: false });
  });

  it('are weaker where countries bear each other out than where days are dealt by lot', () => {
    // D to A within four days, after long quiet: what follows a fall is the same everywhere
    const alike = countries([40, 50, 60, 70, 80].map((d) => [d + 3, d + 2, d + 1, d]));
    const draws = new Draws();
    draws.start(1, 0);
    const lot = (k: number) => Math.ceil(-50 * Math.log(draws.uniform(0, k, 1)));
    const byLot = countries(
      [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [0, 1, 2, 3].map((i) => lot(4 * c + i))),
    );
    expect(choose(byLot)).toEqual({ penalty: PENALTIES[0], interactions: false });
    expect(choose(alike).penalty).toBeLessThan(PENALTIES[0]);
  });

  it('do not depend on the order of the cases', () => {
    expect(choose([...MIXED].reverse())).toEqual(choose(MIXED));
  });
});

describe.each([frailtyHazard, penalisedHazard])('$id', (baseline) => {
  const trained = baseline.train(MIXED);

  it('gives each centre a probability every day, whatever has fallen', () => {
    const world = roadWorld();
    const spread = new Spread(world);
    const hazard = trained.hazardIn(world, spread);
    for (const fell of [[], [3], [2, 1], [0]]) {
      for (let day = 1; day <= world.horizonDays; day++) {
        for (let i = 0; i < world.regionCount; i++) {
          const p = 1 - Math.exp(-hazard(day, i));
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }
      spread.endOfDay(fell);
    }
  });

  it('learns the same bits twice, and how far cases lie apart', () => {
    expect(baseline.train(MIXED).learnt).toEqual(trained.learnt);
    expect(trained.frailtySd).toBeGreaterThan(0.3);
    expect(trained.learnt['SD between cases']).toBe(trained.frailtySd);
  });

  it('forecasts by what is known of patrons, in hindcast and forecast alike', () => {
    const patrons = (realised: boolean) => [
      {
        side: 'incumbent' as const,
        patron: 'P',
        channel: 'money',
        fromDay: -100,
        toDay: 100,
        knownDay: -100,
        level: quantity(realised ? 0 : 1),
        basis: '',
        realised,
      },
    ];
    const days = [10, 30, 50, 70];
    const withNews = [true, false].flatMap((realised, k) =>
      [0, 1].map((j) =>
        roadHistory(
          days.map((d) => (realised ? d / 5 + j : Infinity)),
          { patrons: patrons(realised) },
          `country ${k} ${j}`,
        ),
      ),
    );
    const learnt = baseline.train(withNews);
    const falls = (realised: boolean) =>
      playTrained(learnt, roadWorld({ patrons: patrons(realised) }), 1, 100).days;
    const mean = (realised: boolean) => falls(realised).reduce((a, b) => a + b, 0);
    expect(mean(true)).toBeLessThan(mean(false));
  });
});

describe('playing with frailty', () => {
  const constant = (contagious: boolean, frailtySd: number): TrainedHazard => ({
    learnt: {},
    contagious,
    frailtySd,
    hazardIn: () => () => 0.01,
  });
  const RUNS = 4000;
  const world = roadWorld();
  const fellBy = (sd: number, day: number, contagious = false): number[] => {
    const { days } = playTrained(constant(contagious, sd), world, 3, RUNS);
    return Array.from({ length: RUNS }, (_, r) =>
      [0, 1, 2, 3].reduce((n, i) => n + (days[i * RUNS + r]! <= day ? 1 : 0), 0),
    );
  };

  it('falls with the probability integrated over the factor', () => {
    let p = 0;
    for (let k = -800; k <= 800; k++) {
      const z = k / 100;
      const held = Math.exp(-0.5 * Math.exp(1.5 * z));
      p += ((1 - held) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) / 100;
    }
    const share = fellBy(1.5, 50).reduce((a, b) => a + b, 0) / (4 * RUNS);
    expect(Math.abs(share - p)).toBeLessThan(0.02);
  });

  it('makes centres of a run hang together, which they do not without', () => {
    const variance = (counts: number[]): number => {
      const mean = counts.reduce((a, b) => a + b, 0) / RUNS;
      return counts.reduce((a, c) => a + (c - mean) ** 2, 0) / RUNS;
    };
    // four independent centres have a variance of at most one
    expect(variance(fellBy(0, 50))).toBeLessThan(1.05);
    expect(variance(fellBy(1.5, 50))).toBeGreaterThan(1.5);
  });

  it('is the same day by day as from the sums', () => {
    expect(fellBy(1.5, 50, true)).toEqual(fellBy(1.5, 50));
  });
});
