import { describe, expect, it } from 'vitest';
import { compareExperts, type ExpertForecast } from './experts.ts';
import { fallTable } from './fall-table.ts';
import { forecastsOfCapital } from './forecasts-of-capital.ts';
import { region, truthOf } from './testing/synthetic-case.ts';

function forecast(saidDay: number, impliedMedianDays: number): ExpertForecast {
  return {
    saidDay,
    date: `day ${saidDay}`,
    who: 'somebody',
    statement: '',
    impliedMedianDays,
    basis: 'stated_horizon',
    source: 'made up',
  };
}

describe('experts beside the model', () => {
  const truth = truthOf([41], 100);

  it('asks the model on the expert’s day, among runs in which the capital still stands', () => {
    const falls = fallTable([[5, 31, 41, 51, 100]], 100);
    const { comparisons } = compareExperts(truth, falls, [forecast(10, 127)]);
    expect(comparisons[0]?.trueDays).toBe(31);
    expect(comparisons[0]?.expertLog2Error).toBe(2);
    expect(comparisons[0]?.modelMedianDays).toBe((31 + 41) / 2);
    expect(comparisons[0]?.modelLog2Error).toBeCloseTo(Math.log2(37 / 32), 14);
  });

  it('counts "not by the horizon" as twice the horizon, less the days gone', () => {
    const falls = fallTable([[-1, -1, 50]], 100);
    const { comparisons } = compareExperts(truth, falls, [forecast(10, 31)]);
    expect(comparisons[0]?.modelMedianDays).toBeNull();
    expect(comparisons[0]?.modelLog2Error).toBeCloseTo(Math.log2((190 + 1) / 32), 14);
  });

  it('leaves out what cannot be compared, with the reason', () => {
    const falls = fallTable([[20, 20]], 100);
    const all = compareExperts(truth, falls, [forecast(-5, 9), forecast(41, 1), forecast(30, 3)]);
    expect(all.leftOut.map((l) => l.reason)).toEqual([
      'said before the first simulated day',
      'said on or after the day the capital fell',
    ]);
    // On day 30 the capital has fallen in every run: the model has nothing to say.
    expect(all.comparisons[0]?.modelLog2Error).toBeNull();
    expect(all.compared).toBe(0);
    expect(all.expertMedianLog2Error).toBeNull();
  });

  it('does not call any date right where the capital held', () => {
    const held = compareExperts(truthOf([Infinity], 100), fallTable([[20]], 100), [forecast(1, 9)]);
    expect(held.comparisons).toEqual([]);
    expect(held.leftOut).toHaveLength(1);
  });

  it('counts who was nearer', () => {
    const falls = fallTable([[41, 41, 41]], 100);
    const { modelCloser, compared, stated, constantCloser, hindcast } = compareExperts(
      truth,
      falls,
      [forecast(0, 300), { ...forecast(20, 21), basis: 'coded_from_tone' }],
    );
    expect([modelCloser, compared]).toEqual([1, 2]);
    expect(stated).toMatchObject({ modelCloser: 1, compared: 1, modelMedianLog2Error: 0 });
    expect(hindcast).toBe(true);
    expect(compareExperts(truth, falls, [forecast(0, 300)], false).hindcast).toBe(false);
    // true days 41 and 21: the constant 30 is nearer than 300, and not than 21
    expect(constantCloser).toBe(1);
  });
});

describe('forecasts of the capital', () => {
  const seat = region('AF01', { name: 'Kabul province', capital: 'Kabul' });
  const caseData = { capital: 'AF01', regions: [region('AF02', { name: 'Kapisa' }), seat] };
  const row = {
    date: '2021-06-23',
    saidDay: 70,
    who: 'W',
    statement: 'S',
    targetEvent: 'fall of Kabul',
    impliedMedianDays: 340,
    basis: 'stated_horizon',
    source: 'U',
  } as const;

  it('name it and imply a number of days', () => {
    const rows = [
      row,
      { ...row, impliedMedianDays: null },
      { ...row, targetEvent: 'fall of Jalalabad' },
    ];
    const found = forecastsOfCapital(caseData, rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ saidDay: 70, impliedMedianDays: 340 });
  });

  it('are none when the case does not name its capital', () => {
    const nameless = { capital: 'X', regions: [region('X', { name: '', capital: '' })] };
    expect(forecastsOfCapital(nameless, [row])).toEqual([]);
  });
});
