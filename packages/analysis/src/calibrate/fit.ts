/**
 * Fitting the shared parameters on a set of cases: several CMA-ES runs from neutral starts, each
 * re-evaluated on fresh draws, pooled by how well they train.
 *
 * Starts are the hand-set values plus noise, never an optimum that has seen more cases than the fold
 * may. One optimiser seed is worthless (its left-out score varies by a fifth), so there are several.
 */
import { Draws } from '@interregnum/model';
import { ask, type CmaState, startCma, tell } from './cma-es.ts';
import { NEUTRAL, priorPenalty } from './space.ts';

/** Mean joint score over the given cases for each position; lower is better. */
export type Scorer = (
  caseIndices: readonly number[],
  units: readonly (readonly number[])[],
  seed: number,
  runs: number,
) => Promise<number[]>;

export interface FitOptions {
  readonly starts: number;
  readonly generations: number;
  /** Runs a candidate and case during the search, and in the final evaluation. */
  readonly runs: number;
  readonly finalRuns: number;
  readonly seed: number;
  readonly onGeneration?: () => void;
}

export interface Fitted {
  readonly start: number;
  readonly unit: readonly number[];
  /** Mean joint score on training cases, fresh draws, without the penalty. */
  readonly trainingJoint: number;
  /** Share of this vector in the pool; they sum to 1. */
  readonly weight: number;
}

const START_NOISE = 201;
const START_SD = 0.1;
const FIRST_STEP = 0.15;
/** Training score that divides a vector's weight by e. */
const POOL_SCALE = 0.02;

function neutralStart(seed: number, start: number): number[] {
  const draws = new Draws();
  draws.start(seed, start);
  return Array.from(NEUTRAL, (u, k) =>
    Math.max(0.02, Math.min(0.98, u + START_SD * draws.normal(0, k, START_NOISE))),
  );
}

async function search(
  scorer: Scorer,
  cases: readonly number[],
  start: number,
  options: FitOptions,
): Promise<CmaState> {
  let state = startCma(options.seed * 1000 + start, neutralStart(options.seed, start), FIRST_STEP);
  while (state.generation < options.generations) {
    const points = ask(state);
    // all candidates of a generation share their draws; generations do not
    const seed = options.seed * 100_000 + start * 1000 + state.generation;
    const scores = await scorer(cases, points, seed, options.runs);
    const values = scores.map((score, k) => score + priorPenalty(points[k]!));
    state = tell(state, points, values);
    options.onGeneration?.();
  }
  return state;
}

/** Fit on the cases given by index; the pool is sorted by weight. */
export async function fit(
  scorer: Scorer,
  cases: readonly number[],
  options: FitOptions,
): Promise<Fitted[]> {
  const ends = await Promise.all(
    Array.from({ length: options.starts }, (_, start) => search(scorer, cases, start, options)),
  );
  const units = ends.map((state) => state.mean.map((u) => Math.max(0, Math.min(1, u))));
  const fresh = await scorer(cases, units, options.seed * 100_000 + 99_999, options.finalRuns);
  const best = Math.min(...fresh);
  const raw = fresh.map((score) => Math.exp(-(score - best) / POOL_SCALE));
  const total = raw.reduce((a, b) => a + b, 0);
  return units
    .map((unit, start) => ({
      start,
      unit,
      trainingJoint: fresh[start]!,
      weight: raw[start]! / total,
    }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
}
