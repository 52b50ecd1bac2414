import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test('breaks at spaces, indents what follows and lets a long word stand', () => {
  expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  expect(wrap('unbreakable word', 5)).toEqual(['unbreakable', 'word']);
  expect(wrap('falls by 80 % now', 11)).toEqual(['falls by', '80 % now']);
  expect(wrap('', 10)).toEqual([]);
});
