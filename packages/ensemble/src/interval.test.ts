import { expect, it } from 'vitest';
import { wilsonInterval } from './interval.ts';

it('gives Wilson’s interval (R: binom::binom.confint(x, n, methods = "wilson"))', () => {
  const a = wilsonInterval(7, 20);
  expect(a.low).toBeCloseTo(0.1811918, 6);
  expect(a.high).toBeCloseTo(0.5671457, 6);
  const b = wilsonInterval(0, 10);
  expect(b.low).toBe(0);
  expect(b.high).toBeCloseTo(0.2775328, 6);
  expect(wilsonInterval(10, 10).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
