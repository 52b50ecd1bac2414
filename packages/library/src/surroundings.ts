/** What Node and a browser do differently: where threads, the fitted numbers and the cases that ship are. */
import type { Executor } from '@interregnum/ensemble';
import type { Watch } from '@interregnum/questions';
import type { Case } from './case.ts';

interface WatchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Surroundings {
  /** Somewhere to play, let go of by whoever asked for it. */
  readonly executor: () => Executor;
  /** The text of the posterior that ships. */
  readonly posterior: () => Promise<string>;
  /** Every case that ships. @throws Failure where none can be read */
  readonly shipped: () => Promise<readonly Case[]>;
  /** Histories watched day by day; on threads of its own where there are any. */
  readonly watch: (...watched: [...Parameters<Watch>, options: WatchOptions]) => ReturnType<Watch>;
}
