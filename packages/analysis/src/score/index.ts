export { type BoardCase, boardRow } from './board-case.ts';
export { type BoardSource, boardCases, subjectOf } from './board-cases.ts';
export { boardSources } from './board-sources.ts';
export { bootstrapInterval } from './bootstrap.ts';
export { type Estimate, type PairedDifference, pairedDifference } from './estimate.ts';
export type { NearerThanExperts } from './experts-board.ts';
export type { FittedModel } from './fitted-model.ts';
export { fittedFrom } from './from-posterior.ts';
export { type BoardRow, MEASURES, type Measure } from './measures.ts';
export { pitHistogram, pitOfCase } from './pit.ts';
export { pitOutside } from './pit-band.ts';
export { type PlaceboResult, placeboTests } from './placebo-tests.ts';
export { playVectors } from './play-vectors.ts';
export { PREDICTORS } from './predictors.ts';
export { type ReliabilityBin, reliability } from './reliability.ts';
export {
  type CaseResult,
  type PredictorResult,
  type Scoreboard,
  scoreboard,
} from './scoreboard.ts';
export type { Stratum } from './strata.ts';
export { withinOf } from './within.ts';
