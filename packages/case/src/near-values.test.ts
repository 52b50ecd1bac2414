/** What is proposed for a cell that cannot be read, and where nothing is. */
import { expect, test } from 'vitest';
import { dayOf } from './dates.ts';
import { nearDate, nearFlag } from './near-values.ts';
import { readObserved } from './observed.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { changed, smallCase } from './testing/small-case.ts';

test.each([
  ['2021/4/14', '2021-04-14'],
  ['2021.04.14', '2021-04-14'],
  ['14/04/2021', '2021-04-14'],
  ['4/14/2021', '2021-04-14'],
  ['31.12.2030', '2030-12-31'],
  ['05/05/2021', '2021-05-05'],
  ['44300', '2021-04-14'],
  ['36526', '2000-01-01'],
  // either could be the day
  ['04/05/2021', undefined],
  // no such day, no such year, no day at all
  ['31/02/2021', undefined],
  ['14/04/21', undefined],
  ['2021', undefined],
  ['soon', undefined],
  ['2021-04/14', undefined],
])('the date meant by %s', (text, date) => {
  expect(nearDate(text)).toBe(date);
});

test.each([
  ['VRAI', '1'],
  ['Faux', '0'],
  ['nein', '0'],
  ['Да', '1'],
  ['2', undefined],
  ['perhaps', undefined],
])('yes or no: %s', (text, flag) => {
  expect(nearFlag(text)).toBe(flag);
});

test('a date where a day is counted from the origin: the day, once, and nothing said besides', () => {
  const { data } = readCase(smallCase());
  const date = '2000-04-10';
  const day = dayOf(date, data!.origin)!;
  const files = changed('outcome.csv', 'fell,100,95,105', `fell,${date},95,2000-04-15`);
  expect(readObserved(files, data!).problems.map(formatProblem)).toEqual([
    `outcome.csv:3:9: day is not a number: ${date}; allowed: a number such as 12.5 days since the origin; did you mean ${day}?`,
    `outcome.csv:3:23: day_high is not a number: 2000-04-15; allowed: a number such as 12.5 days since the origin; did you mean ${day + 5}?`,
  ]);
});

test('a day that is not given at all is still asked for', () => {
  const { data } = readCase(smallCase());
  const files = changed('outcome.csv', 'fell,100,95,105', 'fell,,95,105');
  expect(readObserved(files, data!).problems.map(formatProblem)).toEqual([
    'outcome.csv:3:9: FB fell, so day must be given',
  ]);
});

test('yes and no, and dates, in a table', () => {
  const flag = changed('forces.csv', ',25,1,', ',25,VRAI,');
  expect(readCase(flag).problems.map(formatProblem)).toContain(
    'forces.csv:2:28: placed is not a value it can have: VRAI; allowed: 0, 1; did you mean 1?',
  );
  const patrons = changed('patrons.csv', '2000-12-31', '31/12/2000');
  expect(readCase(patrons).problems.map(formatProblem)).toContain(
    'patrons.csv:2:37: date_to is not a date: 31/12/2000; allowed: YYYY-MM-DD; did you mean 2000-12-31?',
  );
});
