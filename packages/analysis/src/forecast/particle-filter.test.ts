import { Draws, log } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Population, runFilter } from './particle-filter.ts';
import { systematicResample, weigh } from './weights.ts';

describe('weights', () => {
  it('sum to 1 and are as effective as they are equal', () => {
    const { weights, effective, logMean } = weigh([-1000, -1000, -1000, -1000]);
    expect(Array.from(weights)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(effective).toBe(4);
    expect(logMean).toBeCloseTo(-1000, 10);
    expect(weigh([0, Number.NEGATIVE_INFINITY]).effective).toBe(1);
    expect(() => weigh([Number.NEGATIVE_INFINITY])).toThrow(RangeError);
  });

  it('a systematic resampling gives each the floor or ceiling of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (raw, u) => {
          fc.pre(raw.some((w) => w > 1e-9));
          const sum = raw.reduce((a, b) => a + b, 0);
          const weights = Float64Array.from(raw, (w) => w / sum);
          const ancestors = systematicResample(weights, u);
          const copies = new Float64Array(raw.length);
          for (const a of ancestors) copies[a]!++;
          weights.forEach((w, k) => {
            const share = w * raw.length;
            expect(copies[k]!).toBeGreaterThanOrEqual(Math.floor(share - 1e-9));
            expect(copies[k]!).toBeLessThanOrEqual(Math.ceil(share + 1e-9));
          });
          expect([...ancestors]).toEqual([...ancestors].sort((a, b) => a - b));
        },
      ),
    );
  });
});

const DAYS = 40;
const draws = new Draws();

/** x_t = .9 x_{t-1} + N(0, .5²),  y_t = x_t + N(0, .7²),  x_0 ~ N(0, 1). */
const A = 0.9;
const Q = 0.25;
const R = 0.49;

function madeUp(): number[] {
  draws.start(99, 0);
  let x = draws.normal(0, 0, 1);
  return Array.from({ length: DAYS }, (_, k) => {
    x = A * x + Math.sqrt(Q) * draws.normal(k + 1, 0, 2);
    return x + Math.sqrt(R) * draws.normal(k + 1, 0, 3);
  });
}

/** The exact answer: Kalman's filter, with the log evidence. */
function kalman(seen: readonly number[]) {
  let mean = 0;
  let variance = 1;
  let evidence = 0;
  for (const y of seen) {
    mean *= A;
    variance = A * A * variance + Q;
    const s = variance + R;
    evidence += -0.5 * (Math.log(2 * Math.PI * s) + (y - mean) ** 2 / s);
    const gain = variance / s;
    mean += gain * (y - mean);
    variance *= 1 - gain;
  }
  return { mean, variance, evidence };
}

function walkers(seen: readonly number[], count: number): Population & { x: Float64Array } {
  const made = {
    count,
    x: Float64Array.from({ length: count }, (_, k) => {
      draws.start(7, k);
      return draws.normal(0, 0, 1);
    }),
    day: 0,
    async advance(day: number) {
      const weight = new Float64Array(count);
      for (let k = 0; k < count; k++) {
        draws.start(7, k);
        for (let t = made.day + 1; t <= day; t++) {
          made.x[k] = A * made.x[k]! + Math.sqrt(Q) * draws.normal(t, 0, 2);
          const miss = seen[t - 1]! - made.x[k]!;
          weight[k] = weight[k]! - 0.5 * (log(2 * Math.PI * R) + (miss * miss) / R);
        }
      }
      made.day = day;
      return weight;
    },
    replace(ancestors: Int32Array) {
      made.x = Float64Array.from(ancestors, (from) => made.x[from]!);
    },
  };
  return made;
}

describe('the filter', () => {
  const seen = madeUp();
  const everyDay = Array.from({ length: DAYS }, (_, k) => k + 1);
  const uniform = (day: number): number => {
    draws.start(7, 0xffff);
    return draws.uniform(day, 0, 4);
  };

  it('agrees with Kalman’s: mean, variance and evidence', async () => {
    const exact = kalman(seen);
    const population = walkers(seen, 6000);
    const { report, origins } = await runFilter(population, everyDay, uniform, 0);
    const mean = population.x.reduce((a, b) => a + b, 0) / population.count;
    const variance = population.x.reduce((a, b) => a + (b - mean) ** 2, 0) / population.count;
    expect(Math.abs(mean - exact.mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - exact.variance)).toBeLessThan(0.03);
    expect(Math.abs(report.logEvidence! - exact.evidence)).toBeLessThan(0.6);
    expect(report.resamplings).toBeGreaterThan(5);
    expect(report.ancestors).toBe(new Set(origins).size);
    expect(report.smallestEffective).toBeLessThan(3000);
  });

  it('says when too few particles carry the weight, and then learns less rather than from a few', async () => {
    const far = seen.map((y, k) => (k === 5 ? y + 12 : y)).slice(0, 6);
    const days = everyDay.slice(0, 6);
    const exact = await runFilter(walkers(far, 400), days, uniform, 0);
    expect(exact.report.smallestEffectiveDay).toBe(6);
    expect(exact.report).toMatchObject({ degenerate: true, tempered: [] });
    expect(exact.report.ancestors).toBeLessThan(50);
    const { report } = await runFilter(walkers(far, 400), days, uniform);
    expect(report.degenerate).toBe(true);
    expect(report.logEvidence).toBeNull();
    expect(report.tempered.at(-1)).toMatchObject({ day: 6 });
    expect(report.tempered.at(-1)!.power).toBeLessThan(0.5);
    expect(report.ancestors).toBeGreaterThan(exact.report.ancestors);
    // where the exact likelihood leaves enough, nothing is tempered
    const near = await runFilter(walkers(seen, 400), [1], uniform);
    expect(near.report).toMatchObject({ degenerate: false, tempered: [] });
  });

  it('leaves equal weights alone', async () => {
    const still: Population = {
      count: 5,
      advance: async () => [2, 2, 2, 2, 2],
      replace: () => {
        throw new Error('nothing to resample');
      },
    };
    const { report, origins } = await runFilter(still, [3, 9], uniform);
    expect(report).toMatchObject({ resamplings: 0, ancestors: 5 });
    expect(report.smallestEffective).toBeCloseTo(5, 12);
    expect(report.logEvidence).toBeCloseTo(4, 12);
    expect([...origins]).toEqual([0, 1, 2, 3, 4]);
  });
});
