/** With what a question is asked: somewhere to play, a way to stop it, somebody to tell of the work. */
import type { Executor } from '@interregnum/ensemble';

/** What work is counted in: runs, unless histories are played side by side, or cases one after another. */
export type WorkUnit = 'runs' | 'days of history' | 'cases';

export interface Asking {
  readonly executor: Executor;
  readonly signal?: AbortSignal | undefined;
  /** A line about the work; no part of the answer. */
  readonly say: (line: string) => void;
  /** Told once, before the first run of the answer, how much work there will be. */
  readonly expect: (work: number, unit?: WorkUnit) => void;
  /** So much more of it is done, where no executor does it. */
  readonly done: (work: number) => void;
}
