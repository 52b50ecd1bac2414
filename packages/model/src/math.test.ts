import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from './math.fixture.json' with { type: 'json' };
import { exp, log, logistic, normalCdf, normalCdfFast, normalQuantile, tanh } from './math.ts';

const functions = { exp, log, logistic, tanh, normalCdf, normalQuantile };
/** Below this a result is subnormal or nearly so and cannot carry 1e-12 relative. */
const SMALLEST = 1e-305;

describe('elementary functions against 60-digit values', () => {
  for (const [name, f] of Object.entries(functions)) {
    it(`${name} to 1e-12 relative`, () => {
      const rows = fixture[name as keyof typeof functions] as [number, number][];
      expect(rows.length).toBeGreaterThan(150);
      let worst = 0;
      for (const [x, exact] of rows) {
        const error = Math.abs(f(x) - exact);
        if (Math.abs(exact) < SMALLEST) expect(error, `${name}(${x})`).toBeLessThan(1e-317);
        else worst = Math.max(worst, error / Math.abs(exact));
      }
      expect(worst).toBeLessThan(1e-12);
    });
  }

  it('normalCdfFast to 1e-11 absolute', () => {
    for (const [x, exact] of fixture.normalCdf as [number, number][])
      expect(Math.abs(normalCdfFast(x) - exact)).toBeLessThan(1e-11);
    for (let x = -9; x <= 9; x += 0.00037)
      expect(Math.abs(normalCdfFast(x) - normalCdf(x))).toBeLessThan(1e-11);
  });
});

describe('edges', () => {
  it('exp', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(710)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(-746)).toBe(0);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(Number.NaN)).toBeNaN();
  });
  it('log', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
  });
  it('logistic, tanh and the normal functions', () => {
    expect(logistic(-Infinity)).toBe(0);
    expect(logistic(Infinity)).toBe(1);
    expect(logistic(0)).toBe(0.5);
    expect(logistic(Number.NaN)).toBeNaN();
    expect(tanh(0)).toBe(0);
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(Number.NaN)).toBeNaN();
    for (const f of [normalCdf, normalCdfFast]) {
      expect(f(-Infinity)).toBe(0);
      expect(f(Infinity)).toBe(1);
      expect(f(0)).toBe(0.5);
      expect(f(Number.NaN)).toBeNaN();
      expect(f(8)).toBeCloseTo(1, 14);
      expect(f(1e300)).toBe(1);
    }
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.467, 2);
  });
});

describe('properties', () => {
  const real = (min: number, max: number): fc.Arbitrary<number> =>
    fc.double({ min, max, noNaN: true });
  const near = (a: number, b: number, relative: number): void => {
    expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.abs(b));
  };

  it('exp and log invert each other', () => {
    fc.assert(fc.property(real(1e-300, 1e300), (x) => near(exp(log(x)), x, 2e-13)));
  });
  it('exp turns sums into products', () => {
    fc.assert(
      fc.property(real(-300, 300), real(-300, 300), (a, b) =>
        near(exp(a) * exp(b), exp(a + b), 1e-12),
      ),
    );
  });
  it('symmetry', () => {
    fc.assert(
      fc.property(real(-30, 30), (x) => {
        expect(tanh(-x) + tanh(x)).toBe(0);
        near(logistic(x) + logistic(-x), 1, 1e-15);
        near(normalCdf(x) + normalCdf(-x), 1, 1e-15);
        expect(Math.abs(normalCdfFast(x) + normalCdfFast(-x) - 1)).toBeLessThan(1e-11);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4095 }), (k) => {
        expect(normalQuantile(k / 4096) + normalQuantile(1 - k / 4096)).toBe(0);
      }),
    );
  });
  it('monotone over steps of 1e-6', () => {
    fc.assert(
      fc.property(real(-40, 40), (x) => {
        const y = x + 1e-6;
        expect(exp(y)).toBeGreaterThan(exp(x));
        expect(logistic(y)).toBeGreaterThanOrEqual(logistic(x));
        expect(tanh(y)).toBeGreaterThanOrEqual(tanh(x));
        expect(normalCdf(y)).toBeGreaterThanOrEqual(normalCdf(x));
      }),
    );
    fc.assert(
      fc.property(real(-5, 5), (x) => {
        expect(normalCdfFast(x + 1e-4)).toBeGreaterThan(normalCdfFast(x));
      }),
    );
    fc.assert(
      fc.property(real(1e-300, 0.999), (p) => {
        expect(normalQuantile(p * (1 + 1e-9))).toBeGreaterThan(normalQuantile(p));
      }),
    );
  });
  it('the quantile inverts the distribution function', () => {
    fc.assert(fc.property(real(-37, -0.01), (x) => near(normalQuantile(normalCdf(x)), x, 1e-11)));
    fc.assert(
      fc.property(real(1e-290, 0.999), (p) => near(normalCdf(normalQuantile(p)), p, 5e-11)),
    );
  });
});
