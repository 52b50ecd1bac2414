import { describe, expect, it } from 'vitest';
import { fallenBy, fallTable, meanCappedDay } from './fall-table.ts';

describe('fall table', () => {
  it('reads every way of saying never, and clips to the horizon', () => {
    const table = fallTable([[-1, Infinity, Number.NaN, 11, 10]], 10);
    expect([...table.days]).toEqual([11, 11, 11, 11, 10]);
    expect(fallenBy(table, 0, 10)).toBe(1);
    expect(meanCappedDay(table, 0)).toBe(10);
  });

  it('counts the fallen by day', () => {
    const table = fallTable([Int32Array.of(3, 0, 5, -1), Float64Array.of(1, 1, 1, 1)], 6);
    expect([0, 2, 3, 5, 6, 99].map((d) => fallenBy(table, 0, d))).toEqual([1, 1, 2, 3, 3, 3]);
    expect(fallenBy(table, 1, -1)).toBe(0);
  });

  it('takes a region lost before the origin as lost from the first day', () => {
    expect([...fallTable([[-2]], 6).days]).toEqual([0]);
  });

  it('refuses columns of different length and days that cannot be', () => {
    expect(() => fallTable([[1], [1, 2]], 6)).toThrow(/column 1 has 2 runs/);
    expect(() => fallTable([[-3]], 6)).toThrow(/day -3/);
  });
});
