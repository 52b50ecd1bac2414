import { Draws } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredAuc, FEWEST_HISTORIES, orderOf } from './auc.ts';

interface Mark {
  readonly score: number;
  readonly ends: number;
  readonly cluster: number;
  readonly stratum: number;
}

/** Every pair by itself. */
function byPairs(marks: readonly Mark[], stratified: boolean): number {
  let right = 0;
  let pairs = 0;
  for (const a of marks)
    for (const b of marks) {
      if (a.ends !== 1 || b.ends !== 0 || (stratified && a.stratum !== b.stratum)) continue;
      pairs++;
      right += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
    }
  return right / pairs;
}

function auc(marks: readonly Mark[], stratified = false) {
  const score = marks.map((m) => m.score);
  return clusteredAuc(score, orderOf(score), {
    ends: marks.map((m) => m.ends),
    cluster: marks.map((m) => m.cluster),
    ...(stratified && { stratum: marks.map((m) => m.stratum) }),
  });
}

const mark = fc.record({
  score: fc.integer({ min: 0, max: 9 }),
  ends: fc.constantFrom(0, 1),
  cluster: fc.integer({ min: 0, max: 80 }),
  stratum: fc.integer({ min: 0, max: 2 }),
});

describe('the probability of the right order', () => {
  test.each([false, true])('is that of all pairs, ties by half (strata: %s)', (stratified) => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 120, maxLength: 200 }), (marks) => {
        const found = auc(marks, stratified);
        fc.pre(found !== null);
        expect(found!.auc).toBeCloseTo(byPairs(marks, stratified), 12);
      }),
    );
  });

  test('turned round it is one less; landmarks without a score or a fate are left out', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 150, maxLength: 200 }), (marks) => {
        const found = auc(marks);
        fc.pre(found !== null);
        const turned = auc(marks.map((m) => ({ ...m, score: -m.score })));
        expect(turned!.auc).toBeCloseTo(1 - found!.auc, 12);
        const more = [
          ...marks,
          { score: Number.NaN, ends: 1, cluster: 3, stratum: 0 },
          { score: 99, ends: 2, cluster: 3, stratum: 0 },
        ];
        expect(auc(more)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  test('is not known from too few histories, however many landmarks they have', () => {
    const marks = Array.from({ length: 400 }, (_, k) => ({
      score: k,
      ends: k % 2,
      cluster: k % (2 * FEWEST_HISTORIES - 2),
      stratum: 0,
    }));
    expect(auc(marks)).toBeNull();
  });
});

describe('its standard error', () => {
  /** Histories of several landmarks that share a level. */
  function sample(seed: number, repeat: number): Mark[] {
    const draws = new Draws();
    draws.start(seed, 0);
    return Array.from({ length: 60 }, (_, cluster) => {
      const ends = cluster % 2;
      const level = draws.normal(0, cluster, 1) + ends;
      return Array.from({ length: repeat }, () => ({ score: level, ends, cluster, stratum: 0 }));
    }).flat();
  }

  test('does not shrink when every landmark is written down five times', () => {
    const once = auc(sample(1, 1))!;
    const often = auc(sample(1, 5))!;
    expect(often.auc).toBeCloseTo(once.auc, 12);
    expect(often.standardError).toBeCloseTo(once.standardError, 12);
  });

  test('is the spread over samples', () => {
    const found = Array.from({ length: 300 }, (_, seed) => auc(sample(seed + 1, 3))!);
    const mean = found.reduce((sum, f) => sum + f.auc, 0) / found.length;
    const spread = Math.sqrt(
      found.reduce((sum, f) => sum + (f.auc - mean) ** 2, 0) / (found.length - 1),
    );
    const said = found.reduce((sum, f) => sum + f.standardError, 0) / found.length;
    expect(said / spread).toBeGreaterThan(0.85);
    expect(said / spread).toBeLessThan(1.15);
  });
});
