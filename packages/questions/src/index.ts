/** Questions put to a case: how each is asked, what is said of what was found, the document of it. */

export type { Book } from '@interregnum/analysis';
export { argumentsOf, OWN_ARGUMENTS } from './again.ts';
export {
  type Answer,
  type Block,
  type Cell,
  type Column,
  type CommandBlock,
  cellText,
  type FigureBlock,
  type Heading,
  isRight,
  type List,
  type Measured,
  type Note,
  type Paragraph,
  paragraph,
  type Table,
} from './answer.ts';
export type { Asking, WorkUnit } from './asking.ts';
export type { CalibrateDocument } from './calibrate/document.schema.ts';
export { learntParameterSentence, learntSentences } from './calibrate/sentences.ts';
export { chainAnswer } from './chain/answer.ts';
export { askChain, type ChainFound, USUAL_CHAIN_RUNS } from './chain/ask.ts';
export { chainDocument } from './chain/document.ts';
export { CHAIN_ENGLISH } from './chain/english.ts';
export type { ChainSentences } from './chain/sentences.ts';
export type { ReadChain } from './chain/studies.ts';
export type { CheckAccountDocument, CheckDocument } from './check/document.schema.ts';
export { claimsAnswer, claimsAtLength } from './claims/answer.ts';
export { askClaims, type ClaimsFound, USUAL_CLAIM_RUNS } from './claims/ask.ts';
export type { ClaimsDocument } from './claims/document.schema.ts';
export { claimsDocument } from './claims/document.ts';
export { CLAIMS_ENGLISH } from './claims/english.ts';
export { accountProblems, entryOf, namedCases } from './claims/read.ts';
export type { ClaimsSentences } from './claims/sentences.ts';
export { testCommand } from './claims/test-command.ts';
export {
  commandLine,
  isOurCommand,
  runArguments,
  shellQuoted,
  studyArguments,
  USUAL_RUNS,
} from './command-line.ts';
export { compareAnswer } from './compare/answer.ts';
export { askCompare, type CompareFound, USUAL_PAIRS } from './compare/ask.ts';
export { compareDocument } from './compare/document.ts';
export { COMPARE_ENGLISH } from './compare/english.ts';
export type { CompareSentences } from './compare/sentences.ts';
export type { ErrorDocument } from './error.schema.ts';
export { asFailure, Failure } from './failure.ts';
export { forecastAnswer } from './forecast/answer.ts';
export { askForecast, type ForecastFound, USUAL_FORECAST_RUNS } from './forecast/ask.ts';
export { askExperts, type ExpertsFound } from './forecast/ask-experts.ts';
export type { ForecastLogDocument } from './forecast/document.schema.ts';
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
export { leverProblems } from './levers.ts';
export { isLive, LIVE_WARNING } from './live.ts';
export { imagePath, markdownOf } from './markdown.ts';
export { PROGRAM, programCitation } from './methods/program.ts';
export { attributions } from './methods/sources.ts';
export type { OpenedCase, SoundCase } from './opened-case.ts';
export { OUTCOME_ENGLISH } from './outcome/english.ts';
export { ownOutcome } from './outcome/read.ts';
export type { OutcomeSentences, OwnOutcome, RanOutcome } from './outcome/sentences.ts';
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
  SHIPPED_POSTERIOR,
} from './parameters.ts';
export { type RunFound, runAnswer } from './run/answer.ts';
export { type PlayedScenario, type RunChange, runChange, shortEdits } from './run/change.ts';
export { runCite } from './run/cite.ts';
export type { RunDocument } from './run/document.schema.ts';
export { runDocument } from './run/document.ts';
export {
  CHANGES_STAND_UNDER,
  chanceDoubt,
  changes,
  changesInShort,
  inputDoubt,
  knowledge,
  limits,
  modelDoubt,
  parametersDoubt,
  SCALE_NOTE,
} from './run/doubt.ts';
export { RUN_ENGLISH } from './run/english.ts';
export { runFacts } from './run/facts.ts';
export { fanInput, mannerRows, observedCollapse, orderRow } from './run/figures/course.ts';
export { metricWords } from './run/figures/displacement.ts';
export { districtsInput } from './run/figures/districts.ts';
export { mapInput } from './run/figures/map.ts';
export { civiliansInput, rightsInput } from './run/figures/people.ts';
export { type Found, foundOf } from './run/found.ts';
export { type RunMade, runMethods } from './run/methods.ts';
export {
  MOST_SCORED_RUNS,
  type RegionColumns,
  type RunScores,
  scorable,
  scoreColumns,
  scoreRun,
} from './run/score.ts';
export type { RunFacts, RunSentences } from './run/sentences.ts';
export { type RunParts, showRun } from './run/show.ts';
export type { RunShown, ShownScores } from './run/shown.ts';
export { quoted, safe } from './safe.ts';
export {
  refuse,
  type ScenarioSource,
  scenarioNames,
  scenarioProblems,
  type TextFile,
} from './scenarios.ts';
export { scoreAnswer } from './score/answer.ts';
export {
  type AskedCase,
  askScore,
  fittedOf,
  PAGE_SCORE_RUNS,
  type ScoreFound,
  type ScoreOptions,
  USUAL_SCORE_RUNS,
} from './score/ask.ts';
export { askDistricts, type DistrictsFound } from './score/ask-districts.ts';
export { askedAmong, type KnownCase, knownCase, withOwn } from './score/asked.ts';
export { blindTestPage } from './score/blind-test-page.ts';
export { districtsAnswer } from './score/districts-answer.ts';
export { scoreDistrictsDocument } from './score/districts-document.ts';
export { districtsPage } from './score/districts-page.ts';
export { scoreDocument, scoredSwitches, staleness } from './score/document.ts';
export { scoreboardPage } from './score/page.ts';
export { comparisonSentence, expertsSentence } from './score-sentences.ts';
export { sensitivityAnswer } from './sensitivity/answer.ts';
export {
  askSensitivity,
  type SensitivityFound,
  type SensitivitySize,
  USUAL_OUTCOME,
  USUAL_SENSITIVITY,
} from './sensitivity/ask.ts';
export { sensitivityDocument } from './sensitivity/document.ts';
export { SENSITIVITY_ENGLISH } from './sensitivity/english.ts';
export type { SensitivitySentences } from './sensitivity/sentences.ts';
export type { SharedSentences, TrustSentences } from './shared/sentences.ts';
export { TRUST_DARI } from './shared/trust-dari.ts';
export { TRUST_FRENCH } from './shared/trust-french.ts';
export { TRUST_PASHTO } from './shared/trust-pashto.ts';
export { snakeKeys } from './snake-keys.ts';
export { dataStatement, type StatementParts } from './statement/statement.ts';
export { type Study, type StudyOptions, studyOf, switchesOf, withSwitchedOn } from './study.ts';
export { parametersDocument } from './study-head.ts';
export { traceAnswer } from './trace/answer.ts';
export { askTrace, type TraceFound } from './trace/ask.ts';
export { courseSentences } from './trace/course.ts';
export { traceDocument } from './trace/document.ts';
export { endingOf, endingSentences } from './trace/ending.ts';
export { TRACE_ENGLISH } from './trace/english.ts';
export { withOutside } from './trace/outside.ts';
export type { Scene } from './trace/scene.ts';
export type { TraceSentences } from './trace/sentences.ts';
export { type Step, tellRun } from './trace/tell.ts';
export { CHOICE_SENTENCE, UNSEEN_SENTENCE, UNSEEN_VERDICT } from './trust.ts';
export { askVerify, type VerifyFound, verifyDocument } from './verify/ask.ts';
export type { KeptRun, VerifyDocument } from './verify/document.schema.ts';
export { verifyLines } from './verify/english.ts';
export { warnAnswer } from './warn/answer.ts';
export { askWarn, USUAL_WARN_RUNS, type WarnFound, type Watch } from './warn/ask.ts';
export { warnDocument } from './warn/document.ts';
export { WARN_ENGLISH } from './warn/english.ts';
export { havingOf } from './warn/having.ts';
export type { WarnSentences } from './warn/sentences.ts';
export { whyAnswer } from './why/answer.ts';
export { askWhy, usualOfWhy, type WhyFound } from './why/ask.ts';
export { whyDocument } from './why/document.ts';
export { WHY_ENGLISH } from './why/english.ts';
export { factorProblems } from './why/factors.ts';
export type { WhySentences } from './why/sentences.ts';
