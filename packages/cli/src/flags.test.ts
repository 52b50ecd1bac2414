import { Failure } from '@interregnum/questions';
import { describe, expect, test } from 'vitest';
import { collected, numberBetween, wholeNumber } from './flags.ts';

describe('wholeNumber', () => {
  const seed = wholeNumber('--seed', 0, 4_294_967_295);

  test('takes whole numbers in range', () => {
    expect(seed('0')).toBe(0);
    expect(seed('4294967295')).toBe(4_294_967_295);
  });

  test.each(['-1', '4294967296', '1.5', '1e3', '0x10', '', ' 1', 'one', 'NaN', '∞', '１'])(
    'refuses %j with what is allowed',
    (text) => {
      expect(() => seed(text)).toThrow(Failure);
      expect(() => seed(text)).toThrow(/^--seed must be a whole number from 0 to 4,294,967,295/);
    },
  );

  test('shows no control characters of what was typed', () => {
    expect(() => seed('\u001b[31m1')).toThrow(/"�\[31m1" is not/);
  });
});

test('numberBetween takes decimals in range and refuses the rest', () => {
  const share = numberBetween('--share', 0.01, 1);
  expect([share('0.02'), share('.5'), share('1')]).toEqual([0.02, 0.5, 1]);
  for (const text of ['0', '1.1', '-0.5', '1e-1', 'half', ''])
    expect(() => share(text)).toThrow(/^--share must be a number from 0.01 to 1/);
});

test('collected keeps the order', () => {
  expect(collected('b', collected('a', undefined))).toEqual(['a', 'b']);
});
