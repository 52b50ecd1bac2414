/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018,
 * arXiv:1804.06788): draw parameters from the prior, simulate histories with them, fit those, and ask
 * where the true value stands among the fitted ones. Over many replicates the ranks are evenly spread
 * if the fitting is right; heaped at both ends, it is too sure; heaped in the middle, not sure enough.
 */
import { Draws, type Switches, type World } from '@interregnum/model';
import { scoreEnsemble } from '../score-ensemble.ts';
import { accept } from './accept.ts';
import { CalibratePurpose } from './addresses.ts';
import { priorDesign, priorDraw } from './design.ts';
import { playFalls, runsFor, WORST_JOINT } from './objective.ts';
import type { Space } from './space.ts';
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

export interface SbcOfRejectionRequest {
  readonly worlds: readonly World[];
  readonly space: Space;
  readonly switches: Switches;
  /** Size of the design, runs a vector and case, and share kept. */
  readonly vectors: number;
  readonly runs: number;
  readonly share?: number;
  readonly replicates: number;
  readonly seed: number;
  readonly onReplicate?: (replicate: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The whole procedure under simulation-based calibration, on the worlds of real cases. The design is
 * played once and scored against the made-up histories of every replicate; true positions are further
 * draws of the same prior, so none is in the design.
 */
export function sbcOfRejection(request: SbcOfRejectionRequest): Promise<readonly SbcParameter[]> {
  const { worlds, space, switches, vectors, runs, share, replicates, seed } = request;
  const units = priorDesign(space, seed, vectors);
  const tables = worlds.map((world) =>
    units.map((unit, v) =>
      playFalls(world, space.fromUnit(unit), seed, v * runs, runsFor(world, runs), switches),
    ),
  );
  const everything = worlds.map((_, k) => k);
  return simulationBasedCalibration({
    names: space.names,
    replicates,
    seed,
    prior: (replicate) => priorDraw(space, seed, vectors + replicate),
    simulate: (position, replicate) =>
      worlds.map((world) => {
        const run = (vectors + replicate) * runs;
        const falls = playFalls(world, space.fromUnit(position), seed, run, 1, switches);
        return truthOfRun(world, falls, 0);
      }),
    async fitted(truths) {
      const joint = truths.map((truth, k) =>
        tables[k]!.map((falls) => scoreEnsemble(truth, falls).joint ?? WORST_JOINT),
      );
      return accept(joint, everything, share).map(({ vector }) => units[vector]!);
    },
    ...(request.onReplicate ? { onReplicate: request.onReplicate } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}
