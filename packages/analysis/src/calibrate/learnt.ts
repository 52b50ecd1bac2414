/**
 * What was learnt: the spread of the fitted vectors against the prior, parameter by parameter.
 *
 * Positions are those in the box (0..1 on each parameter's own scale). How far the estimate moves when a
 * case is left out is shown beside it.
 */

import { exp, log } from '@interregnum/model';
import type { Posterior, PosteriorFold, PosteriorParameter } from './posterior-schema.ts';
import { type Ridges, ridgesOf } from './ridges.ts';

/** Share of variance that must be gone for a parameter to count as learnt. */
export const LEARNT_FROM = 0.2;

/** Vectors that a sample must have before its spread says anything. */
export const LEAST_VECTORS = 20;

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

export interface LearntParameter {
  readonly name: string;
  readonly unit: string;
  /** In the box. */
  readonly prior: Moments;
  readonly posterior: Moments;
  /** Value at the posterior mean, and at the 5 % and 95 % points of the sample; in `unit`. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Value at the centre of the prior. */
  readonly prior_value: number;
  /** 1 - var_posterior / var_prior: 1 all learnt, 0 nothing, below 0 wider than the prior. */
  readonly contraction: number;
  /** Contraction of at least `LEARNT_FROM`; null when the sample has fewer than `LEAST_VECTORS`. */
  readonly learnt: boolean | null;
  /** Shift of the mean in prior standard deviations. */
  readonly shift: number;
  /** Spread of the estimate over the folds that leave out one case; null with fewer than two. */
  readonly folds_sd: number | null;
}

export interface Learnt {
  readonly parameters: readonly LearntParameter[];
  /** Vectors in the sample. */
  readonly vectors: number;
  readonly ridges: Ridges;
}

/** Mean and spread of a Gaussian cut at 0 and 1, by the midpoint rule. */
export function cutGaussian(centre: number, sd: number): Moments {
  const n = 4000;
  let mass = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < n; k++) {
    const u = (k + 0.5) / n;
    const density = exp(-0.5 * ((u - centre) / sd) ** 2);
    mass += density;
    first += density * u;
    second += density * u * u;
  }
  const mean = first / mass;
  return { mean, sd: Math.sqrt(second / mass - mean * mean) };
}

function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, v) => a + (v - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.sqrt(variance) };
}

/** Place of a value in the box of its parameter. */
export function unitOf(p: PosteriorParameter, value: number): number {
  return p.scale === 'log'
    ? log(value / p.low) / log(p.high / p.low)
    : (value - p.low) / (p.high - p.low);
}

function valueAt(p: PosteriorParameter, unit: number): number {
  return p.scale === 'log'
    ? p.low * exp(unit * log(p.high / p.low))
    : p.low + (p.high - p.low) * unit;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

/** Learnt by one fold; the one fitted on every case when not named. @throws RangeError if unknown */
export function learntFrom(posterior: Posterior, foldName?: string): Learnt {
  const fold = posterior.folds.find((f) =>
    foldName === undefined ? f.by === 'none' : f.name === foldName,
  );
  if (fold === undefined) throw new RangeError(`no fold "${foldName ?? 'none'}" in the posterior`);
  const caseFolds = posterior.folds.filter((f) => f.by === 'case');
  const parameters = posterior.parameters.map((p, k) => learntOf(p, k, fold, caseFolds, posterior));
  const ridges = ridgesOf(
    posterior.parameters.map((p) => p.name),
    unitsOf(posterior, fold),
  );
  return { parameters, vectors: fold.sample.length, ridges };
}

/** Positions of a fold's sample, [vector][parameter]. */
function unitsOf(posterior: Posterior, fold: PosteriorFold): number[][] {
  return fold.sample.map((row) => posterior.parameters.map((p, k) => unitOf(p, row[k]!)));
}

function learntOf(
  p: PosteriorParameter,
  k: number,
  fold: PosteriorFold,
  caseFolds: readonly PosteriorFold[],
  { prior_sd_unit: priorSd }: Posterior,
): LearntParameter {
  const units = (f: PosteriorFold): number[] => f.sample.map((row) => unitOf(p, row[k]!));
  const own = units(fold);
  const prior = cutGaussian(p.neutral_unit, priorSd);
  const posterior = momentsOf(own);
  const sorted = [...own].sort((a, b) => a - b);
  const contraction = 1 - (posterior.sd / prior.sd) ** 2;
  const learnt = own.length < LEAST_VECTORS ? null : contraction >= LEARNT_FROM;
  const foldsSd =
    caseFolds.length < 2 ? null : momentsOf(caseFolds.map((f) => momentsOf(units(f)).mean)).sd;
  const value = valueAt(p, posterior.mean);
  const shift = (posterior.mean - prior.mean) / prior.sd;
  const low = valueAt(p, quantile(sorted, 0.05));
  const high = valueAt(p, quantile(sorted, 0.95));
  return {
    name: p.name,
    unit: p.unit,
    prior,
    posterior,
    value,
    low,
    high,
    prior_value: p.neutral,
    contraction,
    learnt,
    shift,
    folds_sd: foldsSd,
  };
}
