import { Draws } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkBranches } from './branches.ts';
import { drawShares } from './gamma.ts';
import { jointOf, type LinkHits } from './joint.ts';
import { massesOf } from './masses.ts';
import { allocate } from './starts.ts';
import { surpriseOf } from './surprise.ts';

const runs = (n: number): number[] => [...Array(n).keys()];
/** Ways out as [bridge, runs]; bridge -1 leaves. */
function link(...ways: readonly (readonly [bridge: number, n: number])[]): LinkBranches {
  const total = ways.reduce((s, [, n]) => s + n, 0);
  return {
    valid: runs(total),
    effectiveRuns: total,
    branches: ways.map(([bridge, n]) => ({
      fate: 'falls',
      way: bridge < 0 ? 'none' : 'bridge',
      bridge,
      runs: runs(n),
    })),
  };
}

describe('the tree', () => {
  // 0 goes to 1 or past it to 2; bridge k leads to targets[k]
  const tree = [link([0, 20], [1, 80]), link([2, 30], [-1, 70]), link([-1, 40], [-1, 60])];
  const targets = [1, 2, 2];
  const masses = massesOf(tree, (b) => targets[b]!, [0, 0, 0], 7, 1000);

  test('shares of all chains', () => {
    expect(masses.links.map((l) => l.estimate)).toEqual([1, 0.2, 0.8 + 0.2 * 0.3]);
    expect(masses.path.estimate).toBeCloseTo(0.2 * 0.3 * 0.4, 12);
  });

  test('what leaves and what ends is all there is, in the estimate', () => {
    const out = tree.flatMap((l, k) =>
      l.branches.flatMap((b, j) => (b.bridge < 0 ? [masses.branches[k]![j]!.estimate] : [])),
    );
    expect(out.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test('intervals hold the estimate and narrow with runs', () => {
    for (const m of [...masses.links, ...masses.branches.flat(), masses.path]) {
      expect(m.low).toBeLessThanOrEqual(m.estimate);
      expect(m.high).toBeGreaterThanOrEqual(m.estimate);
    }
    const many = tree.map((l) => ({ ...l, effectiveRuns: l.effectiveRuns * 100 }));
    const narrow = massesOf(many, (b) => targets[b]!, [0, 0, 0], 7, 1000).path;
    expect(narrow.high - narrow.low).toBeLessThan((masses.path.high - masses.path.low) / 3);
  });

  test('what no run did has no share and an upper limit', () => {
    const rare = massesOf([link([-1, 0], [-1, 100])], () => 0, [0], 7, 2000).path;
    expect(rare).toMatchObject({ estimate: 0, low: 0 });
    // Jeffreys' upper limit of 0 in 100 is 2.5 %
    expect(rare.high).toBeGreaterThan(0.015);
    expect(rare.high).toBeLessThan(0.035);
  });
});

test('drawn shares have the mean and spread of their posterior', () => {
  const draws = new Draws();
  const values = runs(4000).map((r) => {
    draws.start(3, r);
    return drawShares(draws, [3, 9], 0)[0]!;
  });
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  // Beta(3.5, 9.5)
  expect(mean).toBeCloseTo(3.5 / 13, 2);
  expect(variance).toBeCloseTo((3.5 * 9.5) / (13 * 13 * 14), 3);
});

test('each entry is gone on from in proportion to its weight, give or take one run', () => {
  const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 300 }), (given, n) => {
      const chosen = [...allocate(given, n)];
      const total = given.reduce((a, b) => a + b, 0);
      given.forEach((w, k) => {
        const expected = (n * w) / total;
        const got = chosen.filter((c) => c === k).length;
        expect(Math.abs(got - expected)).toBeLessThan(1 + 1e-6);
      });
      expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    }),
  );
});

test('surprise in bits', () => {
  expect(surpriseOf(0.5, 0.25, 1)).toEqual({ bits: 1, low: 0, high: 2 });
  expect(surpriseOf(0, 0, 0.125)).toEqual({ bits: null, low: 3, high: null });
  expect(surpriseOf(1, 0.5, 1)).toEqual({ bits: 0, low: 0, high: 1 });
});

describe('one vector through all links', () => {
  const vector = { a: 1 } as unknown as LinkHits['parameters'];
  const parameters = [vector, { a: 2 }] as unknown as LinkHits['parameters'];
  const draws = new Draws();
  const vectorOf = (seed: number, run: number): number => {
    draws.start(seed, run);
    return Math.floor(draws.uniform(0, 0, 0) * 2);
  };
  const hits = (seed: number, of: LinkHits['parameters'] = parameters): LinkHits => ({
    seed,
    parameters: of,
    valid: runs(200),
    hit: (run) => vectorOf(seed, run) === 0,
  });

  test('a vector that is right everywhere makes the path likelier than the product', () => {
    // half of all vectors hit every link, the others none: 1/2, and not 1/2 to the third
    const joint = jointOf([hits(1), hits(2), hits(3)], 1, 200)!;
    expect(joint).toMatchObject({ estimate: 0.5, vectors: 2, given: 2 });
  });

  test('is not known where links have samples of their own', () => {
    expect(jointOf([hits(1), hits(2, vector)], 1, 200)).toBeNull();
    expect(jointOf([hits(1, vector)], 1, 200)).toBeNull();
  });
});
