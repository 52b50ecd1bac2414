import { expect, test } from 'vitest';
import { chanceWord } from './chance-word.ts';

test('words at the ends of their ranges', () => {
  expect([0, 0.05, 0.2, 0.449, 0.45, 0.55, 0.8, 0.95, 1].map(chanceWord)).toEqual([
    'almost no chance',
    'very unlikely',
    'unlikely',
    'unlikely',
    'roughly an even chance',
    'likely',
    'very likely',
    'almost certain',
    'almost certain',
  ]);
});
