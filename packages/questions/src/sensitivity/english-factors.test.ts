import type { FactorInfo } from '@interregnum/analysis';
import { expect, test } from 'vitest';
import { factorName, howToKnow, knownAs, rangeOf, whereOf } from './english-factors.ts';

const GARRISONS: FactorInfo = {
  id: 'regions.garrison_effective_k',
  subject: { column: 'regions.garrison_effective_k', region: null },
  kind: 'input',
  members: ['regions.garrison_effective_k'],
  columns: ['regions.garrison_effective_k'],
  at: [{ file: 'regions.csv', line: 2, rows: 34 }],
  known: { measured: 0, estimated: 0, assumed: 34 },
  unit: 'men',
  summary: 'sum',
  low: 80_000,
  value: 125_000,
  high: 180_000,
};

test('a range has its unit, and says when it is a mean', () => {
  expect(rangeOf(GARRISONS)).toBe('80,000 – 125,000 – 180,000 men');
  const share = { ...GARRISONS, unit: 'share', summary: 'mean' as const };
  expect(rangeOf({ ...share, low: 0.14917, value: 0.2914, high: 0.441 })).toBe(
    '0.149 – 0.291 – 0.441 on average',
  );
  expect(rangeOf({ ...GARRISONS, low: null, value: null, high: null })).toBe('');
});

test('how rows are known, all alike or not', () => {
  expect(knownAs(GARRISONS)).toBe('34 rows, assumed');
  const mixed = { ...GARRISONS, known: { measured: 5, estimated: 3, assumed: 9 } };
  expect(knownAs(mixed)).toBe('5 measured, 3 estimated and 9 assumed rows');
  expect(knownAs({ ...GARRISONS, known: null })).toBe('');
});

test('where it stands, in every table it stands in', () => {
  expect(whereOf(GARRISONS)).toBe('regions.csv from line 2, column garrison_effective_k');
  const roads = {
    ...GARRISONS,
    columns: ['links.road_km', 'regions.road_km_to_capital'],
    at: [
      { file: 'links.csv', line: 2, rows: 90 },
      { file: 'regions.csv', line: 3, rows: 33 },
    ],
  };
  expect(whereOf(roads)).toBe(
    'links.csv from line 2, column road_km and regions.csv from line 3, column road_km_to_capital',
  );
});

test('every factor has a name: a column, a region of it, a parameter with its meaning, a rest', () => {
  const named = (subject: FactorInfo['subject']): string => factorName({ ...GARRISONS, subject });
  expect(named({ column: 'regions.militia_k', region: 'Balkh' })).toBe('Militias: men, Balkh');
  expect(named({ column: 'patrons.level', side: 'incumbent', channel: 'air' })).toBe(
    'Patrons of the incumbent: air',
  );
  expect(named({ column: 'borders.km' })).toBe('Distances to borders');
  const other = { ...GARRISONS, subject: null, members: ['a', 'b'] };
  expect(factorName({ ...other, kind: 'other inputs' })).toBe('The 2 other inputs');
  expect(factorName({ ...other, kind: 'parameter', id: 'parameters.costBase' })).toMatch(
    /^costBase: [A-Z]/,
  );
});

test('where to learn more: the table, or other histories and the parameters that move most', () => {
  expect(howToKnow(GARRISONS, [])).toBe(
    'Now 80,000 – 125,000 – 180,000 men; 34 rows, assumed. Stands in regions.csv from line 2, column garrison_effective_k.',
  );
  const posterior: FactorInfo = { ...GARRISONS, subject: null, kind: 'posterior' };
  const largest = { ...GARRISONS, id: 'parameters.costBase' };
  expect(howToKnow(posterior, [largest])).toMatch(/learnt .* By the screening mostly costBase \(/);
});
