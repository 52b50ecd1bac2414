/** Which doubts matter most? Screening, variance shared out, and what to find out first. */
export type { FactorInfo } from './factors.ts';
export { type GroupSubject, SPLITTABLE } from './input-groups.ts';
export { OUTCOMES as SENSITIVITY_OUTCOMES } from './outcomes.ts';
export type { Estimate as SensitivityEstimate } from './resample.ts';
export type { Screening, Sensitivity, SobolOutcome, Worth } from './result.ts';
export { planSensitivity, type SensitivityInput, sensitivity } from './sensitivity.ts';
