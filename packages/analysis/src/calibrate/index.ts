/** Calibration; `@interregnum/analysis/node` adds what needs Node. */
export { type CaseRef, caseRef } from './case-ref.ts';
export type { CmaState } from './cma-es.ts';
export { type FitOptions, type Fitted, fit, type Scorer, type SearchStore } from './fit.ts';
export {
  cutGaussian,
  LEARNT_FROM,
  LEAST_VECTORS,
  type Learnt,
  type LearntParameter,
  learntFrom,
} from './learnt.ts';
export {
  allFolds,
  type Fold,
  type FoldResult,
  foldsOf,
  type LeaveOut,
} from './leave-out.ts';
export {
  makePosterior,
  type PosteriorCaseInput,
  type PosteriorInput,
  SAMPLE_SIZE,
  truthHash,
} from './make-posterior.ts';
export { jointAt, playFalls, type TrainingCase, trainingCase } from './objective.ts';
export {
  type CaseSample,
  posteriorHash,
  posteriorStaleness,
  posteriorText,
  readPosterior,
  type SampleForOptions,
  sampleFor,
  sampleOfAll,
  vectorsOf,
} from './posterior.ts';
export {
  POSTERIOR_SCHEMA,
  type Posterior,
  type PosteriorCase,
  type PosteriorFold,
  type PosteriorParameter,
  type PosteriorVector,
  parsePosterior,
  posteriorJsonSchema,
} from './posterior-schema.ts';
export {
  type CheckSummary,
  type PredictiveCheck,
  predictiveChecks,
  summariseChecks,
} from './predictive-checks.ts';
export { type SampleOptions, samplePool, systematicCounts } from './resample.ts';
export { type Direction, type Ridge, type Ridges, ridgesOf } from './ridges.ts';
export {
  describeRanks,
  priorDraw,
  type RankShape,
  type SbcOfFitsRequest,
  type SbcParameter,
  type SbcRequest,
  sbcOfFits,
  simulatedCases,
  simulationBasedCalibration,
} from './sbc.ts';
export { inlineScorer } from './scorer.ts';
export { activeNames, CALIBRATED, fittingSwitches, type Space, spaceOf } from './space.ts';
export { truthOfRun } from './truth-of-run.ts';
