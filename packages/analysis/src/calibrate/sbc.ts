/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018,
 * arXiv:1804.06788): draw parameters from the prior, simulate histories with them, fit those, and ask
 * where the true value stands among the fitted ones. Over many replicates the ranks are evenly spread
 * if the fitting is right; heaped at both ends, it is too sure; heaped in the middle, not sure enough.
 */
import { Draws, type ParameterVector, type Switches, type World } from '@interregnum/model';
import { CalibratePurpose } from './addresses.ts';
import { type FitOptions, fit, type Scorer } from './fit.ts';
import { playFalls, type TrainingCase } from './objective.ts';
import { type SampleOptions, samplePool } from './resample.ts';
import { PRIOR_SD, type Space } from './space.ts';
import { truthOfRun } from './truth-of-run.ts';

export type RankShape = 'even' | 'too sure' | 'not sure enough' | 'too low' | 'too high';

export interface SbcParameter {
  readonly name: string;
  /** How many of the sample lie below the true value, 0..sample size, one a replicate. */
  readonly ranks: readonly number[];
  /** Share of replicates by tenth of the rank. */
  readonly histogram: readonly number[];
  /** Standard scores of the ranks' mean and spread under evenness. */
  readonly z_location: number;
  readonly z_spread: number;
  readonly shape: RankShape;
  readonly sentence: string;
}

export interface SbcRequest<History> {
  readonly names: readonly string[];
  readonly replicates: number;
  readonly seed: number;
  /** True position of a replicate, drawn from the prior. */
  prior(replicate: number): readonly number[];
  simulate(position: readonly number[], replicate: number): History;
  /** Equally likely positions fitted to a history; of the same size for all replicates. */
  fitted(history: History, replicate: number): Promise<readonly (readonly number[])[]>;
  readonly onReplicate?: (replicate: number) => void;
  readonly signal?: AbortSignal;
}

const BINS = 10;
/** |z| from which ranks count as uneven: one parameter in a hundred by chance, for each of the two. */
const UNEVEN_Z = 2.58;

/** Ranks of the true values, parameter by parameter. */
export async function simulationBasedCalibration<History>(
  request: SbcRequest<History>,
): Promise<readonly SbcParameter[]> {
  const { names, replicates, seed } = request;
  const ranks = names.map(() => [] as number[]);
  const draws = new Draws();
  let size = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    request.signal?.throwIfAborted();
    const truth = request.prior(replicate);
    const sample = await request.fitted(request.simulate(truth, replicate), replicate);
    size = sample.length;
    draws.start(seed, replicate);
    names.forEach((_, k) => {
      const below = sample.filter((row) => row[k]! < truth[k]!).length;
      const ties = sample.filter((row) => row[k]! === truth[k]!).length;
      const lot = Math.floor(draws.uniform(0, k, CalibratePurpose.tie) * (ties + 1));
      ranks[k]!.push(below + lot);
    });
    request.onReplicate?.(replicate);
  }
  return names.map((name, k) => describeRanks(name, ranks[k]!, size));
}

/** Evenness of ranks 0..size: z-tests of their mean and of their spread about the middle. */
export function describeRanks(name: string, ranks: readonly number[], size: number): SbcParameter {
  const places = ranks.map((r) => (r + 0.5) / (size + 1));
  const n = places.length;
  const mean = places.reduce((a, u) => a + u, 0) / n;
  const spread = places.reduce((a, u) => a + (u - 0.5) ** 2, 0) / n;
  // a uniform place has mean 1/2, variance 1/12, and squared distance of variance 1/180; ranks are
  // discrete, and their squared distance is smaller by 1/(12 (size + 1)^2)
  const zLocation = (mean - 0.5) * Math.sqrt(12 * n);
  const zSpread = (spread - 1 / 12 + 1 / (12 * (size + 1) ** 2)) * Math.sqrt(180 * n);
  const histogram = new Array<number>(BINS).fill(0);
  for (const u of places) histogram[Math.min(BINS - 1, Math.floor(u * BINS))]! += 1 / n;
  const shape: RankShape =
    Math.abs(zLocation) >= UNEVEN_Z && Math.abs(zLocation) >= Math.abs(zSpread)
      ? zLocation > 0
        ? 'too low'
        : 'too high'
      : Math.abs(zSpread) >= UNEVEN_Z
        ? zSpread > 0
          ? 'too sure'
          : 'not sure enough'
        : 'even';
  const words: Record<RankShape, string> = {
    even: 'its true value stands anywhere among the fitted ones, as it should',
    'too sure': 'its true value lies outside the fitted ones too often: the fit is too sure',
    'not sure enough':
      'its true value lies in the middle of the fitted ones too often: the fit is not sure enough',
    'too low': 'the fitted values are too low',
    'too high': 'the fitted values are too high',
  };
  return {
    name,
    ranks,
    histogram,
    z_location: zLocation,
    z_spread: zSpread,
    shape,
    sentence: `${name}, ${n} replicates: ${words[shape]}.`,
  };
}

/** A position drawn from the prior: a Gaussian about the hand-set values, cut at the box. */
export function priorDraw(space: Space, seed: number, replicate: number): number[] {
  const draws = new Draws();
  draws.start(seed, replicate);
  return Array.from(space.neutral, (centre, k) => {
    for (let attempt = 0; ; attempt++) {
      const u = centre + PRIOR_SD * draws.normal(attempt, k, CalibratePurpose.prior);
      if (u >= 0 && u <= 1) return u;
    }
  });
}

/** One history of each world, played with these parameters, to be fitted as if observed. */
export function simulatedCases(
  worlds: readonly World[],
  parameters: ParameterVector,
  seed: number,
  switches: Switches,
): TrainingCase[] {
  return worlds.map((world, k) => ({
    id: `simulated-${k}`,
    group: `simulated-${k}`,
    world,
    truth: truthOfRun(world, playFalls(world, parameters, seed, k, 1, switches), 0),
  }));
}

export interface SbcOfFitsRequest {
  readonly worlds: readonly World[];
  readonly space: Space;
  readonly switches: Switches;
  readonly search: Pick<FitOptions, 'starts' | 'generations' | 'runs' | 'finalRuns' | 'seed'>;
  readonly sample: SampleOptions;
  readonly replicates: number;
  readonly seed: number;
  /** Who scores: `openPool` on Node, an `inlineScorer` elsewhere. */
  open(cases: readonly TrainingCase[]): { readonly scorer: Scorer; close(): Promise<void> };
  readonly onReplicate?: (replicate: number) => void;
  readonly signal?: AbortSignal;
}

/** The whole fitting procedure under simulation-based calibration, on the worlds of real cases. */
export function sbcOfFits(request: SbcOfFitsRequest): Promise<readonly SbcParameter[]> {
  const { worlds, space, switches, search, seed } = request;
  return simulationBasedCalibration({
    names: space.names,
    replicates: request.replicates,
    seed,
    prior: (replicate) => priorDraw(space, seed, replicate),
    simulate: (position, replicate) =>
      simulatedCases(worlds, space.fromUnit(position), seed + 1 + replicate, switches),
    async fitted(cases, replicate) {
      const { scorer, close } = request.open(cases);
      try {
        const all = cases.map((_, k) => k);
        const pool = await fit(scorer, all, { ...search, space, seed: search.seed + replicate });
        return samplePool(pool, request.sample);
      } finally {
        await close();
      }
    },
    ...(request.onReplicate ? { onReplicate: request.onReplicate } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}
