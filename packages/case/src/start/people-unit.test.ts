import { describe, expect, test } from 'vitest';
import { tooFew, unitOf } from './people-unit.ts';

test.each([
  ['Population', 'persons'],
  ['Population 2000', 'persons'],
  ['Population, 2020s', 'persons'],
  ['Population 2000s', 'persons'],
  ['Familias', 'persons'],
  ['Population (millions)', 'millions'],
  ['pop million', 'millions'],
  ['Population (thousands)', 'thousands'],
  ["Population '000", 'thousands'],
  ['Population (’000)', 'thousands'],
  ['Population, 000s', 'thousands'],
  ['Population (000)', 'thousands'],
  ['Bevölkerung in 1000', 'thousands'],
  ['Population en milliers', 'thousands'],
  ['Población (miles)', 'thousands'],
  ['pop_k', 'thousands'],
])('%s counts %s', (header, words) => {
  expect(unitOf(header).words).toBe(words);
});

describe('few people', () => {
  const people = (...thousands: number[]) =>
    thousands.map((k, i) => ({ name: `R${i}`, thousands: k }));

  test('in all are doubted, with the unit that was taken', () => {
    expect(tooFew(people(5.2, 1.5), 'pop', unitOf('pop'))).toEqual([
      '6,700 people in all are few: pop was read as persons; a header says another unit, as in “pop (thousands)” or “(millions)”, and --people names another column',
    ]);
    expect(tooFew(people(50, 50), 'pop', unitOf('pop'))).toEqual([]);
  });

  test('in a region are doubted', () => {
    expect(tooFew(people(500, 0.05, 0.099, 0.1), 'pop', unitOf('pop'))[0]).toMatch(
      /^R1 has 50 people, and 1 more below 100: pop was read as persons/,
    );
  });
});
