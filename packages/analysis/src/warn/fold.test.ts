import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackIf, type FoldState, foldDistance } from './fold.ts';

/** Equal garrisons in all but their cost. */
function stateOf(precision: number, signal: number, costs: readonly number[]): FoldState {
  const beta = 4;
  const n = costs.length;
  const all = (x: number): Float64Array => new Float64Array(n).fill(x);
  const state = {
    world: { strategicWeight: all(1 / n) },
    held: new Uint8Array(n).fill(1),
    signal: all(signal),
    slopeSignal: all(precision / Math.sqrt(beta)),
    slopeCost: all(Math.sqrt(1 + precision / beta)),
    cost: Float64Array.from(costs),
    lostShare: 0,
    threshold: 0,
  };
  return { ...state, threshold: settled(state, 0) };
}

const lower = (s: FoldState, by: number): FoldState => ({
  ...s,
  signal: s.signal.map((z) => z - by),
});

/** Best responses from a threshold until they rest. */
function settled(s: FoldState, from: number): number {
  let at = from;
  for (let round = 0; round < 5000; round++) at = attackIf(s, at);
  return at;
}

test('where expectations are precise, a signal lower by less than the distance stays calm, by more does not', () => {
  const s = stateOf(12, 0.5, [0.55, 0.6, 0.65]);
  const distance = foldDistance(s);
  expect(distance).toBeGreaterThan(0.02);
  expect(distance).toBeLessThan(0.5);
  expect(settled(lower(s, distance - 0.02), s.threshold)).toBeLessThan(0.4);
  expect(settled(lower(s, distance + 0.02), s.threshold)).toBeGreaterThan(0.8);
});

test('where they are vague nothing folds, and calm ends where most would attack', () => {
  const s = stateOf(1, 0.5, [0.6]);
  const distance = foldDistance(s);
  expect(settled(lower(s, distance - 0.05), 0)).toBeLessThan(0.5);
  expect(settled(lower(s, distance + 0.05), 0)).toBeGreaterThan(0.5);
});

test('a panic under way has no distance left', () => {
  const s = stateOf(12, 0.5, [0.6, 0.6]);
  const gone = lower(s, foldDistance(s) + 0.05);
  expect(foldDistance({ ...gone, threshold: 0.5 })).toBe(0);
});

test('the better the signal, the farther the fold', () => {
  const precision = fc.double({ min: 0.5, max: 20, noNaN: true });
  const signal = fc.double({ min: 0.3, max: 1, noNaN: true });
  const cost = fc.double({ min: 0.3, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      precision,
      signal,
      cost,
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      (a, z, c, by) => {
        // to within a step of the scan
        expect(foldDistance(stateOf(a, z + by, [c]))).toBeGreaterThanOrEqual(
          foldDistance(stateOf(a, z, [c])) - 0.051,
        );
      },
    ),
    { numRuns: 60 },
  );
});
