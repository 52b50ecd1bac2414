/** Which doubts matter most? Screening, variance shared out, and what to find out first. */
export type { FactorInfo } from './factors.ts';
export { type GroupSubject, SPLITTABLE } from './input-groups.ts';
export type { ElementaryEffects } from './morris.ts';
export { OUTCOMES as SENSITIVITY_OUTCOMES } from './outcomes.ts';
export type { Estimate as SensitivityEstimate } from './resample.ts';
export type {
  Screening,
  Sensitivity,
  Sobol,
  SobolOutcome,
  Worth,
} from './result.ts';
export {
  planSensitivity,
  type SensitivityInput,
  type SensitivityPlan,
  sensitivity,
} from './sensitivity.ts';
export type { SobolIndex } from './sobol-indices.ts';
