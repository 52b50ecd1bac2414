/**
 * What a page and its warm workers say to each other. A world travels once a generation, not with
 * each part, and a part comes back as bare numbers: while a hand is on a lever every millisecond shows.
 */
import type { Parameters, Switches, World } from '@interregnum/model';
import type { RunFailure, RunRange } from '../chunk.ts';

/** What it takes to play any run. */
export interface LiveWorld {
  readonly world: World;
  readonly parameters: Parameters;
  readonly switches: Switches;
  readonly seed: number;
}

/** A part of an ensemble to play. Generations count what was asked; a newer one cancels the older. */
export interface LivePart extends RunRange {
  readonly generation: number;
}

export type LiveRequest =
  | ({ readonly kind: 'world'; readonly generation: number } & LiveWorld)
  | ({ readonly kind: 'play' } & LivePart);

/** A part that was played: records and SHA-256 digests row by row. */
export interface PlayedPart extends LivePart {
  readonly records: Float64Array<ArrayBuffer>;
  readonly digests: Uint8Array<ArrayBuffer>;
  /** Runs that threw; their records are all NaN. */
  readonly failures: readonly RunFailure[];
  /** Time the worker spent: how many runs the next part may have. */
  readonly elapsedMs: number;
}
