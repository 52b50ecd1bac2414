import { describe, expect, test } from 'vitest';
import { truthOf } from '../testing/synthetic-case.ts';
import { clusteredMean } from './clustered.ts';
import { rateSoFar, truthAfter } from './score-forecast.ts';

describe('a constant hazard learnt so far', () => {
  test('is falls by exposure once there are many', () => {
    const rate = rateSoFar(200, 20_000);
    expect(rate(0.5)).toBeGreaterThan(0.009);
    expect(rate(0.5)).toBeLessThan(0.011);
    expect(rate(0.025)).toBeLessThan(rate(0.975));
  });

  test('before anything is known lies anywhere within its bounds', () => {
    const rate = rateSoFar(0, 0);
    expect(rate(0.01)).toBeLessThan(1e-4);
    expect(rate(0.99)).toBeGreaterThan(0.1);
  });

  test('is low after a long time in which nothing fell', () => {
    expect(rateSoFar(0, 10_000)(0.5)).toBeLessThan(rateSoFar(0, 100)(0.5));
  });
});

test('the truth after a day has it as its first and only what was held then', () => {
  const truth = truthAfter(truthOf([50, 10, 30, 400], 100), [0, 2, 3], 20);
  expect(truth.horizonDays).toBe(80);
  expect(truth.scored).toEqual([0, 2, 3]);
  expect([...truth.day]).toEqual([30, -10, 10, Infinity]);
  expect(truth.capitalDay).toBe(30);
  expect(truthAfter(truthOf([5, 50], 100), [1], 20).capitalDay).toBeNull();
});

describe('a mean of runs that descend from fewer histories', () => {
  const values = Float64Array.from({ length: 100 }, (_, k) => (k % 10) - 4.5);

  test('is as sure as its histories are many', () => {
    const alone = clusteredMean(
      values,
      Int32Array.from(values, (_, k) => k),
    );
    const tenfold = Float64Array.from({ length: 1000 }, (_, k) => values[Math.floor(k / 10)]!);
    const copied = clusteredMean(
      tenfold,
      Int32Array.from(tenfold, (_, k) => Math.floor(k / 10)),
    );
    expect(copied.mean).toBeCloseTo(alone.mean, 12);
    expect(copied.high - copied.low).toBeCloseTo(alone.high - alone.low, 10);
  });
});
