import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { type Scores, scoreEnsemble } from '../score-ensemble.ts';
import { truthOf } from '../testing/synthetic-case.ts';

/**
 * A proper score is best, in expectation, for who states the true distribution. Two regions, three
 * possible histories; the expectation is exact, a sum over the histories.
 */
const HORIZON = 40;
const HISTORIES = [
  [5, 9],
  [20, 21],
  [Infinity, 30],
] as const;
const RUNS = 64;

/** An ensemble in which each history has its share of the runs, interleaved. */
function ensemble(counts: readonly number[]): ReturnType<typeof fallTable> {
  const runs = counts.flatMap((n, h) =>
    Array.from({ length: n }, (_, k) => ({ at: (k + 0.5) / n, history: HISTORIES[h]! })),
  );
  runs.sort((a, b) => a.at - b.at);
  return fallTable(
    [0, 1].map((i) => runs.map((r) => r.history[i]!)),
    HORIZON,
  );
}

function expected(name: keyof Scores, counts: readonly number[], truth: readonly number[]): number {
  const table = ensemble(counts);
  return truth.reduce((sum, n, h) => {
    const score = scoreEnsemble(truthOf(HISTORIES[h]!, HORIZON), table)[name] as number;
    return sum + (n / RUNS) * score;
  }, 0);
}

const shares = fc
  .tuple(fc.integer({ min: 4, max: 28 }), fc.integer({ min: 4, max: 28 }))
  .map(([a, b]) => [a, b, RUNS - a - b]);

/**
 * What the exact truth can lose to a neighbour: the fair spread of a fixed ensemble exceeds that of a
 * drawn one by a factor runs / (runs - 1), and the half run of the log score moves p by about 1 / runs.
 */
const SLACK: readonly (readonly [keyof Scores, number])[] = [
  ['crpsDays', (0.25 * HORIZON) / (RUNS - 1)],
  ['brier', 0.25 / (RUNS - 1)],
  ['capitalLogScore', 2 / RUNS],
  ['countCurveRps', 0.25 / (RUNS - 1)],
  ['energyScore', 0.5 / (RUNS - 1)],
  ['variogramScore', 0.25 / (RUNS - 1)],
];

describe('proper scores', () => {
  it.each(SLACK)('%s: no forecast beats the true distribution', (name, slack) => {
    fc.assert(
      fc.property(shares, shares, (truth, forecast) => {
        const own = expected(name, truth, truth);
        expect(expected(name, forecast, truth)).toBeGreaterThanOrEqual(own - slack);
      }),
      { numRuns: 60 },
    );
  });

  it.each(SLACK)('%s: a clearly wrong forecast is worse', (name) => {
    const truth = [40, 18, 6];
    const own = expected(name, truth, truth);
    expect(expected(name, [6, 18, 40], truth)).toBeGreaterThan(own);
    expect(expected(name, [64, 0, 0], truth)).toBeGreaterThan(own);
  });
});
