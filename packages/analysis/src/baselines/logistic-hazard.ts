import { exp, log, type World } from '@interregnum/model';
import { CONTAGION, COVARIATES, covariatesOf, type Reader } from './covariates.ts';
import { fitLogistic } from './logistic-regression.ts';
import { rowsOf } from './region-days.ts';
import type { Spread } from './spread.ts';
import type { KnownCase, TrainedBaseline, TrainedHazard } from './trained.ts';

/** Shrinks every coefficient a little: a prior with standard deviation .7 of a log-odds. */
export const RIDGE = 2;
/** About one fall in a thousand region-days, where Newton starts. */
export const START_INTERCEPT = -7;

/** ln(1 + e^x): the integrated hazard of a day whose log-odds are x. */
export function softplus(x: number): number {
  return x > 30 ? x : log(1 + exp(x));
}

/**
 * Discrete-time hazard: the log-odds that a held centre falls today are linear in its covariates.
 * Source: Allison 1982 (doi:10.2307/270718); Beck, Katz & Tucker 1998 (doi:10.2307/2991857).
 */
function train(cases: readonly KnownCase[], contagious: boolean): TrainedHazard {
  const names = contagious ? [...COVARIATES, ...CONTAGION] : [...COVARIATES];
  const columns = names.length;
  const row = new Float64Array(columns);
  const readerOf = (world: World, spread: Spread): Reader =>
    covariatesOf(world, contagious ? spread : undefined);
  const beta = fitLogistic(rowsOf(cases, columns, readerOf), RIDGE, START_INTERCEPT);
  return {
    learnt: Object.fromEntries(['intercept', ...names].map((name, j) => [name, beta[j]!])),
    contagious,
    hazardIn(world, spread) {
      const read = readerOf(world, spread);
      return (day, region) => {
        read(day, region, row, 0);
        let eta = beta[0]!;
        for (let j = 0; j < columns; j++) eta += beta[j + 1]! * row[j]!;
        return softplus(eta);
      };
    },
  };
}

export const logisticHazard: TrainedBaseline = {
  id: 'logistic-hazard',
  name: 'hazard regression (logistic)',
  assumes: 'the daily odds of falling are log-linear in the model’s own inputs',
  ranks: true,
  train: (cases) => train(cases, false),
};

export const logisticContagion: TrainedBaseline = {
  id: 'logistic-contagion',
  name: 'hazard regression with contagion',
  assumes: 'the same, and in what has fallen so far: neighbours, share of all, recent falls',
  ranks: true,
  train: (cases) => train(cases, true),
};
