import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draws, threefry2x32, triangularOfWord } from './draws.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const short = fc.integer({ min: 0, max: 0xffff });

describe('threefry2x32', () => {
  // Random123 (D. E. Shaw Research), tests/kat_vectors, "threefry2x32 20": counter, key, result.
  it.each([
    ['00000000 00000000', '00000000 00000000', '6b200159 99ba4efe'],
    ['ffffffff ffffffff', 'ffffffff ffffffff', '1cb996fc bb002be7'],
    ['243f6a88 85a308d3', '13198a2e 03707344', 'c4923a9c 483df7a0'],
  ])('known answer: counter %s key %s', (counter, key, result) => {
    const [c0, c1] = counter.split(' ').map((h) => Number.parseInt(h, 16));
    const [k0, k1] = key.split(' ').map((h) => Number.parseInt(h, 16));
    const out = new Int32Array(2);
    threefry2x32(c0, c1, k0, k1, out);
    const hex = [...out].map((v) => (v >>> 0).toString(16).padStart(8, '0')).join(' ');
    expect(hex).toBe(result);
  });

  it('agrees with a plain loop over the published schedule', () => {
    const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
    const plain = (c0: number, c1: number, k0: number, k1: number): number[] => {
      const key = [k0, k1, k0 ^ k1 ^ 0x1bd11bda];
      let a = (c0 + k0) | 0;
      let b = (c1 + k1) | 0;
      for (let round = 0; round < 20; round++) {
        const r = rotations[round % 8];
        a = (a + b) | 0;
        b = ((b << r) | (b >>> (32 - r))) ^ a;
        const s = (round + 1) / 4;
        if (Number.isInteger(s)) {
          a = (a + key[s % 3]) | 0;
          b = (b + key[(s + 1) % 3] + s) | 0;
        }
      }
      return [a, b];
    };
    const out = new Int32Array(2);
    fc.assert(
      fc.property(word, word, word, word, (c0, c1, k0, k1) => {
        threefry2x32(c0, c1, k0, k1, out);
        expect([...out]).toEqual(plain(c0, c1, k0, k1));
      }),
    );
  });
});

describe('Draws', () => {
  it('gives the same draw for the same address, whatever was drawn before', () => {
    fc.assert(
      fc.property(
        word,
        word,
        short,
        word,
        short,
        word,
        (seed, run, day, entity, purpose, other) => {
          const a = new Draws();
          a.start(seed, run);
          const value = a.uniform(day, entity, purpose);
          const b = new Draws();
          b.start(other, run);
          b.uniform(day, entity, purpose);
          b.start(seed, run);
          b.normal(other & 0xffff, other, day);
          b.pair(day, entity, purpose);
          b.words(purpose, other, day);
          expect(b.uniform(day, entity, purpose)).toBe(value);
        },
      ),
    );
  });

  it('stays inside the open intervals', () => {
    const d = new Draws();
    fc.assert(
      fc.property(word, word, short, word, short, (seed, run, day, entity, purpose) => {
        d.start(seed, run);
        d.pair(day, entity, purpose);
        for (const u of [d.uniform(day, entity, purpose), d.first, d.second]) {
          expect(u).toBeGreaterThan(0);
          expect(u).toBeLessThan(1);
        }
        d.words(day, entity, purpose);
        expect(Math.abs(triangularOfWord(d.firstWord))).toBeLessThan(1);
        expect(Number.isFinite(d.normal(day, entity, purpose))).toBe(true);
      }),
    );
  });

  it('tells every part of the address apart', () => {
    const d = new Draws();
    const seen = new Set<number>();
    let count = 0;
    for (const seed of [1, 2, 0xffffffff])
      for (const run of [0, 1, 0xffffffff])
        for (const day of [0, 1, 0xffff])
          for (const entity of [0, 1, 0xffffffff])
            for (const purpose of [0, 1, 0xffff]) {
              d.start(seed, run);
              seen.add(d.uniform(day, entity, purpose));
              count++;
            }
    expect(seen.size).toBe(count);
  });

  /** Chi-square of `count` draws over equal cells of the unit interval. */
  function chiSquare(count: number, cells: number, draw: (k: number) => number): number {
    const hits = new Float64Array(cells);
    for (let k = 0; k < count; k++) hits[Math.floor(draw(k) * cells)]++;
    const expected = count / cells;
    return hits.reduce((sum, h) => sum + (h - expected) ** 2 / expected, 0);
  }
  // 99.9 % point of chi-square with 255 degrees of freedom: 330.5. Fixed seed, so no flicker.
  const LIMIT = 330.5;

  it('is uniform along days, regions, runs, purposes', () => {
    const d = new Draws();
    d.start(7, 3);
    expect(chiSquare(60000, 256, (k) => d.uniform(k, 5, 2))).toBeLessThan(LIMIT);
    expect(chiSquare(60000, 256, (k) => d.uniform(9, k, 2))).toBeLessThan(LIMIT);
    expect(chiSquare(60000, 256, (k) => d.uniform(9, 5, k))).toBeLessThan(LIMIT);
    const byRun = (k: number): number => {
      d.start(7, k);
      return d.uniform(9, 5, 2);
    };
    expect(chiSquare(60000, 256, byRun)).toBeLessThan(LIMIT);
  });

  it('is independent across purposes, days and the two halves of a pair (16 x 16 cells)', () => {
    const d = new Draws();
    d.start(11, 0);
    const joint = (u: number, v: number): number => (Math.floor(u * 16) + v) / 16;
    const n = 60000;
    expect(chiSquare(n, 256, (k) => joint(d.uniform(k, 1, 1), d.uniform(k, 1, 2)))).toBeLessThan(
      LIMIT,
    );
    expect(
      chiSquare(n, 256, (k) => joint(d.uniform(k, 1, 1), d.uniform(k + 1, 1, 1))),
    ).toBeLessThan(LIMIT);
    expect(chiSquare(n, 256, (k) => joint(d.uniform(k, 1, 1), d.uniform(k, 2, 1)))).toBeLessThan(
      LIMIT,
    );
    const pair = (k: number): number => {
      d.pair(k, 1, 1);
      return joint(d.first, d.second);
    };
    expect(chiSquare(n, 256, pair)).toBeLessThan(LIMIT);
  });

  it('has the moments it should', () => {
    const d = new Draws();
    d.start(3, 0);
    const n = 200000;
    let normal1 = 0;
    let normal2 = 0;
    let normal4 = 0;
    let triangular1 = 0;
    let triangular2 = 0;
    for (let k = 0; k < n; k++) {
      const x = d.normal(k & 0xffff, k >>> 16, 1);
      d.words(k & 0xffff, k >>> 16, 2);
      const t = triangularOfWord(k % 2 === 0 ? d.firstWord : d.secondWord);
      normal1 += x / n;
      normal2 += (x * x) / n;
      normal4 += x ** 4 / n;
      triangular1 += t / n;
      triangular2 += (t * t) / n;
    }
    // Bounds are four standard errors at n = 200,000.
    expect(Math.abs(normal1)).toBeLessThan(0.009);
    expect(Math.abs(normal2 - 1)).toBeLessThan(0.013);
    expect(Math.abs(normal4 - 3)).toBeLessThan(0.09);
    expect(Math.abs(triangular1)).toBeLessThan(0.0037);
    expect(Math.abs(triangular2 - 1 / 6)).toBeLessThan(0.0016);
  });
});
