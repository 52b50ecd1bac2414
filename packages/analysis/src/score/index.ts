export type { BoardCase, BoardForecast, BoardPredictor } from './board-case.ts';
export { type BoardOptions, type BoardSource, boardCases, subjectOf } from './board-cases.ts';
export { boardSources } from './board-sources.ts';
export { type BootstrapOptions, bootstrapInterval, type Interval } from './bootstrap.ts';
export { type Cell, cellsOf, type LowCells, lowCells } from './cells.ts';
export type { Estimate, PairedDifference } from './estimate.ts';
export type { ExpertsBoard, ExpertsOfCase, NearerThanExperts } from './experts-board.ts';
export { type FittedCase, type FittedModel, HAND_SET } from './fitted-model.ts';
export { fittedFrom } from './from-posterior.ts';
export { type BoardRow, MEASURES, type Measure } from './measures.ts';
export { PIT_BINS, pitHistogram, pitOfCase } from './pit.ts';
export { type PitBand, pitBand, pitOutside } from './pit-band.ts';
export {
  derangement,
  permutation,
  withPatronsOf,
  withShuffledDates,
  withShuffledLinks,
} from './placebo.ts';
export { type PlaceboOptions, type PlaceboResult, placeboTests } from './placebo-tests.ts';
export { type PlayedVectors, playVectors, type WeightedVector } from './play-vectors.ts';
export { PREDICTORS } from './predictors.ts';
export { RELIABILITY_EDGES, type ReliabilityBin, reliability } from './reliability.ts';
export {
  type CaseResult,
  ORDER_KEYS,
  type PredictorResult,
  SCOREBOARD_SCHEMA,
  type Scoreboard,
  type ScoreboardInput,
  scoreboard,
} from './scoreboard.ts';
export { signFlipP } from './sign-flip.ts';
export type { Stratum, Summary } from './strata.ts';
export { withinOf } from './within.ts';
