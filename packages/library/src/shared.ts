/** What Node and a browser are given alike. */
export { type CaseFiles, type Location, type Problem, templateCase } from '@interregnum/case';
export type {
  DatedOutcome,
  DayQuantiles,
  EnsembleSummary,
  Executor,
  Fan,
  RegionSummary,
  Share,
  ValueQuantiles,
  WeekBand,
} from '@interregnum/ensemble';
export {
  type Answer,
  type Block,
  type Cell,
  type Column,
  type CommandBlock,
  Failure,
  type FigureBlock,
  type Heading,
  type List,
  type Measured,
  type Note,
  type Paragraph,
  type RunDocument,
  type ScenarioSource,
  type Table,
  type TextFile,
} from '@interregnum/questions';
export type { Account } from './account.ts';
export type {
  Answered,
  Asked,
  AskOptions,
  Documents,
  Question,
  Questions,
  Subject,
} from './ask.ts';
export { type Case, CaseError, type CaseTexts } from './case.ts';
export type { Chain } from './chain.ts';
export type { PlayOptions, StudyOptions } from './options.ts';
export type { Ensemble, RunOptions } from './run-ensemble.ts';
export type { StudyDocuments, StudyQuestion, StudyQuestions } from './study-questions.ts';
export type {
  WideDocuments,
  WideQuestion,
  WideQuestions,
  WideSubjects,
} from './wide-questions.ts';
