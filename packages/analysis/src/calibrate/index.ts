/** Calibration; `@interregnum/analysis/node` adds what needs Node. */

export { ACCEPT_SHARE, type Accepted, accept } from './accept.ts';
export type { FoldResult } from './calibrate.ts';
export { type CaseRef, caseRef, countryOf, daysOverlap, samePlace } from './case-ref.ts';
export { priorDesign, priorDraw } from './design.ts';
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
  foldsOf,
  type LeaveOut,
} from './leave-out.ts';
export {
  makePosterior,
  type PosteriorCaseInput,
  type PosteriorInput,
} from './make-posterior.ts';
export { jointScores, playFalls, type TrainingCase, trainingCase } from './objective.ts';
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
export { type Direction, type Ridge, type Ridges, ridgesOf } from './ridges.ts';
export {
  describeRanks,
  type RankShape,
  type SbcOfRejectionRequest,
  type SbcParameter,
  type SbcRequest,
  sbcOfRejection,
  simulationBasedCalibration,
} from './sbc.ts';
export { activeNames, type Space, spaceOf } from './space.ts';
export { truthHash } from './truth-hash.ts';
export { truthOfRun } from './truth-of-run.ts';
