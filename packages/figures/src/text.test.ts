import { expect, test } from 'vitest';
import { fit as fitted, textWidth } from './text.ts';

/** What `fit` says, found by cutting one letter after another. */
function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

test('is the longest beginning that fits, at least one letter', () => {
  const texts = ['Wide MW names', 'narrow ill lit', 'دير الزور', '北京市 Beijing', 'a b', 'W'];
  for (const text of texts)
    for (let width = 0; width < 120; width += 1.7)
      for (const size of [10, 10.5, 12])
        expect(fitted(text, width, size)).toBe(cut(text, width, size));
});

test('costs no more for a text of a million letters than for what is shown of it', () => {
  const begun = performance.now();
  expect(fitted('W'.repeat(1_000_000), 100, 12)).toBe(`${'W'.repeat(8)}…`);
  expect(performance.now() - begun).toBeLessThan(5000);
});
