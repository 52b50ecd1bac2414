import { describe, expect, it } from 'vitest';
import { samplePool, systematicCounts } from './resample.ts';

describe('systematic resampling', () => {
  it('gives each vector the floor or the ceiling of its share', () => {
    for (const weights of [[0.64, 0.27, 0.08, 0.01], [1], [1, 1, 1], [0.999, 0.001]]) {
      const total = weights.reduce((a, b) => a + b, 0);
      for (const size of [1, 7, 60, 1000]) {
        const counts = systematicCounts(weights, size);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(size);
        counts.forEach((n, k) => {
          const share = (size * weights[k]!) / total;
          expect(Math.abs(n - share)).toBeLessThan(1);
        });
      }
    }
  });

  it('repeats the pool as it is, or moves it by its own cloud', () => {
    const pool = [
      {
        unit: [0.5, 0.5],
        weight: 0.5,
        covariance: [
          [0.01, 0.009],
          [0.009, 0.01],
        ],
      },
      { unit: [0.2, 0.9], weight: 0.5 },
    ];
    const still = samplePool(pool, { size: 10 });
    expect(still.slice(0, 5)).toEqual(Array(5).fill([0.5, 0.5]));
    const size = 4000;
    const moved = samplePool(pool, { size, temperature: 0.25, seed: 3 });
    expect(samplePool(pool, { size, temperature: 0.25, seed: 3 })).toEqual(moved);
    expect(moved.slice(size / 2)).toEqual(Array(size / 2).fill([0.2, 0.9]));
    const cloud = moved.slice(0, size / 2).map(([a, b]) => [a! - 0.5, b! - 0.5] as const);
    const mean = (f: (d: readonly [number, number]) => number): number =>
      cloud.reduce((sum, d) => sum + f(d), 0) / cloud.length;
    expect(mean(([a]) => a * a)).toBeCloseTo(0.0025, 3);
    expect(mean(([a, b]) => a * b)).toBeCloseTo(0.00225, 3);
    const wild = samplePool(pool, { size: 500, temperature: 100 });
    for (const row of wild) for (const u of row) expect(u >= 0 && u <= 1).toBe(true);
  });
});
