/**
 * A question as it is put to a worker, and what comes back while it is played. All of it can be sent
 * from one thread to another.
 */
import type { Account } from '@interregnum/case';
import type { Parameters } from '@interregnum/model';
import type { Answer } from '@interregnum/questions';
import type { CaseFile } from '../cases/page-data.ts';
import type { Language } from '../state/asked.ts';
import type { LoadedSentences } from './load-sentences.ts';

export const CASE_QUESTIONS = ['why', 'sensitivity', 'forecast', 'compare', 'trace'] as const;
export type CaseQuestion = (typeof CASE_QUESTIONS)[number];

/** `usual`: what a page can play while one waits; `full`: what the command plays. */
export type Size = 'usual' | 'full';

export interface QuestionOfCase {
  readonly ask: CaseQuestion;
  readonly id: string;
  /** Of its inputs: a case of the reader’s own may be another under the same id. */
  readonly caseHash: string;
  readonly scenario: string | null;
  readonly edits: readonly string[];
  readonly seed: number;
  readonly size: Size;
  /** Of a forecast: the last day of which anything is known. */
  readonly day: number | null;
  /** Of a trace: which run, from 0. */
  readonly run: number | null;
}

/** Some claims of an account, or all. */
export interface QuestionOfAccount {
  readonly ask: 'claims';
  readonly id: string;
  /** null: all of them. */
  readonly claims: readonly string[] | null;
  readonly size: Size;
}

export type Question = QuestionOfCase | QuestionOfAccount;

/** The same for the same question, and for no other. */
export const keyOf = (question: Question): string => JSON.stringify(question);

/** A case with the numbers that its rules run with. */
export interface PlayableCase {
  readonly file: CaseFile;
  readonly parameters: Parameters;
}

/** Everything that an answer is made from. */
export interface Material {
  /** The case asked of; of an account all that its claims name. */
  readonly cases: readonly PlayableCase[];
  /** null where a case is asked. */
  readonly account: Account | null;
}

/** What of a question is played: histories, pairs of them, points of a design, histories a world. */
export type SizeUnit = 'histories' | 'pairs' | 'points' | 'histories-a-world';

/** How much is played here, and by the command when nothing is said. */
export interface Played {
  readonly unit: SizeUnit;
  readonly here: number;
  readonly command: number;
}

/** One claim with what was found, in the words of the command. */
export interface ClaimFound {
  readonly id: string;
  /** `contradicted by the record`, in words. */
  readonly verdict: string;
  /** What was asked and found: the figure, and where the claim would hold. */
  readonly line: string;
  /** At length: tests, figures, what others say, the commands. */
  readonly answer: Answer;
}

export interface Found {
  /** In which all of it is said; names are as the case has them. */
  readonly language: Language;
  readonly answer: Answer;
  /** Of an account; empty of a case. */
  readonly claims: readonly ClaimFound[];
}

/** Settled questions that are kept; the oldest goes first. */
export const MOST_KEPT = 24;

/** What was found, as a language says it: it can be said again without being played again. */
export type Sayer = (of: LoadedSentences) => Found;

export type ToAsker =
  | {
      readonly kind: 'ask';
      readonly key: string;
      readonly question: Question;
      readonly material: Material;
      /** In which it is to be answered; asked again in another, what was found is said again. */
      readonly language: Language;
    }
  | { readonly kind: 'stop'; readonly key: string };

export type FromAsker = { readonly key: string } & (
  | { readonly kind: 'size'; readonly played: Played }
  | { readonly kind: 'say'; readonly line: string }
  /** Runs, or days of history: whichever it is, a share of the whole is shown. */
  | { readonly kind: 'expect'; readonly work: number }
  | { readonly kind: 'done'; readonly work: number }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed'; readonly message: string; readonly expected: boolean }
);
