import { expect, test } from 'vitest';
import { forecastsOfCapital } from './forecasts-of-capital.ts';
import { region } from './testing/synthetic-case.ts';

test('keeps the forecasts that are about the capital', () => {
  const base = { capital: 'A', regions: [region('A'), region('B')] };
  const said = {
    date: '2000-01-02',
    saidDay: 1,
    who: 'W',
    statement: '',
    targetEvent: 'fall of A',
    impliedMedianDays: 30,
    basis: 'stated_horizon',
    source: 'U',
  } as const;
  const elsewhere = { ...said, targetEvent: 'fall of B' };
  expect(forecastsOfCapital(base, [said, elsewhere]).map((f) => f.saidDay)).toEqual([1]);
  expect(forecastsOfCapital(base, [])).toEqual([]);
});
