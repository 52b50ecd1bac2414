import { DEFAULT_SWITCHES, FREE, type ParameterVector, SHIPPED } from '@interregnum/model';
import { expect, test } from 'vitest';
import { parameterAt, parameterRanges } from './parameter-ranges.ts';

/** 101 vectors that differ in two parameters. */
const SAMPLE: ParameterVector[] = Array.from({ length: 101 }, (_, k) => ({
  ...SHIPPED,
  costBase: k / 100,
  contestPerDay: 0.01 * (1 + k),
}));

test('a sample: only what varies in it, from its 5 % to its 95 % quantile', () => {
  const ranges = parameterRanges(SAMPLE, DEFAULT_SWITCHES, 'posterior');
  expect(ranges.map((r) => r.name)).toEqual(['contestPerDay', 'costBase']);
  expect(ranges[1]).toMatchObject({ low: 0.05, value: 0.5, high: 0.95 });
  expect(parameterRanges(SHIPPED, DEFAULT_SWITCHES, 'posterior')).toEqual([]);
});

test('the prior: all that the rules in force read, over the whole box', () => {
  const all = parameterRanges(SHIPPED, DEFAULT_SWITCHES, 'prior');
  expect(all).toHaveLength(FREE.length);
  for (const { name, low, high } of all)
    expect(FREE.find((p) => p.name === name)).toMatchObject({ low, high });
  const without = parameterRanges(SHIPPED, { ...DEFAULT_SWITCHES, news: false }, 'prior');
  expect(without.map((r) => r.name)).not.toContain('newsWeight');
  expect(parameterRanges(SAMPLE, DEFAULT_SWITCHES, 'none')).toEqual([]);
});

test('a position is even on the scale of the prior', () => {
  const [contest] = parameterRanges(SAMPLE, DEFAULT_SWITCHES, 'prior');
  expect(contest!.log).toBe(true);
  expect(parameterAt(contest!, 0)).toBeCloseTo(contest!.low, 12);
  expect(parameterAt(contest!, 0.5)).toBeCloseTo(Math.sqrt(contest!.low * contest!.high), 12);
  const cost = parameterRanges(SAMPLE, DEFAULT_SWITCHES, 'posterior')[1]!;
  expect(parameterAt(cost, 0.5)).toBeCloseTo(0.5, 12);
});
