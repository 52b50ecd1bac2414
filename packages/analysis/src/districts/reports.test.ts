/** What the undated are worth, and the count against those who counted, on numbers made up by hand. */
import type { ObservedDistrictCount } from '@interregnum/case';
import { describe, expect, it } from 'vitest';
import { countRows, lostOn } from './counts.ts';
import type { Forecasts, Outpost } from './outposts.ts';
import { judge, reportingWeights } from './reports.ts';

const outpost = (index: number, day: number | null, region = 0): Outpost => ({
  index,
  region,
  day,
  basis: day === null ? 'undated' : 'news',
});
const count = (day: number, lost: number, total = 8): ObservedDistrictCount => ({
  date: `day ${day}`,
  day,
  assessor: 'A',
  lost,
  contested: null,
  total,
  unit: 'districts',
  source: '',
});
const outposts = [outpost(0, 10), outpost(1, 30), outpost(2, null), outpost(3, null, 1)];
const forecasts: Forecasts = {
  heldBefore: [0, 0, 0.5, 0],
  meanDay: [10, 20, 30, 40],
  days: [],
};
const at = { day: 20, date: 'day 20', assessor: 'A' };

describe('judging on a day', () => {
  it('counts the dated by their day and the undated by the chance that they were still held', () => {
    const judged = judge(at, outposts, forecasts, [], 8);
    expect(judged).toMatchObject({ dated: 1, gained: null, missed: 0 });
    expect(judged.positive).toEqual([1, 0, 0, 0]);
    expect(judged.negative).toEqual([0, 1, 0.5, 1]);
  });

  it('takes off the undated what was counted and not dated', () => {
    // two more than dated were gained, of 1.5 undated that were still held: all are taken off
    const all = judge(at, outposts, forecasts, [count(5, 1), count(20, 4)], 8);
    expect(all).toMatchObject({ dated: 1, gained: 3, missed: 1 });
    const half = judge(at, outposts, forecasts, [count(5, 0.25), count(20, 2)], 8);
    expect(half.missed).toBeCloseTo(0.5, 12);
    expect(half.negative[3]).toBeCloseTo(0.5, 12);
  });

  it('brings a count to the layout by its own total', () => {
    const scaled = judge(at, outposts, forecasts, [count(5, 2, 16), count(20, 4, 16)], 8);
    expect(scaled.gained).toBeCloseTo(1, 12);
  });
});

it('weighs a region up that few reports come from, five times at most', () => {
  const weights = reportingWeights(outposts, forecasts);
  expect(weights[0]).toBeCloseTo(2.5 / 2, 12);
  expect(weights[3]).toBe(5);
});

describe('the count', () => {
  it('is read between the ends of weeks', () => {
    expect(lostOn([10, 20, 40], 7)).toBe(20);
    expect(lostOn([10, 20, 40], 10.5)).toBe(30);
    expect(lostOn([10, 20, 40], 100)).toBe(40);
  });

  it('errs by the distance where all runs agree, and by less where one is near', () => {
    const [same] = countRows(
      [
        [4, 4],
        [4, 4],
      ],
      [count(7, 6)],
      8,
    );
    expect(same).toMatchObject({ observed: 6, middle: 4, crps: 2 / 8, persistence: 2 / 8 });
    const [spread] = countRows(
      [
        [4, 4],
        [4, 6],
      ],
      [count(7, 6)],
      8,
    );
    expect(spread!.crps).toBeLessThan(same!.crps);
  });
});
