import { expect, test } from 'vitest';
import type { FactorInfo } from './factors.ts';
import type { SobolAnswer } from './sobol-indices.ts';
import { sdOf, worths } from './worth.ts';

const about = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const info = (id: string, kind: FactorInfo['kind']): FactorInfo => ({
  id,
  subject: null,
  kind,
  members: [id],
  columns: [],
  at: [],
  known: null,
  unit: '',
  summary: null,
  low: null,
  value: null,
  high: null,
});
const INFOS = [info('Militias', 'input'), info('Air', 'input'), info('rest', 'other inputs')];
const ANSWER: SobolAnswer = {
  rows: 64,
  failedRows: 0,
  mean: about(200, 5),
  variance: about(400, 50),
  chanceVariance: about(1600, 30),
  chanceShare: about(0.8, 0.02),
  indices: [
    { first: about(0.1, 0.2), total: about(0.2, 0.1), largest: 0.1 },
    { first: about(0.36, 0.1), total: about(0.5, 0.1), largest: 0.9 },
    { first: about(0.4, 0.1), total: about(0.4, 0.1), largest: 0 },
  ],
  interactions: about(0.14, 0.2),
};

test('knowing a factor takes its share off the variance; a rest of many is nothing to look into', () => {
  expect(sdOf(ANSWER)).toBe(20);
  const [air, militias, ...more] = worths(INFOS, ANSWER);
  expect(more).toEqual([]);
  expect(air).toMatchObject({ id: 'Air', share: about(0.36, 0.1), rankedFirst: 0.9, sdLeft: 16 });
  expect(air!.shareOfHistory).toBeCloseTo(0.072, 12);
  expect(militias!.id).toBe('Militias');
});

test('nothing but chance ranks nothing', () => {
  const nothing = { ...ANSWER, variance: about(-1, 5), indices: null, interactions: null };
  expect(worths(INFOS, nothing)).toEqual([]);
  expect(sdOf(nothing)).toBe(0);
});
