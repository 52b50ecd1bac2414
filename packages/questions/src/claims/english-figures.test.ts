import type { TestAnswer } from '@interregnum/analysis';
import { expect, test } from 'vitest';
import { expectWords, figureWords } from './english-figures.ts';

const AT = { file: 'a.yaml', line: 1, column: 1 };
const CASE = { value: 'small', at: AT };
const EXPECT = { low: 0.5, high: Number.POSITIVE_INFINITY, open: true, dates: null };
const FALLS = {
  kind: 'output',
  asks: 'Does it fall?',
  at: AT,
  case: CASE,
  expect: EXPECT,
  statistic: {
    of: 'share',
    condition: { of: 'day', day: { kind: 'collapse' }, from: null, by: null },
  },
  given: null,
  change: null,
  announcedOnly: false,
} as const satisfies TestAnswer['test'];
const OBSERVED = { kind: 'observed', asks: 'x', at: AT, case: CASE, expect: EXPECT } as const;

const answer = (
  own: TestAnswer['test'],
  figure: Partial<NonNullable<TestAnswer['figure']>>,
  more: Partial<TestAnswer> = {},
): TestAnswer => ({
  kind: own.kind,
  asks: own.asks,
  cases: ['small'],
  basis: 'model',
  finding: 'supports',
  figure: {
    value: 0.75,
    low: 0.6,
    high: 0.86,
    unit: 'share',
    n: 40,
    interval: 'wilson',
    ...figure,
  },
  base: null,
  changed: null,
  expect: EXPECT,
  origin: '2000-01-01',
  sources: [],
  parts: [],
  test: own,
  ...more,
});

test('a share says what it is a share of', () => {
  expect(figureWords(answer(FALLS, {}))).toBe('75 % (60 % to 86 %) of 40 histories');
  const given = { ...FALLS, given: FALLS.statistic.condition };
  expect(figureWords(answer(given, { n: 1 }))).toBe(
    '75 % (60 % to 86 %) of the 1 history in question',
  );
  const manner = { of: 'manner', manners: ['assault'] } as const;
  expect(figureWords(answer({ ...FALLS, statistic: manner }, {}))).toBe(
    '75 % of the centres that fall (60 % to 86 %), mean of 40 histories',
  );
  const record = { value: 0.26, low: 0.26, high: 0.26, n: 0, interval: 'no-range' } as const;
  expect(figureWords(answer({ ...OBSERVED, value: manner }, record, { basis: 'record' }))).toBe(
    '26 % of the centres lost (no range in its source)',
  );
});

test('whether a regime fell is no share', () => {
  const fell = (value: number, low: number, high: number): string =>
    figureWords(answer({ ...OBSERVED, value: { of: 'fell' } }, { value, low, high, n: 0 }));
  expect([fell(1, 1, 1), fell(0, 0, 0), fell(0.5, 0, 1)]).toEqual([
    'it fell',
    'it did not fall',
    'whether it fell is not known',
  ]);
});

test('a change of a share is in points, its threshold too', () => {
  const effect = answer(
    FALLS,
    { value: -0.3, low: -0.4, high: -0.2 },
    { base: 0.5, expect: { ...EXPECT, low: Number.NEGATIVE_INFINITY, high: -0.05 } },
  );
  expect(figureWords(effect)).toBe('−30 points (−40 to −20), 40 pairs of histories');
  expect(expectWords(effect)).toBe('below −5 points');
  expect(expectWords(answer(FALLS, {}))).toBe('above 50 %');
});

test('days and persons of runs have the digits that runs know; tables and thresholds keep theirs', () => {
  const mean = {
    ...FALLS,
    statistic: { of: 'mean', quantity: { of: 'field', field: 'x' } },
  } as const;
  const ends = { value: 564_006, low: 500_159, high: 629_976, unit: 'persons' };
  expect(figureWords(answer(mean, ends))).toBe(
    '560,000 persons (500,000 to 630,000), mean of 40 histories',
  );
  expect(figureWords(answer(mean, { ...ends, n: 0 }, { basis: 'record' }))).toBe(
    '564,006 persons (500,159 to 629,976)',
  );
  const small = { value: -0.15, low: -0.3, high: -0.025, unit: 'centres' };
  expect(figureWords(answer(mean, small))).toMatch(/^−0\.15 centres \(−0\.3 to −0\.025\)/);
  const threshold = { low: 656.5, high: 803, open: false };
  expect(expectWords(answer(mean, { unit: 'days' }, { expect: threshold }))).toBe(
    'between 657 and 803',
  );
});

test('a quantile is called by its name', () => {
  const at = (q: number): string => {
    const statistic = { of: 'quantile', q, quantity: { kind: 'collapse' } } as const;
    return figureWords(answer({ ...FALLS, statistic }, { unit: 'days' }));
  };
  expect([at(0.5), at(0.9)]).toEqual([
    '0.75 days (0.6 to 0.86), median of 40 histories',
    '0.75 days (0.6 to 0.86), 90 % quantile of 40 histories',
  ]);
});

test('a day is a date; one that never comes is never', () => {
  const day = { value: 10, low: 8, high: Number.POSITIVE_INFINITY, unit: 'day', n: 0 };
  expect(figureWords(answer(FALLS, day))).toBe('11 January 2000 (9 January 2000 to never)');
  expect(figureWords(answer(FALLS, day, { origin: null }))).toBe('day 10 (day 8 to never)');
});

test('where there is no figure it says why', () => {
  const none = { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 40 };
  expect(figureWords(answer(FALLS, { ...none, interval: 'unread' }))).toMatch(
    /^no figure \(the change alters no number of any history/,
  );
  const parts = [
    answer(FALLS, {}),
    answer(FALLS, {}, { finding: 'opposes' }),
    answer(FALLS, {}, { finding: 'undecided' }),
  ];
  expect(figureWords(answer(FALLS, {}, { figure: null, parts }))).toBe(
    'holds in 1 of 3 cases, not in 1, open in 1',
  );
});

test('one is said as one', () => {
  const counted = (value: number, unit: string) =>
    figureWords(
      answer(
        { ...OBSERVED, value: { of: 'sum', terms: [] } },
        { value, unit, interval: 'no-range', n: 0 },
        { basis: 'record' },
      ),
    );
  expect(counted(1, 'rulers')).toBe('1 ruler (no range in its source)');
  expect(counted(2, 'rulers')).toBe('2 rulers (no range in its source)');
  expect(counted(1, 'cities')).toBe('1 city (no range in its source)');
  expect(counted(1, 'thousand men')).toBe('1 thousand men (no range in its source)');
});
