import { exp } from '@interregnum/model';
import { COVARIATES, covariatesOf } from './covariates.ts';
import { fitCox, type RiskSet } from './cox-regression.ts';
import { RIDGE } from './logistic-hazard.ts';
import { walkHistory } from './region-days.ts';
import type { KnownCase, TrainedBaseline, TrainedHazard } from './trained.ts';

/** Everyone at risk on each day on which something fell anywhere, days counted from each origin. */
function riskSets(cases: readonly KnownCase[]): RiskSet[] {
  const eventDays = new Set<number>();
  for (const known of cases) {
    walkHistory(known, () => (at) => {
      if (at.fell) eventDays.add(at.day);
    });
  }
  const sets = new Map<number, { x: number[]; event: number[]; weight: number[] }>();
  for (const day of [...eventDays].sort((a, b) => a - b)) {
    sets.set(day, { x: [], event: [], weight: [] });
  }
  const row = new Float64Array(COVARIATES.length);
  for (const known of cases) {
    const read = covariatesOf(known.world);
    walkHistory(known, () => (at) => {
      const set = sets.get(at.day);
      if (set === undefined) return;
      read(at.day, at.region, row, 0);
      for (const v of row) set.x.push(v);
      set.event.push(at.fell ? 1 : 0);
      set.weight.push(at.weight);
    });
  }
  return [...sets].map(([time, set]) => ({ time, ...set }));
}

/**
 * Cox's model: proportional hazards, and any shape over the days since the origin. It differs from
 * the discrete hazard in that shape alone: where it knows that months pass before anything falls.
 * After the last fall seen in training its mean hazard until then goes on.
 */
function train(cases: readonly KnownCase[]): TrainedHazard {
  const fit = fitCox(riskSets(cases), COVARIATES.length, { ridge: RIDGE });
  const steps = new Map(fit.baseline.map(({ time, step }) => [time, step]));
  const lastDay = fit.baseline.at(-1)?.time ?? 0;
  const total = fit.baseline.reduce((sum, b) => sum + b.step, 0);
  const later = lastDay > 0 ? total / lastDay : 0;
  const row = new Float64Array(COVARIATES.length);
  return {
    learnt: {
      ...Object.fromEntries(COVARIATES.map((name, j) => [name, fit.beta[j]!])),
      'mean baseline hazard a day': later,
    },
    contagious: false,
    hazardIn(world) {
      const read = covariatesOf(world);
      return (day, region) => {
        const step = day > lastDay ? later : (steps.get(day) ?? 0);
        if (step === 0) return 0;
        read(day, region, row, 0);
        let eta = 0;
        for (let j = 0; j < row.length; j++) eta += fit.beta[j]! * row[j]!;
        return step * exp(eta);
      };
    },
  };
}

export const coxHazard: TrainedBaseline = {
  id: 'cox-hazard',
  name: 'hazard regression (Cox)',
  assumes:
    'hazards are proportional in the model’s own inputs, with any course over the days since the origin',
  ranks: true,
  train,
};
