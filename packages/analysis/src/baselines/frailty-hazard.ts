import { exp } from '@interregnum/model';
import { COVARIATES, covariatesOf } from './covariates.ts';
import { fitFrailty } from './frailty-regression.ts';
import { RIDGE } from './logistic-hazard.ts';
import { rowsOf } from './region-days.ts';
import type { KnownCase, TrainedBaseline, TrainedHazard } from './trained.ts';

/**
 * The hazard regression with one thing more: cases differ by a factor that no input tells,
 *
 *   hazard a day = exp(β₀ + x'β + b),   b ~ N(0, σ²) a case,
 *
 * inputs and ridge those of `logistic-hazard`. A case that was not trained on gets a b of its own in each
 * run, so that its centres fall together or hold together.
 * Source: as `frailty-regression.ts`; frailty, Vaupel, Manton & Stallard 1979 (Demography 16(3): 439-454).
 */
function train(cases: readonly KnownCase[]): TrainedHazard {
  const columns = COVARIATES.length;
  const rows = cases.map((known) => rowsOf([known], columns, (world) => covariatesOf(world)));
  const { beta, sd } = fitFrailty(rows, { ridge: RIDGE });
  const row = new Float64Array(columns);
  return {
    learnt: {
      ...Object.fromEntries(['intercept', ...COVARIATES].map((name, j) => [name, beta[j]!])),
      'SD between cases': sd,
    },
    contagious: false,
    frailtySd: sd,
    hazardIn(world) {
      const read = covariatesOf(world);
      return (day, region) => {
        read(day, region, row, 0);
        let eta = beta[0]!;
        for (let j = 0; j < columns; j++) eta += beta[j + 1]! * row[j]!;
        return exp(eta);
      };
    },
  };
}

export const frailtyHazard: TrainedBaseline = {
  id: 'frailty-hazard',
  name: 'hazard regression with case frailty',
  assumes:
    'hazards are log-linear in the model’s own inputs, times a factor of the case that is drawn anew in each run',
  ranks: true,
  train,
};
