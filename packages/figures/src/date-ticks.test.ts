import { describe, expect, it } from 'vitest';
import { dateTicks } from './date-ticks.ts';

describe('ticks of a date axis', () => {
  it('ticks on the first of the month and names a year once', () => {
    const ticks = dateTicks('2021-04-14', 0, 300, 10);
    expect(ticks.map((t) => t.label)).toEqual([
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      'Jan',
      'Feb',
    ]);
    expect(ticks.filter((t) => t.year).map((t) => t.year)).toEqual(['2021', '2022']);
  });

  it.each([1, 7, 40, 61, 62, 400, 1521, 9000])('never crowds the axis (%s days)', (days) => {
    const ticks = dateTicks('1989-02-15', 0, days, 6);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(8);
    for (const t of ticks) expect(t.day).toBeLessThanOrEqual(days);
  });
});
