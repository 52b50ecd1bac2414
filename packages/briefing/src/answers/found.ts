/** Answers that are shown together, and what was meant to be one and is none. */
import type { StoredForm } from './stored.ts';

export interface StoredAnswer {
  /** File name without `.json`. */
  readonly stem: string;
  readonly answer: StoredForm;
}

export interface FoundAnswers {
  readonly answers: readonly StoredAnswer[];
  /** Files that look like answers and are not used, and why. */
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}
