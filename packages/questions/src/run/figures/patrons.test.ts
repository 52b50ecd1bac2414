import { compileWorld, type PatronRow, type Quantity } from '@interregnum/case';
import { describe, expect, it } from 'vitest';
import { madeUpRun } from '../../testing/made-up-run.ts';
import { timelineInput } from './patrons.ts';

const { data } = madeUpRun();
const row = (change: Partial<PatronRow>): PatronRow => ({
  ...data.patrons[0]!,
  ...change,
});
const level = (value: number): Quantity => ({
  ...data.patrons[0]!.level,
  value,
  low: value,
  high: value,
});

const patrons: PatronRow[] = [
  row({ fromDay: -100, toDay: 230, level: level(0.8) }),
  row({ fromDay: 20, toDay: 99, realised: true, level: level(0.3) }),
  row({ fromDay: 100, toDay: 230, realised: true, consequence: true, level: level(0) }),
];

describe('the path of a patron', () => {
  const lane = timelineInput({ ...data, patrons }, true).lanes[0];
  const playedOn = (day: number): number | undefined =>
    lane?.realised?.filter((s) => s.day <= day).at(-1)?.level;

  it('is the one the runs are given, on every day', () => {
    const world = compileWorld({ ...data, patrons });
    for (const day of [0, 19, 20, 99, 100, 230]) {
      expect(playedOn(day)).toBeCloseTo(world.support[0].air.actual[day] ?? -1, 12);
    }
  });

  it('never shows what followed from the end of the regime as given', () => {
    expect(playedOn(150)).toBe(0.3);
  });

  it('is the announced one alone when the run knew no more', () => {
    expect(timelineInput({ ...data, patrons }, false).lanes[0]?.realised).toBeNull();
  });
});
