/** What is said of an outcome of one's own, whatever the language: each is one `OutcomeSentences`. */
import type { FateComparison, OutcomeAttribution, OutcomeShare } from '@interregnum/analysis';
import type { InHistory, Outcome } from '@interregnum/case';

/** An outcome, and how many days the case has. */
export interface OwnOutcome {
  readonly outcome: Outcome;
  readonly horizonDays: number;
  /** ISO date of day 0. */
  readonly origin: string;
  /** What the record says of it; null where there is no record of what happened. */
  readonly history: InHistory | null;
}

/** In how many runs of an ensemble it holds. */
export interface RanOutcome {
  readonly own: OwnOutcome;
  readonly share: OutcomeShare;
}

export interface OutcomeSentences {
  /** The outcome as a clause: `Alder and Birch are both lost by 1 March 2000`. */
  clause(own: OwnOutcome): string;
  /** In how many runs it holds, number first. */
  ran(share: OutcomeShare, own: OwnOutcome): string;
  /** Whether it held in history: an observation, said beside a result and never as one. */
  history(own: OwnOutcome): string;
  /** What that rests on, with the sources of the record; empty where there is no record. */
  record(own: OwnOutcome): string;
  /** In how many histories of both worlds it holds, and the paired difference. */
  compared(name: string, own: OwnOutcome, fate: FateComparison): string;
  /** What all factors do to it, and to which of them most of that is due. */
  divided(own: OwnOutcome, found: OutcomeAttribution, titles: ReadonlyMap<string, string>): string;
  /** Title of a table of what each factor does to it. */
  parts(own: OwnOutcome): string;
}
