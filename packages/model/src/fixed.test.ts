import { describe, expect, it } from 'vitest';
import { FIXED, FIXED_NUMBERS, KINDS } from './fixed.ts';
import { FREE_NAMES } from './parameters.ts';

describe('numbers held fixed', () => {
  it('have one name each, which no fitted number has', () => {
    const names = FIXED_NUMBERS.map((n) => n.name as string);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => (FREE_NAMES as readonly string[]).includes(name))).toEqual([]);
    for (const { name, value } of FIXED_NUMBERS) expect(FIXED[name]).toBe(value);
  });

  it.each(FIXED_NUMBERS)('$name has unit, range, kind, meaning and source', (n) => {
    expect(n.low).toBeLessThanOrEqual(n.value);
    expect(n.value).toBeLessThanOrEqual(n.high);
    expect(n.low).toBeLessThan(n.high);
    expect(n.unit).not.toBe('');
    expect(KINDS).toContain(n.kind);
    expect(n.meaning.length).toBeGreaterThan(5);
    expect(n.source.length).toBeGreaterThan(5);
  });

  it('say who judged what is assumed and why, and where the others are from', () => {
    const unsaid = FIXED_NUMBERS.filter(({ kind, source }) => {
      if (kind !== 'assumed') return /^judgement/i.test(source);
      return !/^(Judgement|Prior) ?.*[:;,] ?\S/.test(source);
    });
    expect(unsaid.map(({ name, source }) => `${name}: ${source}`)).toEqual([]);
  });
});
