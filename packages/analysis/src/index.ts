export {
  type Baseline,
  type BaselineCase,
  LABELS,
  type Label,
} from './baselines/baseline.ts';
export { FASTEST_PER_DAY, REBEL_VICTORIES_PER_DAY } from './baselines/hazard.ts';
export { BASELINES } from './baselines/index.ts';
export { oracleOwnRate, oracleShuffledDates } from './baselines/oracles.ts';
export { playBaseline } from './baselines/play.ts';
export {
  type KnownCase,
  playTrained,
  type TrainedBaseline,
  type TrainedHazard,
  trainWithout,
} from './baselines/trained.ts';
export { TRAINED_BASELINES } from './baselines/trained-baselines.ts';
export * from './blind-test/index.ts';
export * from './calibrate/index.ts';
export * from './chain/index.ts';
export * from './claims/index.ts';
export * from './compare/index.ts';
export { type ComparedScore, type Comparison, compareToBaselines } from './compare-to-baselines.ts';
export * from './districts/index.ts';
export {
  ALWAYS_DAYS,
  compareExperts,
  type ExpertComparison,
  type ExpertForecast,
  type ExpertSummary,
  type ExpertTally,
} from './experts.ts';
export { type FallTable, fallTable } from './fall-table.ts';
export * from './forecast/index.ts';
export { forecastsOfCapital } from './forecasts-of-capital.ts';
export * from './score/index.ts';
export { type ScoreAll, type ScoreAllInput, scoreAll } from './score-all.ts';
export { type ScoreOptions, type Scores, scoreEnsemble } from './score-ensemble.ts';
export { expertsRow, type PredictorKind, type ScoreRow } from './score-row.ts';
export { type BrierParts, brierParts, type HorizonScore } from './scores/brier.ts';
export { HORIZONS_DAYS, horizonsOf } from './scores/horizons.ts';
export { JOINT_PARTS, type JointParts, jointScore } from './scores/joint-score.ts';
export { kendallTauB } from './scores/kendall-tau.ts';
export * from './sensitivity/index.ts';
export { type Truth, truthFrom } from './truth.ts';
export * from './warn/index.ts';
export * from './why/index.ts';
