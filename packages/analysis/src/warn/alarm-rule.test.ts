import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpCase } from '../testing/made-up-cases.ts';
import { alarmSeries, countAlarms } from './alarm-rule.ts';
import { indicatorIndex } from './indicators.ts';

const LOST = indicatorIndex('lostShare');

/** One history whose share lost is 1 on some days and 0 on others. */
function count(end: number, high: (day: number) => boolean, horizonDays = 364) {
  const watched = madeUpCase({
    id: 'x',
    horizonDays,
    collapseDays: [end],
    values: { lostShare: (_, day) => (high(day) ? 1 : 0) },
  });
  return countAlarms(watched, alarmSeries(watched, LOST), 0.5);
}

test('one week beyond is no alarm, two are; the lead runs from the second', () => {
  expect(count(200, (day) => day === 182).hits).toBe(0);
  expect(count(200, (day) => day === 175 || day === 182)).toMatchObject({ hits: 1, leads: [18] });
});

test('an alarm that goes off before the last 90 days is false, and one too late is none', () => {
  expect(count(300, (day) => day === 70 || day === 77)).toMatchObject({
    hits: 0,
    falseAlarms: 1,
    safeWeeksUnderAlarm: 1,
  });
  expect(count(200, (day) => day >= 189)).toMatchObject({ hits: 0, falseAlarms: 0 });
});

test('an alarm that never goes off hits, and keeps every safe week under alarm', () => {
  const { hits, leads, falseAlarms, safeWeeks, safeWeeksUnderAlarm } = count(300, () => true);
  expect({ hits, leads, falseAlarms }).toEqual({ hits: 1, leads: [300 - 35], falseAlarms: 1 });
  expect(safeWeeksUnderAlarm).toBe(safeWeeks);
});

test('weeks from which 90 days cannot be seen are neither safe nor false', () => {
  const { safeWeeks, falseAlarms, ends } = count(-1, (day) => day > 280, 364);
  expect({ falseAlarms, ends }).toEqual({ falseAlarms: 0, ends: 0 });
  // weeks 5 .. 39: the last ends on day 273, and 274 = 364 - 90
  expect(safeWeeks).toBe(35);
});

test('a low indicator warns when it is low', () => {
  const watched = madeUpCase({
    id: 'x',
    collapseDays: [200],
    values: { supply: (_, day) => (day > 150 ? 0.2 : 0.9) },
  });
  const series = alarmSeries(watched, indicatorIndex('supply'));
  expect(countAlarms(watched, series, -0.5).hits).toBe(1);
});

test('a stricter threshold never has more hits or more safe weeks under alarm', () => {
  const day = fc.integer({ min: -1, max: 363 });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          day,
          fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 53, maxLength: 53 }),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      fc.double({ noNaN: true, min: 0, max: 1 }),
      fc.double({ noNaN: true, min: 0, max: 1 }),
      (histories, a, b) => {
        const watched = madeUpCase({
          id: 'x',
          collapseDays: histories.map(([end]) => end),
          values: { lostShare: (run, d) => histories[run]![1][d / 7]! },
        });
        const series = alarmSeries(watched, LOST);
        const [loose, strict] = [Math.min(a, b), Math.max(a, b)].map((t) =>
          countAlarms(watched, series, t),
        );
        expect(strict!.hits).toBeLessThanOrEqual(loose!.hits);
        expect(strict!.safeWeeksUnderAlarm).toBeLessThanOrEqual(loose!.safeWeeksUnderAlarm);
        expect(strict!.safeWeeks).toBe(loose!.safeWeeks);
        expect(strict!.leads).toHaveLength(strict!.hits);
      },
    ),
  );
});
