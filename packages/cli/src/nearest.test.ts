import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('finds what was meant and is silent when nothing is near', () => {
  expect(nearest('chek', ['cases', 'check', 'run'])).toBe('check');
  expect(nearest('BARGAINS', ['bargains', 'leaders'])).toBe('bargains');
  expect(nearest('forecast', ['cases', 'check', 'run'])).toBeNull();
});
