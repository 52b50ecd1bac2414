/** What Node and a browser are given alike. */
export { templateCase } from '@interregnum/case';
export type { EnsembleSummary, Executor } from '@interregnum/ensemble';
export { type Answer, type Block, Failure, type RunDocument } from '@interregnum/questions';
export type { Answered, Asked, AskOptions, Documents, Question, Questions } from './ask.ts';
export { type Case, CaseError, type CaseTexts } from './case.ts';
export type { PlayOptions, StudyOptions } from './options.ts';
export type { Ensemble, RunOptions } from './run-ensemble.ts';
