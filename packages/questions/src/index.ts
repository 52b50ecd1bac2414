/** Questions put to a case: how each is asked, what is said of what was found, the document of it. */
export {
  type Answer,
  answerOf,
  type Block,
  type Cell,
  type Column,
  cellText,
  type FigureBlock,
  heading,
  isRight,
  type Measured,
  note,
  paragraph,
  type Table,
} from './answer.ts';
export type { Asking, WorkUnit } from './asking.ts';
export type { CalibrateDocument } from './calibrate/document.schema.ts';
export { learntParameterSentence, learntSentences } from './calibrate/sentences.ts';
export { chainAnswer } from './chain/answer.ts';
export { askChain, type ChainFound, type ChainPlay } from './chain/ask.ts';
export type { ChainDocument } from './chain/document.schema.ts';
export { chainDocument } from './chain/document.ts';
export { CHAIN_ENGLISH } from './chain/english.ts';
export type { ChainSentences } from './chain/sentences.ts';
export type { ReadChain } from './chain/studies.ts';
export type { CheckAccountDocument, CheckDocument } from './check/document.schema.ts';
export { claimsAnswer, claimsAtLength } from './claims/answer.ts';
export { askClaims, type ClaimsFound, type ClaimsOptions, USUAL_CLAIM_RUNS } from './claims/ask.ts';
export type { ClaimsDocument } from './claims/document.schema.ts';
export { claimsDocument } from './claims/document.ts';
export { CLAIMS_ENGLISH } from './claims/english.ts';
export type { ClaimsSentences } from './claims/sentences.ts';
export { type TestPlayed, testCommand } from './claims/test-command.ts';
export { noRecords } from './claims/worlds.ts';
export { commandLine, isOurCommand, shellQuoted } from './command-line.ts';
export { compareAnswer } from './compare/answer.ts';
export { askCompare, type CompareFound, type CompareOptions, USUAL_PAIRS } from './compare/ask.ts';
export type { CompareDocument } from './compare/document.schema.ts';
export { compareDocument } from './compare/document.ts';
export { COMPARE_ENGLISH } from './compare/english.ts';
export type { CompareSentences } from './compare/sentences.ts';
export type { ErrorDocument } from './error.schema.ts';
export { asFailure, Failure } from './failure.ts';
export { forecastAnswer } from './forecast/answer.ts';
export {
  askForecast,
  type ForecastFound,
  type ForecastOptions,
  USUAL_FORECAST_RUNS,
} from './forecast/ask.ts';
export { askExperts, type ExpertsFound } from './forecast/ask-experts.ts';
export type {
  ExpertsDocument,
  ForecastDocument,
  ForecastLogDocument,
} from './forecast/document.schema.ts';
export {
  expertsDocument,
  FORECAST_DOCUMENT,
  forecastDocument,
  forecastScoreDocument,
} from './forecast/document.ts';
export { FORECAST_ENGLISH } from './forecast/english.ts';
export { expertsAnswer } from './forecast/experts-answer.ts';
export { EXPERTS_ENGLISH } from './forecast/experts-english.ts';
export type { ExpertsSentences } from './forecast/experts-sentences.ts';
export type { ForecastSentences } from './forecast/sentences.ts';
export type { AnswerSentences } from './languages/sentences.ts';
export { isLive, LIVE_WARNING } from './live.ts';
export type { OpenedCase, SoundCase } from './opened-case.ts';
export {
  type ChosenParameters,
  caseRef,
  HAND_SET,
  HAND_SET_ORIGIN,
  handSet,
  type NamedPosterior,
  namedPosterior,
  type ParametersSource,
  parametersFor,
  strictestSample,
} from './parameters.ts';
export { withArticle } from './regime.ts';
export { type RunFound, regionsTable, runAnswer } from './run/answer.ts';
export type { RunDocument } from './run/document.schema.ts';
export { runDocument } from './run/document.ts';
export {
  chanceDoubt,
  changes,
  inputDoubt,
  kindShares,
  knowledge,
  limits,
  modelDoubt,
  parametersDoubt,
  SCALE_NOTE,
} from './run/doubt.ts';
export { RUN_ENGLISH } from './run/english.ts';
export { runFacts, runTrust } from './run/facts.ts';
export { fanInput, mannerRows, observedCollapse, orderRow } from './run/figures/course.ts';
export { mapInput } from './run/figures/map.ts';
export {
  civiliansInput,
  destinationsInput,
  displacementInput,
  metricWords,
  rightsInput,
} from './run/figures/people.ts';
export { MOST_SCORED_RUNS, type RunScores, scoreRun } from './run/score.ts';
export type { RunFacts, RunSentences, RunTrust } from './run/sentences.ts';
export { type RunParts, showRun } from './run/show.ts';
export type { RunShown, ShownScores } from './run/shown.ts';
export { quoted, safe } from './safe.ts';
export {
  editText,
  readScenario,
  readSets,
  refuse,
  type ScenarioSource,
  scenarioNames,
  scenarioProblems,
  type TextFile,
} from './scenarios.ts';
export { type BlindPageOptions, blindTestPage } from './score/blind-test-page.ts';
export { districtsPage } from './score/districts-page.ts';
export { type PageOptions, provenanceOf, scoreboardPage } from './score/page.ts';
export type { PageFigure, PageFigures } from './score/page-calibration.ts';
export { rivals, strongerHazard } from './score/targets.ts';
export { comparisonSentence, expertsSentence } from './score-sentences.ts';
export { sensitivityAnswer } from './sensitivity/answer.ts';
export {
  askSensitivity,
  type SensitivityFound,
  type SensitivityOptions,
  type SensitivitySize,
  USUAL_OUTCOME,
  USUAL_SENSITIVITY,
} from './sensitivity/ask.ts';
export type { SensitivityDocument } from './sensitivity/document.schema.ts';
export { sensitivityDocument } from './sensitivity/document.ts';
export { SENSITIVITY_ENGLISH } from './sensitivity/english.ts';
export type { SensitivitySentences } from './sensitivity/sentences.ts';
export type { SharedSentences, TrustSentences } from './shared/sentences.ts';
export { TRUST_DARI } from './shared/trust-dari.ts';
export { TRUST_FRENCH } from './shared/trust-french.ts';
export { TRUST_PASHTO } from './shared/trust-pashto.ts';
export { type SnakeKeys, snakeKeys } from './snake-keys.ts';
export { type Study, type StudyOptions, studyOf, switchesOf, withSwitchedOn } from './study.ts';
export {
  type ParametersDocument,
  parametersDocument,
  type StudyHead,
  studyHead,
} from './study-head.ts';
export { traceAnswer } from './trace/answer.ts';
export { askTrace, type TraceFound } from './trace/ask.ts';
export { courseSentences } from './trace/course.ts';
export type { TraceDocument } from './trace/document.schema.ts';
export { traceDocument } from './trace/document.ts';
export { endingOf, endingSentences } from './trace/ending.ts';
export { withOutside } from './trace/outside.ts';
export type { Scene } from './trace/scene.ts';
export { type Step, tellRun } from './trace/tell.ts';
export { CHOICE_SENTENCE, UNSEEN_NOTE, UNSEEN_SENTENCE, UNSEEN_VERDICT } from './trust.ts';
export { warnAnswer } from './warn/answer.ts';
export { askWarn, type WarnFound, type WarnOptions, type Watch } from './warn/ask.ts';
export type { WarnDocument } from './warn/document.schema.ts';
export { warnDocument } from './warn/document.ts';
export { WARN_ENGLISH } from './warn/english.ts';
export { havingOf } from './warn/having.ts';
export type { WarnSentences } from './warn/sentences.ts';
export { whyAnswer } from './why/answer.ts';
export { askWhy, usualOfWhy, type WhyFound, type WhyOptions } from './why/ask.ts';
export type { WhyDocument } from './why/document.schema.ts';
export { whyDocument } from './why/document.ts';
export { WHY_ENGLISH } from './why/english.ts';
export { factorProblems } from './why/factors.ts';
export type { WhySentences } from './why/sentences.ts';
