/**
 * The sentences of an answer in each language: one interface, so that the compiler finds what a
 * language lacks. English comes from where the command line takes it.
 */

import type { RunChange, RunFacts } from '@interregnum/questions';
import type { PairedFates } from '../answers/paired.ts';

export interface Sentences {
  /** What the answer about a changed case begins with, to its colon and the space after it. */
  readonly with: (change: RunChange) => string;
  /** The answer in one sentence, number first but for what was changed. */
  readonly answer: (facts: RunFacts) => string;
  /** What histories that the model had never seen say of it, without figures. */
  readonly verdict: () => string;
  /** The same with the figures it rests on. */
  readonly unseen: () => string;
  /** The case as it was, beside a changed one, for whoever takes the answer along. */
  readonly asItWas: (fell: number, runs: number, switchedOn: SwitchedOn) => string;
  /** What a change makes of the answer: pairs of histories with the same luck in both worlds. */
  readonly change: (facts: PairedFates, switchedOn: SwitchedOn) => string;
  /** What must be said before any answer about a conflict whose end is not recorded. */
  readonly liveWarning: () => string;
}

/** Mechanisms that ship off and are on in both worlds: the case as it was is then not quite as it ships. */
export type SwitchedOn = readonly string[];

/** What a language needs to say numbers and dates. */
export interface Said {
  readonly number: (value: number) => string;
  /** A share as so many of a hundred; never rounded onto none or all. */
  readonly ofHundred: (share: number) => string;
  /** With two decimals. */
  readonly score: (value: number) => string;
  readonly date: (origin: string, day: number) => string;
}
