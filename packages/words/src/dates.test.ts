import { expect, test } from 'vitest';
import { dayAndMonth, longDate, monthOf, shortDate, yearOf } from './dates.ts';

test('a date is said long, short, by its day, month or year', () => {
  expect(longDate('2021-08-15')).toBe('15 August 2021');
  expect(shortDate('2020-02-29')).toBe('29 Feb');
  expect(shortDate('2020-02-29', true)).toBe('29 Feb 2020');
  expect([dayAndMonth('1989-02-05'), monthOf('1989-02-05'), yearOf('1989-02-05')]).toEqual([
    '5 February',
    'February',
    '1989',
  ]);
});

test('what is no date is refused', () => {
  expect(() => longDate('yesterday')).toThrow(/Not an ISO date: yesterday/);
  expect(() => longDate('2021-13-01')).toThrow(RangeError);
});
