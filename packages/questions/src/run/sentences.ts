/** What a run says in words: one interface, which each language implements. */
import type { RunChange } from './change.ts';

/** What the answer in one sentence is made of. Days count from the origin. */
export interface RunFacts {
  /** What was changed, which is said before anything else; null where nothing was. */
  readonly change: RunChange | null;
  /** Name of the regime, as the case has it. */
  readonly incumbent: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  /** Runs in which the regime fell. */
  readonly fell: number;
  /** Day by which it has fallen in half of all runs; null where it stands in most. */
  readonly medianDay: number | null;
  /** What happened: null when it is not known. */
  readonly observed: { readonly fell: boolean; readonly day: number | null } | null;
}

/** How far off the model was on this case, and the best of the simple rules. */
export interface RunRecord {
  /** How far the dates of fall are off: CRPS, in days. */
  readonly modelDays: number;
  readonly ruleDays: number;
  /** Name of the rule. */
  readonly rule: string;
}

/** What is known of how far to trust a run: its record, or why there is none. */
export type RunTrust =
  | { readonly known: 'record'; readonly record: RunRecord; readonly chosenOn: boolean }
  | { readonly known: 'edited' }
  | { readonly known: 'nothing' };

export interface RunSentences {
  /** What a sentence about a changed case begins with; its next word is small. `With “Contractors stay”: ` */
  readonly with: (change: RunChange) => string;
  /** The answer, number first but for what was changed, with one median; what happened stands beside it. */
  readonly answer: (facts: RunFacts) => string;
  /** How far off the model is on this case, then on histories it had never seen. */
  readonly trust: (trust: RunTrust) => string;
  /** What the table of regions shows. @param hindcast patrons' later support was given */
  readonly table: (hindcast: boolean) => string;
}
