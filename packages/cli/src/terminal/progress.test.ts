import { expect, test } from 'vitest';
import { duration } from './progress.ts';

test('durations are short and never negative', () => {
  expect(duration(-3)).toBe('0 s');
  expect(duration(11.2)).toBe('12 s');
  expect(duration(200)).toBe('3 min 20 s');
  expect(duration(3900)).toBe('1 h 5 min');
});
