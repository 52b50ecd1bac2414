/**
 * Fitting the shared parameters on a set of cases: several CMA-ES runs from neutral starts, each
 * re-evaluated on fresh draws, pooled by how well they train.
 *
 * Starts are the hand-set values plus noise, never an optimum that has seen more cases than the fold
 * may. One optimiser seed is worthless (its left-out score varies by a fifth), so there are several.
 *
 * Generation-synchronous: a generation is asked, scored by whoever is free, and told in the order in
 * which it was asked, so the answer does not depend on the number of workers.
 */
import { Draws, exp, type ParameterVector } from '@interregnum/model';
import { CalibratePurpose } from './addresses.ts';
import { ask, type CmaState, startCma, tell } from './cma-es.ts';
import { SPACE, type Space } from './space.ts';

/** Mean joint score over the given cases for each vector; lower is better. */
export type Scorer = (
  caseIndices: readonly number[],
  vectors: readonly ParameterVector[],
  seed: number,
  runs: number,
) => Promise<number[]>;

/** Where the searches of one fold are kept between generations. */
export interface SearchStore {
  /** The last state of a start, or null when there is none. */
  read(start: number): Promise<CmaState | null>;
  write(start: number, state: CmaState): Promise<void>;
}

export interface FitOptions {
  readonly starts: number;
  readonly generations: number;
  /** Runs a candidate and case during the search, and in the final evaluation. */
  readonly runs: number;
  readonly finalRuns: number;
  readonly seed: number;
  /** The box over `CALIBRATED` when not given. */
  readonly space?: Space;
  readonly store?: SearchStore;
  readonly signal?: AbortSignal;
  /** Called once a generation of a start; `resumed` when it was read from the store. */
  readonly onGeneration?: (start: number, generation: number, resumed: boolean) => void;
}

export interface Fitted {
  readonly start: number;
  readonly unit: readonly number[];
  /** Mean joint score on training cases, fresh draws, without the penalty. */
  readonly trainingJoint: number;
  /** Share of this vector in the pool; they sum to 1. */
  readonly weight: number;
  /** Covariance in the box of the search's last cloud. */
  readonly covariance?: readonly (readonly number[])[];
}

/** Spread of the starts about the hand-set values, in the box. */
export const START_SD = 0.1;
const FIRST_STEP = 0.15;
/**
 * Training score that divides a vector's weight by e. Fresh evaluations of one vector differ by .02 to
 * .05, and searches that train equally well differ by .5 on the case left out: a sharp pool would bet
 * on noise.
 */
export const POOL_SCALE = 0.1;

/** Most starts, generations and largest seed for which no two draws share an address. */
const MOST_STARTS = 99;
const MOST_GENERATIONS = 999;
const LARGEST_SEED = 40_000;

/** @throws RangeError saying what is wrong and what is allowed */
export function checkFitOptions(options: FitOptions): void {
  const whole = (name: string, value: number, low: number, high: number): void => {
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new RangeError(`${name} is ${value}; expected a whole number from ${low} to ${high}`);
    }
  };
  whole('starts', options.starts, 1, MOST_STARTS);
  whole('generations', options.generations, 1, MOST_GENERATIONS);
  whole('runs', options.runs, 2, 100_000);
  whole('finalRuns', options.finalRuns, 2, 100_000);
  whole('seed', options.seed, 0, LARGEST_SEED);
}

/** Where start number `start` begins: the hand-set values plus noise. No case enters. */
export function neutralStart(space: Space, seed: number, start: number): number[] {
  const draws = new Draws();
  draws.start(seed, start);
  return Array.from(space.neutral, (u, k) =>
    Math.max(0.02, Math.min(0.98, u + START_SD * draws.normal(0, k, CalibratePurpose.startNoise))),
  );
}

async function search(
  scorer: Scorer,
  cases: readonly number[],
  start: number,
  options: FitOptions,
): Promise<CmaState> {
  const space = options.space ?? SPACE;
  const stored = await options.store?.read(start);
  // a longer search of the past would be another answer than a fresh one of this length
  let state: CmaState =
    stored && stored.generation <= options.generations
      ? stored
      : startCma(options.seed * 1000 + start, neutralStart(space, options.seed, start), FIRST_STEP);
  for (let g = 1; g <= state.generation; g++) options.onGeneration?.(start, g, true);
  while (state.generation < options.generations) {
    options.signal?.throwIfAborted();
    const points = ask(state);
    // all candidates of a generation share their draws; generations do not
    const seed = options.seed * 100_000 + start * 1000 + state.generation;
    const scores = await scorer(cases, points.map(space.fromUnit), seed, options.runs);
    options.signal?.throwIfAborted();
    const values = scores.map((score, k) => score + space.priorPenalty(points[k]!));
    state = tell(state, points, values);
    await options.store?.write(start, state);
    options.onGeneration?.(start, state.generation, false);
  }
  return state;
}

/** Weights of pool members from their training scores: exp(-(score - best) / `POOL_SCALE`), summing to 1. */
export function poolWeights(trainingJoint: readonly number[]): number[] {
  const best = Math.min(...trainingJoint);
  const raw = trainingJoint.map((score) => exp(-(score - best) / POOL_SCALE));
  const total = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => w / total);
}

/**
 * Fit on the cases given by index; the pool is sorted by weight.
 * @throws RangeError for options out of range; an AbortError when the signal says so
 */
export async function fit(
  scorer: Scorer,
  cases: readonly number[],
  options: FitOptions,
): Promise<Fitted[]> {
  checkFitOptions(options);
  const space = options.space ?? SPACE;
  const ends = await Promise.all(
    Array.from({ length: options.starts }, (_, start) => search(scorer, cases, start, options)),
  );
  const units = ends.map((state) => state.mean.map((u) => Math.max(0, Math.min(1, u))));
  const fresh = await scorer(
    cases,
    units.map(space.fromUnit),
    options.seed * 100_000 + 99_999,
    options.finalRuns,
  );
  options.signal?.throwIfAborted();
  const weights = poolWeights(fresh);
  return units
    .map((unit, start) => ({
      start,
      unit,
      trainingJoint: fresh[start]!,
      weight: weights[start]!,
      covariance: ends[start]!.covariance.map((row) => row.map((c) => c * ends[start]!.sigma ** 2)),
    }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
}
