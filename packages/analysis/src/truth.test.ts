import { Manner } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { observed, observedRegion, region, roadCase } from './testing/synthetic-case.ts';
import { truthFrom } from './truth.ts';

const base = roadCase();

describe('truth from observed outcomes', () => {
  it('keeps days, intervals, weights and manner in the order of the case’s regions', () => {
    const truth = truthFrom(
      base,
      observed([
        observedRegion('B', {
          status: 'fell',
          day: 30,
          dayLow: 28,
          dayHigh: 31,
          scoreWeight: 0.5,
          mannerClass: 'bargain',
        }),
        observedRegion('A', { status: 'defected', day: 40 }),
      ]),
    );
    expect(truth.scored).toEqual([0, 1]);
    expect([...truth.day.slice(0, 2)]).toEqual([40, 30]);
    expect([truth.dayLow[1], truth.dayHigh[1], truth.weight[1]]).toEqual([28, 31, 0.5]);
    expect(truth.dayLow[0]).toBe(40);
    expect(truth.manner[1]).toBe(Manner.bargain);
    expect(truth.capitalDay).toBe(40);
    expect(truth.unscored).toEqual([
      { region: 'C', reason: 'no observed outcome' },
      { region: 'D', reason: 'no observed outcome' },
      { region: 'E', reason: 'not held by the incumbent at the origin' },
    ]);
  });

  it('censors held regions and those lost to a third party', () => {
    const truth = truthFrom(
      base,
      observed([
        observedRegion('A', { censorDay: 60 }),
        observedRegion('B', { censorDay: 900 }),
        observedRegion('C', { status: 'third_party', day: 25 }),
        observedRegion('D'),
      ]),
    );
    expect([...truth.day]).toEqual(new Array(5).fill(Infinity));
    expect([...truth.observedUntilDay.slice(0, 4)]).toEqual([60, 100, 25, 100]);
    // seen held on day 60 of 100, and what became of the regime is not recorded
    expect(truth.capitalDay).toBeNull();
  });

  it.each([
    ['the record reaches the horizon', 100, null],
    ['it is recorded that the regime held', 60, false],
  ])('takes the capital as held where %s', (_, censorDay, regimeFell) => {
    const seen = { ...observed([observedRegion('A', { censorDay })]), regimeFell };
    expect(truthFrom(base, seen).capitalDay).toBe(Infinity);
  });

  it('leaves out what cannot be dated and takes falls after the horizon as held', () => {
    const truth = truthFrom(
      base,
      observed([
        observedRegion('A', { status: 'fell', day: null }),
        observedRegion('B', { status: 'fell', day: -3 }),
        observedRegion('C', { status: 'fell', day: 101, mannerClass: 'assault' }),
        observedRegion('D', { status: 'fell', day: 9, scoreWeight: 0 }),
      ]),
    );
    expect(truth.scored).toEqual([2]);
    expect(truth.day[2]).toBe(Infinity);
    expect(truth.manner[2]).toBe(0);
    expect(truth.unscored.map((u) => u.region)).toEqual(['A', 'B', 'D', 'E']);
  });

  it('takes the capital’s date from the summary where its row is not scored', () => {
    const none = observedRegion('A', { status: 'fell', day: 9, scoreWeight: 0 });
    expect(truthFrom(base, observed([none], { capitalLostDay: 9 })).capitalDay).toBe(9);
    expect(truthFrom(base, observed([none], { regimeFell: false })).capitalDay).toBe(Infinity);
    expect(truthFrom(base, observed([none])).capitalDay).toBeNull();
  });

  it('knows a case without its capital', () => {
    const truth = truthFrom({ ...base, capital: '?', regions: [region('A')] }, observed([]));
    expect(truth.capital).toBe(-1);
    expect(truth.capitalDay).toBeNull();
  });
});
