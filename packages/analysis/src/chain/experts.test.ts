import type { ForecastRow } from '@interregnum/case';
import { expect, test } from 'vitest';
import { nodeOf, templateData } from '../testing/synthetic-chain.ts';
import { saidAtTheTime } from './experts.ts';

const data = templateData();
const seat = data.regions.find((r) => r.id === data.capital)!;

function said(saidDay: number, days: number | null, more: Partial<ForecastRow> = {}): ForecastRow {
  return {
    date: '2030-01-01',
    saidDay,
    who: 'somebody',
    statement: 'it will fall',
    targetEvent: `fall of ${seat.name}`,
    impliedMedianDays: days,
    basis: 'coded_from_tone',
    source: 'made up',
    ...more,
  };
}

const late = data.horizonDays + 1;
const forecasts = [
  said(0, 10),
  said(-30, 40, { basis: 'stated_horizon' }),
  said(5, late),
  // left out: no time implied, another place, said when it was decided, and about a time before it all
  said(0, null),
  said(0, 10, { targetEvent: 'fall of nowhere' }),
  said(60, 1),
  said(-100, 50),
];

test.each([
  ['fell', 50, { statements: 3, asRecorded: 2, timeNamed: 1 }],
  ['stood', null, { statements: 4, asRecorded: 1, timeNamed: 1 }],
] as const)('statements of a regime that %s', (_, day, counts) => {
  const node = nodeOf('first', 0, data, day);
  expect(saidAtTheTime({ ...node, observed: { ...node.observed, forecasts } })).toEqual(counts);
});

test('no statements are none', () => {
  expect(saidAtTheTime(nodeOf('first', 0, data, 50))).toEqual({
    statements: 0,
    asRecorded: 0,
    timeNamed: 0,
  });
});
