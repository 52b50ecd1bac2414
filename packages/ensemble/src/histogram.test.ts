import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countQuantile, FixedMean, ShareHistogram, ValueHistogram } from './histogram.ts';

/** The definition, by sorting. */
function sortedQuantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(q * sorted.length - 1e-9)) - 1]!;
}

describe('countQuantile', () => {
  it('is the type 1 quantile of the counted values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0.025, 0.05, 0.25, 0.5, 0.75, 0.95),
        (values, q) => {
          const counts = new Uint32Array(31);
          for (const v of values) counts[v]!++;
          expect(countQuantile(counts, values.length, q)).toBe(sortedQuantile(values, q));
        },
      ),
    );
  });

  it('is null above every value, and exactly at the boundary', () => {
    const counts = Uint32Array.of(0, 3, 2);
    expect(countQuantile(counts, 10, 0.5)).toBe(2);
    expect(countQuantile(counts, 11, 0.5)).toBeNull();
    expect(countQuantile(counts, 0, 0.5)).toBeNull();
  });
});

describe('ValueHistogram', () => {
  it('knows a quantile to half a bin: 0.4 % with 7 bits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.07, max: 1e10, noNaN: true }), { minLength: 1, maxLength: 80 }),
        fc.constantFrom(0.05, 0.5, 0.95),
        (values, q) => {
          const h = new ValueHistogram(7);
          for (const v of values) h.add(v);
          const exact = sortedQuantile(values, q);
          expect(Math.abs(h.quantile(q)! - exact) / exact).toBeLessThanOrEqual(2 ** -8);
        },
      ),
    );
  });

  it('gives zero for zeros and nothing for nothing', () => {
    const h = new ValueHistogram(7);
    expect(h.quantile(0.5)).toBeNull();
    for (const v of [0, -0, 0, Number.NaN]) h.add(v);
    expect(h.total).toBe(3);
    expect(h.quantile(0.5)).toBe(0);
  });

  it('merges to the same whatever the order', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i * 7919) % 1013);
    const whole = new ValueHistogram(5);
    const parts = [0, 1, 2].map(() => new ValueHistogram(5));
    values.forEach((v, i) => {
      whole.add(v);
      parts[i % 3]!.add(v);
    });
    const merged = new ValueHistogram(5);
    for (const part of parts.reverse()) merged.merge(part);
    expect(merged).toEqual(whole);
  });
});

describe('ShareHistogram and FixedMean', () => {
  it('know shares to 1/800 and means to 1e-6, in any order', () => {
    const shares = new ShareHistogram();
    const forwards = new FixedMean();
    const backwards = new FixedMean();
    const values = Array.from({ length: 999 }, (_, i) => ((i * 40) % 999) / 999);
    for (const v of values) {
      shares.add(v);
      forwards.add(4 * v);
    }
    for (const v of [...values].reverse()) backwards.add(4 * v);
    expect(shares.quantile(0.5)).toBeCloseTo(sortedQuantile(values, 0.5), 2);
    expect(backwards.mean).toBe(forwards.mean);
    expect(forwards.mean).toBeCloseTo((4 * 998) / 2 / 999, 6);
    expect(new FixedMean().mean).toBeNull();
  });
});
