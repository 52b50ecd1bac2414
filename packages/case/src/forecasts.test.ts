import { describe, expect, it } from 'vitest';
import { readForecasts } from './forecasts.ts';

const HEAD = 'date,who,target_event,implied_median_days,median_basis,source';
const read = (rows: string): ReturnType<typeof readForecasts> =>
  readForecasts(new Map([['forecasts.csv', `${HEAD}\n${rows}`]]), { origin: '2021-04-14' });

describe('forecasts', () => {
  it('are dated from the origin', () => {
    const { forecasts, problems } = read('2021-06-23,W,fall of Kabul,340,stated_horizon,U\n');
    expect(problems).toEqual([]);
    expect(forecasts[0]).toMatchObject({
      saidDay: 70,
      impliedMedianDays: 340,
      basis: 'stated_horizon',
      targetEvent: 'fall of Kabul',
    });
  });

  it('may imply no number of days, and are a reading of words unless they say so', () => {
    const { forecasts } = read('2021-06-23,W,fall of Kabul,,,U\n');
    expect(forecasts[0]).toMatchObject({ impliedMedianDays: null, basis: 'coded_from_tone' });
  });

  it('at fault are reported with their place and left out', () => {
    const { forecasts, problems } = read('23 June,W,fall of Kabul,-1,guess,U\n');
    expect(forecasts).toEqual([]);
    expect(problems.map((p) => `${p.at.line}:${p.at.column}`)).toEqual(['2:1', '2:25', '2:28']);
  });

  it('need not be there', () => {
    expect(readForecasts(new Map(), { origin: '2021-04-14' })).toEqual({
      forecasts: [],
      problems: [],
    });
  });
});
