/** Calibration; `@interregnum/analysis/node` adds what needs Node. */

export { caseRef, countryOf, daysOverlap, samePlace } from './case-ref.ts';
export { priorDesign } from './design.ts';
export {
  LEARNT_FROM,
  LEAST_VECTORS,
  type Learnt,
  type LearntParameter,
  learntFrom,
} from './learnt.ts';
export { allFolds, foldsOf } from './leave-out.ts';
export { makePosterior } from './make-posterior.ts';
export { playFalls } from './objective.ts';
export {
  type CaseSample,
  posteriorStaleness,
  posteriorText,
  readPosterior,
  sampleFor,
  sampleOfAll,
} from './posterior.ts';
export type { Posterior } from './posterior-schema.ts';
export { sbcOfRejection } from './sbc.ts';
export { spaceOf } from './space.ts';
