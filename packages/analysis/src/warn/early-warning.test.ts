import { Draws } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeUpCase } from '../testing/made-up-cases.ts';
import { type EarlyWarning, earlyWarning } from './early-warning.ts';
import { INDICATORS } from './indicators.ts';
import { placeValues } from './place-values.ts';
import { poolOf } from './pool-of-landmarks.ts';

const RUNS = 40;

/**
 * Four countries. Half of the histories end, at their own day. The share lost rises before the end and
 * knows it; what people are displaced differs between countries alone; the dead are luck.
 */
function world(ending = true) {
  return ['a', 'b', 'c', 'd'].map((id, c) => {
    const ends = Array.from({ length: RUNS }, (_, r) => (ending && r % 2 ? 150 + 4 * r : -1));
    const draws = new Draws();
    return madeUpCase({
      id,
      collapseDays: ends,
      values: {
        lostShare: (r, day) => (ends[r]! > 0 ? Math.max(0, 1 - (ends[r]! - day) / 80) : 0),
        ruralControl: (r, day) => (ends[r]! > 0 ? Math.max(0, 1 - (ends[r]! - day) / 80) : 0),
        displaced: () => c,
        days: (_, day) => day,
        supply: (_, day) => 1 - day / 1000,
        killed: (r, day) => {
          draws.start(c, r);
          return draws.uniform(day, 0, 1);
        },
      },
    });
  });
}

const OPTIONS = { seed: 1, replicates: 60 };
let found: EarlyWarning;
beforeAll(() => {
  found = earlyWarning(world(), OPTIONS);
});
const telling = (id: string, days = 90) =>
  found.telling.find((t) => t.indicator === id && t.horizonDays === days)!;
const alarm = (id: string) => found.alarms.find((a) => a.indicator === id)!;

describe('what tells', () => {
  test('every indicator at every horizon is there, and every list has every case', () => {
    expect(found.telling).toHaveLength(3 * INDICATORS.length);
    expect(found.alarms).toHaveLength(INDICATORS.length);
    for (const t of found.telling) expect(t.cases).toHaveLength(4);
  });

  test('one that knows the end is praised, one that is luck is not', () => {
    expect(telling('lostShare', 60).withinCase.mean).toBeGreaterThan(0.99);
    expect(telling('killed').withinCase.mean).toBeCloseTo(0.5, 1);
  });

  test('one that only tells countries apart is chance', () => {
    expect(telling('displaced').withinCase).toMatchObject({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  test('one that is the same in all histories tells nothing in the same week', () => {
    expect(telling('supply').sameWeek.mean).toBe(0.5);
    expect(telling('supply').withinCase.mean).not.toBeCloseTo(0.5, 3);
  });

  test('against the naive one, the naive one is nothing and luck is worse', () => {
    expect(telling('lostShare').overNaive.mean).toBe(0);
    expect(telling('killed').overNaive.high).toBeLessThan(-0.3);
  });
});

describe('alarms', () => {
  test('learnt on other countries, a good one hits in time without false alarms', () => {
    const { hitShare, safeShareUnderAlarm, falseAlarmsPerYear, leadDays } = alarm('lostShare');
    expect(hitShare.mean).toBe(1);
    expect(safeShareUnderAlarm.mean).toBeLessThanOrEqual(0.1);
    expect(falseAlarmsPerYear.mean).toBeLessThan(0.5);
    expect(leadDays!.q50).toBeGreaterThanOrEqual(7);
  });

  test('luck has no more hits than its share of safe weeks could give', () => {
    const { safeShareUnderAlarm, hitShare } = alarm('killed');
    expect(safeShareUnderAlarm.mean).toBeLessThan(0.2);
    expect(hitShare.mean).toBeLessThan(0.9);
  });

  test('beyond luck is what the history itself knows: all of a good one, nothing of the calendar', () => {
    expect(alarm('lostShare').hitsOverLuck.mean).toBeGreaterThan(0.5);
    expect(alarm('days').hitsOverLuck.mean).toBe(0);
    expect(Math.abs(alarm('killed').hitsOverLuck.mean!)).toBeLessThan(0.15);
  });

  test('cases of one country cannot learn from each other', () => {
    const one = world().map((c) => ({ ...c, country: 'one' }));
    const answer = earlyWarning(one, OPTIONS);
    for (const a of answer.alarms) expect(a.hitShare.mean).toBeNull();
    expect(answer.skill).toBeNull();
  });
});

describe('what an analyst has', () => {
  const pool = poolOf(world());
  const chance = (having: Record<string, number>, days = 90) => {
    const asked = Object.entries(having).map(([indicator, value]) => ({ indicator, value }));
    const placed = placeValues(pool, asked, 1, 60)!;
    return { placed, at: placed.chances.find((c) => c.horizonDays === days)! };
  };

  test('more lost is a higher chance, and the interval holds it', () => {
    const [low, high] = [chance({ lostShare: 0 }).at.chance, chance({ lostShare: 0.5 }).at.chance];
    expect(high.value!).toBeGreaterThan(low.value! + 0.3);
    expect(high.low!).toBeLessThanOrEqual(high.value!);
    expect(high.high!).toBeGreaterThanOrEqual(high.value!);
  });

  test('saying the same twice is no more evidence', () => {
    const once = chance({ lostShare: 0.5 }).at.likelihoodRatio.value!;
    const twice = chance({ lostShare: 0.5, ruralControl: 0.5 }).at.likelihoodRatio.value!;
    expect(Math.abs(Math.log(twice) - Math.log(once))).toBeLessThan(0.5 * Math.log(once));
  });

  test('a value beyond all histories is named', () => {
    expect(chance({ lostShare: 7 }).placed.outside).toEqual(['lostShare']);
    expect(chance({ lostShare: 0.3 }).placed.outside).toEqual([]);
  });

  test('the nearest are histories, and their cases add up', () => {
    const { placed } = chance({ lostShare: 0.5 });
    expect(placed.nearHistories).toBeLessThanOrEqual(placed.nearLandmarks);
    expect(placed.from.reduce((sum, f) => sum + f.share, 0)).toBeCloseTo(1, 12);
  });
});

test('where nothing ends, no case can tell', () => {
  const answer = earlyWarning(world(false), OPTIONS);
  for (const t of answer.telling) expect(t.withinCase).toMatchObject({ mean: null, cases: 0 });
});

test('the same seed gives the same answer; one case has no interval over cases', () => {
  expect(earlyWarning(world(), OPTIONS)).toEqual(found);
  const [only] = earlyWarning(world().slice(0, 1), OPTIONS).telling;
  expect(only!.withinCase.low).toBeNull();
});
