import { expect, test } from 'vitest';
import { tableDate } from './answer.ts';

test('dates have a year only where there is more than one', () => {
  expect(tableDate('2021-04-14', 230, 111)).toBe('3 Aug');
  expect(tableDate('2021-04-14', 400, 111)).toBe('3 Aug 21');
});
