import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated, runsOf, turnsText } from './direction.ts';

const turning = (text: string): string[] =>
  runsOf(text)
    .filter((run) => run.turns)
    .map((run) => run.text);

describe('names from right to left', () => {
  test.each([
    ['دير الزور (2)   5  held', ['دير الزور']],
    ['Most in danger: حلب, دمشق and Homs (27 %)', ['حلب', 'دمشق']],
    ['دير الزور (المدينة) 5', ['دير الزور (المدينة)']],
    ['حلب  دمشق', ['حلب', 'دمشق']],
    ['الحي 3 الشرقي 7', ['الحي 3 الشرقي']],
    ['می‌خواهم 12', ['می‌خواهم']],
    ['ירושלים: 4', ['ירושלים']],
    ['𞤀𞤣𞤤𞤢𞤥 4', ['𞤀𞤣𞤤𞤢𞤥']],
    ['Kabul 5', []],
    ['北京 5', []],
  ])('are found whole, and apart from what stands beside them: %s', (text, names) => {
    expect(turning(text)).toEqual(names);
    expect(turnsText(text)).toBe(names.length > 0);
  });

  test('a mark that turns text is isolated with the name it stands in', () => {
    expect(isolated('Homs\u200f (2)')).toBe('Homs\u2068\u200f\u2069 (2)');
  });

  test('isolated, the text is the same but for the isolates, which are in pairs', () => {
    const piece = fc.constantFrom('حلب', 'دمشق', ' ', '  ', '(', ')', '3', 'Homs', ', ', '-', 'א');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const shown = isolated(text);
        expect(shown.replace(/[\u2068\u2069]/g, '')).toBe(text);
        expect(shown.replace(/[^\u2068\u2069]/g, '')).toMatch(/^(\u2068\u2069)*$/);
      }),
    );
  });

  test('a long text costs no more than its length', () => {
    const begun = performance.now();
    for (const text of ['ا'.repeat(200_000), 'ا '.repeat(100_000), `ا${'('.repeat(50_000)}`])
      expect(isolated(text).length).toBeGreaterThan(text.length);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
