import type { Arrival, PlayedLink } from './simulate.ts';

/** All links of one kind of start, as far as runs came. */
export interface PlayedChain {
  readonly links: readonly (PlayedLink | null)[];
  /** Runs that came to each link; of coded starts none. */
  readonly arrivals: readonly (readonly Arrival[])[];
}
