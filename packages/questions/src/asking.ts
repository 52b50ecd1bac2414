/** With what a question is asked: somewhere to play, a way to stop it, somebody to tell of the work. */
import type { Executor } from '@interregnum/ensemble';

export interface Asking {
  readonly executor: Executor;
  readonly signal?: AbortSignal | undefined;
  /** A line about the work; no part of the answer. */
  readonly say: (line: string) => void;
  /** Told once, before the first run of the answer, how many there will be. */
  readonly expect: (runs: number) => void;
}
