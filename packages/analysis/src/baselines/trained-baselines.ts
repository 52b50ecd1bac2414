import { coxHazard } from './cox-hazard.ts';
import { epidemic } from './epidemic.ts';
import { frailtyHazard } from './frailty-hazard.ts';
import { logisticContagion, logisticHazard } from './logistic-hazard.ts';
import { penalisedHazard } from './penalised-hazard.ts';
import { pooledHazard } from './pooled-hazard.ts';
import type { TrainedBaseline } from './trained.ts';

/** Every baseline that learns from other cases. */
export const TRAINED_BASELINES: readonly TrainedBaseline[] = [
  logisticHazard,
  coxHazard,
  logisticContagion,
  epidemic,
  pooledHazard,
  frailtyHazard,
  penalisedHazard,
];
