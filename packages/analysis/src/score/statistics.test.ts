import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';
import { estimate, pairedDifference } from './estimate.ts';
import { type BoardRow, drawTogether, MEASURES } from './measures.ts';
import { signFlipP } from './sign-flip.ts';

const mean = (values: readonly number[]) => (indices: readonly number[]) =>
  drawTogether(
    indices.map((k) => values[k]!),
    'mean',
  );
const OPTIONS = { seed: 1, replicates: 4000 };

describe('bootstrap over cases', () => {
  const values = [0.2, 1.4, 0.9, 1.1, 0.3, 2.2, 0.7, 0.8, 1.9, 0.5, 1.0];

  it('is the same twice, another for another seed', () => {
    const once = bootstrapInterval(values.length, mean(values), OPTIONS);
    expect(bootstrapInterval(values.length, mean(values), OPTIONS)).toEqual(once);
    const other = bootstrapInterval(values.length, mean(values), { ...OPTIONS, seed: 2 });
    expect(other).not.toEqual(once);
  });

  it('is about mean ± 1.645 sd / √n, the normal approximation', () => {
    const n = values.length;
    const m = values.reduce((a, v) => a + v, 0) / n;
    const sd = Math.sqrt(values.reduce((a, v) => a + (v - m) ** 2, 0) / n);
    const { low, high } = bootstrapInterval(n, mean(values), OPTIONS)!;
    expect(low).toBeCloseTo(m - (1.645 * sd) / Math.sqrt(n), 1);
    expect(high).toBeCloseTo(m + (1.645 * sd) / Math.sqrt(n), 1);
  });

  it('of two cases: each of the three means with its binomial chance', () => {
    // resampling {0, 1}: means 0, .5, 1 with chances ¼, ½, ¼, so 5 % and 95 % are the ends
    expect(bootstrapInterval(2, mean([0, 1]), OPTIONS)).toEqual({ low: 0, high: 1 });
  });

  it('of one case has no width; of none is null', () => {
    expect(bootstrapInterval(1, mean([3]), OPTIONS)).toEqual({ low: 3, high: 3 });
    expect(bootstrapInterval(0, mean([]), OPTIONS)).toBeNull();
  });

  it('draws whole clusters', () => {
    // two countries of three like cases each: only means 0, .5 and 1 can come up
    const seen = new Set<number>();
    const paired = [0, 0, 0, 1, 1, 1];
    bootstrapInterval(
      6,
      (indices) => {
        const value = mean(paired)(indices)!;
        seen.add(value);
        return value;
      },
      OPTIONS,
      ['a', 'a', 'a', 'b', 'b', 'b'],
    );
    expect([...seen].sort()).toEqual([0, 0.5, 1]);
  });
});

describe('sign flips', () => {
  it('counts every pattern: all n differences of one sign give 2^-n', () => {
    expect(signFlipP([1, 2, 3], 1)).toBe(1 / 8);
    expect(signFlipP([-1, -2, -3], 1)).toBe(1);
    expect(signFlipP([0, 0], 1)).toBe(1);
    expect(signFlipP([], 1)).toBeNull();
  });

  it("Darwin's maize, as tested by Fisher: 863 of 32,768 on one side", () => {
    // eighths of an inch, cross- less self-fertilised; Fisher 1935, section 21
    const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    expect(signFlipP(maize, 1)! * 2 ** 15).toBe(863);
  });

  it('samples when there are many, near the exact share', () => {
    const many = Array.from({ length: 20 }, (_, k) => (k % 5 === 0 ? -1 : 1));
    // 16 of 20 positive: P(at least 16 heads of 20)
    expect(signFlipP(many, 1)).toBeCloseTo(0.0059, 2);
    expect(signFlipP(many, 1)).toBe(signFlipP(many, 1));
  });
});

describe('drawing cases together', () => {
  it('knows mean, median and sum, and leaves out what is not known', () => {
    expect(drawTogether([1, null, 3], 'mean')).toBe(2);
    expect(drawTogether([5, 1, null, 3], 'median')).toBe(3);
    expect(drawTogether([1, 0, 1], 'sum')).toBe(2);
    expect(drawTogether([null], 'mean')).toBeNull();
    expect(estimate([2, null, 4], 'mean', OPTIONS)).toMatchObject({ value: 3, cases: 2 });
  });

  it('turns differences so that above 0 is better for the subject, pair by pair', () => {
    const rows = (values: readonly (number | null)[]): (BoardRow | undefined)[] =>
      values.map((v) => ({ joint: v, kendall_tau: v }) as BoardRow);
    const joint = MEASURES.find((m) => m.key === 'joint')!;
    const tau = MEASURES.find((m) => m.key === 'kendall_tau')!;
    const own = [...rows([0.5, 1, null, 2]), undefined];
    const theirs = [...rows([1, 1, 1, 1]), undefined];
    const groups = ['a', 'a', 'b', 'b', 'c'];
    const lower = pairedDifference(joint, own, theirs, groups, 'other', OPTIONS);
    expect(lower).toMatchObject({ cases: 3, better: 1, worse: 1, equal: 1 });
    expect(lower.value).toBeCloseTo((0.5 + 0 - 1) / 3, 12);
    const higher = pairedDifference(tau, own, theirs, groups, 'other', OPTIONS);
    expect(higher.value).toBeCloseTo(-lower.value!, 12);
  });
});
