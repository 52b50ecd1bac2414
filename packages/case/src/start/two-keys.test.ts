import { expect, test } from 'vitest';
import { RegionNames } from './names.ts';
import { disagreements } from './two-keys.ts';

const PLACES = ['North', 'South', 'East', 'West'].map((name, i) => ({
  id: `R${i + 1}`,
  name,
  latitude: 0,
  longitude: 0,
}));
const NAMES = new RegionNames(PLACES);
const column = (name: string, ...texts: string[]) => ({
  name,
  cells: texts.map((text, i) => ({ text, at: { line: i + 2 } })),
});
const CODES = column('code', 'R1', 'R2', 'R3', 'R4');
const told = (...texts: string[]): string[] =>
  disagreements(CODES, [column('name', ...texts)], NAMES, PLACES);

test('code and name of the same region need no word', () => {
  expect(told('North', 'South', 'East', 'West')).toEqual([]);
});

test('a few that differ are counted, with the first', () => {
  expect(told('North', 'South', 'West', 'West')).toEqual([
    'code and name tell of different regions in 1 of 4 rows, first in line 4 (“R3” is East, “West” is West); code counts',
  ]);
});

test('a column that is shifted by a row is refused, with the columns to drop', () => {
  expect(() => told('West', 'North', 'South', 'East')).toThrow(
    /code and name tell of different regions in 4 of 4 rows, first in line 2 .*Drop the column code for name to count, or name for code$/,
  );
});

test('a column that names a region now and then is none of names', () => {
  expect(told('South', 'a town', 'a town', 'a town')).toEqual([]);
});
