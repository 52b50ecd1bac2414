/** Any question, typed by its name: what it is put to, what it takes, what it answers. */
import type { Answer } from '@interregnum/questions';
import type { Case } from './case.ts';
import type { PlayOptions, StudyOptions } from './options.ts';
import {
  askOfStudy,
  isStudyQuestion,
  STUDY_QUESTIONS,
  type StudyDocuments,
  type StudyQuestion,
  type StudyQuestions,
} from './study-questions.ts';
import type { Surroundings } from './surroundings.ts';
import {
  askWide,
  isWideQuestion,
  WIDE_QUESTIONS,
  type WideDocuments,
  type WideQuestion,
  type WideQuestions,
  type WideSubjects,
} from './wide-questions.ts';

/** What each question takes besides a study and how it is played. */
export interface Questions extends StudyQuestions, WideQuestions {}

/** The questions there are, by the names of the commands. */
export type Question = keyof Questions;

/** To what each question is put: a case, several, a chain of them, or an account. */
export type Subject<Q extends Question> = Q extends WideQuestion ? WideSubjects[Q] : Case;

/** What a question takes: its own options, which study of the case is meant, and where it is played. */
export type AskOptions<Q extends Question> = Questions[Q] &
  (Q extends StudyQuestion
    ? Omit<StudyOptions, Q extends 'compare' ? 'set' | 'scenario' : never>
    : unknown) &
  PlayOptions;

/** The options may be left away where a question needs none. */
export type Asked<Q extends Question> =
  Record<never, never> extends AskOptions<Q> ? [options?: AskOptions<Q>] : [options: AskOptions<Q>];

/** What the command prints with `--json`; `docs/schemas` describes each, field by field. */
export interface Documents extends StudyDocuments, WideDocuments {}

/** What was found, for people and for programs. */
export interface Answered<Q extends Question = Question> {
  /** In words, tables and figures; `answer.sentence` says it in one sentence. */
  readonly answer: Answer;
  /** What the command prints with `--json`. */
  readonly document: Documents[Q];
}

/** @throws RangeError for a question that is not there, Failure when the options do not fit the case */
export async function askIn<Q extends Question>(
  surroundings: Surroundings,
  question: Q,
  of: Subject<Q>,
  options: AskOptions<Q>,
): Promise<Answered<Q>> {
  const name: Question = question;
  if (isStudyQuestion(name))
    return askOfStudy(surroundings, name, of as Case, options as never) as Promise<Answered<Q>>;
  if (isWideQuestion(name))
    return askWide(surroundings, name, of as never, options as never) as Promise<Answered<Q>>;
  throw new RangeError(
    `There is no question ${question}. There are: ${[...STUDY_QUESTIONS, ...WIDE_QUESTIONS].join(', ')}.`,
  );
}
