import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, toCsv } from './csv.ts';

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('CSV', () => {
  it('comes back as it went, formulas disarmed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string(), fc.integer())),
        (rows) => {
          const read = parseCsv(toCsv(['a', 'b', 'c'], rows));
          expect(read).toEqual([
            ['a', 'b', 'c'],
            ...rows.map(([a, b, c]) => [guarded(a), guarded(b), String(c)]),
          ]);
        },
      ),
    );
  });

  it('leaves a missing value empty and writes no NaN', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, Number.NaN, undefined]])).toBe('a,b,c\r\n,,\r\n');
  });

  it('keeps negative numbers numbers', () => {
    expect(toCsv(['a', 'b'], [[-1.5, '-1.5']])).toBe("a,b\r\n-1.5,'-1.5\r\n");
  });
});
