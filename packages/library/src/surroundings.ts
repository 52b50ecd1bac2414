/** What Node and a browser do differently: where threads and the fitted numbers are. */
import type { Executor } from '@interregnum/ensemble';

export interface Surroundings {
  /** Somewhere to play, let go of by whoever asked for it. */
  readonly executor: () => Executor;
  /** The text of the posterior that ships. */
  readonly posterior: () => Promise<string>;
}
