import { describe, expect, test } from 'vitest';
import {
  amount,
  compact,
  count,
  decimals,
  decimalsRange,
  duration,
  effect,
  isNumberKind,
  list,
  orNone,
  percent,
  percentTo,
  persons,
  personsEffect,
  points,
  pValue,
  range,
  sayNumber,
  seconds,
  signed,
  smallPercent,
  thousands,
  threeFigures,
  withRange,
} from './numbers.ts';

describe('a number of each kind is said in one way', () => {
  test('a count has its thousands parted and a true minus; a nought has no sign', () => {
    expect([0, 999, 1000, 1234567, -1234.4, -0.2].map(thousands)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '−1,234',
      '0',
    ]);
  });

  test('an amount has a tenth below ten and none above', () => {
    const said = [0, 0.04, 0.05, 9.94, 9.96, 12.3, 156.6, -3.25, -0.01].map(amount);
    expect(said).toEqual(['0', '0', '0.1', '9.9', '10', '12', '157', '−3.3', '0']);
  });

  test('an effect is the same with its sign', () => {
    expect([12.3, -12.3, 0.5, 0.01, 0, -0.01].map(effect)).toEqual([
      '+12',
      '−12',
      '+0.5',
      '0',
      '0',
      '0',
    ]);
    expect([0.123, 0.05, -0.005, 0].map(points)).toEqual(['+12', '+5', '−0.5', '0']);
    expect(signed(250_000, compact)).toBe('+250k');
  });

  test('persons have two figures', () => {
    expect([0, 87, 1234, 345_678, -133_757].map(persons)).toEqual([
      '0',
      '87',
      '1,200',
      '350,000',
      '−130,000',
    ]);
    expect(personsEffect(1234)).toBe('+1,200');
  });

  test('what is not nothing and not all is never rounded onto it', () => {
    const said = [0, 0.0004, 0.0099, 0.01, 0.5, 0.99, 0.992, 0.997, 1].map((x) => percent(x));
    expect(said).toEqual(['0 %', '<1 %', '<1 %', '1 %', '50 %', '99 %', '>99 %', '>99 %', '100 %']);
    expect([0.0004, 0.1234, 0.9996].map((x) => percentTo(x, 1))).toEqual([
      '<0.1 %',
      '12.3 %',
      '>99.9 %',
    ]);
  });

  test('an estimate of a share may lie below nothing or above all', () => {
    expect([-0.123, -0.001, 1.004, 1.03].map((x) => percent(x))).toEqual([
      '−12 %',
      '0 %',
      '100 %',
      '103 %',
    ]);
  });

  test('a small share has a tenth', () => {
    expect([0, 0.0004, 0.02, 0.0996, 0.34].map(smallPercent)).toEqual([
      '0 %',
      '<0.1 %',
      '2.0 %',
      '10 %',
      '34 %',
    ]);
  });

  test('decimals are given; a dash stands for what there is not', () => {
    expect([decimals(-0.004, 2), decimals(-1.456, 2), decimals(1234.5, 1)]).toEqual([
      '0.00',
      '−1.46',
      '1,234.5',
    ]);
    expect([decimals(null, 2), percent(undefined), orNone(null, amount)]).toEqual(['–', '–', '–']);
  });

  test('three figures, never fewer than the whole number, no exponent', () => {
    const said = [0, 5, 0.0123, 1.234, 12.34, 123.4, 1234.5, 0.00000001, -0.5, 99.99];
    expect(said.map(threeFigures)).toEqual([
      '0',
      '5',
      '0.0123',
      '1.23',
      '12.3',
      '123',
      '1,235',
      '0',
      '−0.5',
      '100',
    ]);
  });

  test('ranges', () => {
    expect(withRange(0.32, 0.28, 0.37, percent)).toBe('32 % (28 % to 37 %)');
    expect(range(null, 1, amount)).toBe('–');
    expect(decimalsRange(0.1, 0.25, 2)).toBe('0.10 to 0.25');
  });

  test('p, seconds, what is left, ticks', () => {
    expect([pValue(0.0004), pValue(0.0231), pValue(1)]).toEqual([
      'p < 0.001',
      'p = 0.023',
      'p = 1.000',
    ]);
    expect(seconds(4.23)).toBe('4.2 s');
    expect([-3, 11.2, 200, 3900].map(duration)).toEqual(['0 s', '12 s', '3 min 20 s', '1 h 5 min']);
    expect([0, 2.5, 250_000, 1_200_000, -4000].map(compact)).toEqual([
      '0',
      '2.5',
      '250k',
      '1.2m',
      '−4k',
    ]);
  });

  test('counts and lists', () => {
    expect([count(1, 'region', 'regions'), count(1200, 'region', 'regions')]).toEqual([
      '1 region',
      '1,200 regions',
    ]);
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  test('a kind is known by its name', () => {
    expect(sayNumber('persons-effect', -42_345)).toBe('−42,000');
    expect(sayNumber('thousandths', 0.1)).toBe('0.100');
    expect([isNumberKind('points'), isNumberKind('toString')]).toEqual([true, false]);
  });
});
