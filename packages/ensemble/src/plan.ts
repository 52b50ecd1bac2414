/** Which runs are there already, which are still to play, and how many to play at a time. */
import type { RunRange } from './chunk.ts';
import type { StoredChunk } from './store.ts';

/** A part of a stored chunk that is used: runs `firstRun` .. `firstRun + runCount - 1`. */
export interface Segment extends RunRange {
  readonly id: string;
}

/**
 * Cover runs 0..runs-1 with stored chunks without overlap, in run order. Chunks of any size may lie
 * in a folder, from runs with other chunk sizes or cut short; a run found twice is the same run.
 */
export function cover(chunks: readonly StoredChunk[], runs: number): Segment[] {
  const ordered = chunks
    .filter((c) => !c.hasFailures)
    .sort((a, b) => a.firstRun - b.firstRun || b.runCount - a.runCount);
  const segments: Segment[] = [];
  let next = 0;
  for (const chunk of ordered) {
    const first = Math.max(next, chunk.firstRun);
    const end = Math.min(runs, chunk.firstRun + chunk.runCount);
    if (first >= end) continue;
    segments.push({ id: chunk.id, firstRun: first, runCount: end - first });
    next = end;
  }
  return segments;
}

/** How many runs from the first on, without those that ended with an error, lie in stored chunks. */
export function keptRuns(chunks: readonly StoredChunk[]): number {
  return cover(chunks, Number.MAX_SAFE_INTEGER).reduce((sum, s) => sum + s.runCount, 0);
}

/** Ranges of 0..runs-1 that no segment covers. */
export function gaps(segments: readonly RunRange[], runs: number): RunRange[] {
  const missing: RunRange[] = [];
  let next = 0;
  for (const s of [...segments].sort((a, b) => a.firstRun - b.firstRun)) {
    if (s.firstRun > next) missing.push({ firstRun: next, runCount: s.firstRun - next });
    next = Math.max(next, s.firstRun + s.runCount);
  }
  if (next < runs) missing.push({ firstRun: next, runCount: runs - next });
  return missing;
}

const TARGET_MS = 600;
const FIRST_RUNS = 8;
const LARGEST_BYTES = 16 * 2 ** 20;
const GROWTH = 4;

/**
 * Sizes chunks to about 0.6 s of work: small enough that little is lost and a worker is never far
 * behind, large enough that its cost does not show. Sizes change nothing but time.
 */
export class ChunkSizer {
  readonly #fixed: number | undefined;
  readonly #largest: number;
  #size = FIRST_RUNS;

  constructor(recordLength: number, fixed?: number) {
    this.#fixed = fixed;
    this.#largest = Math.max(1, Math.floor(LARGEST_BYTES / (8 * recordLength)));
  }

  observe(runs: number, elapsedMs: number): void {
    if (runs === 0 || elapsedMs <= 0) return;
    const wanted = Math.round((runs / elapsedMs) * TARGET_MS);
    this.#size = Math.max(1, Math.min(wanted, runs * GROWTH, this.#largest));
  }

  /** @param remaining runs still to hand out; they are shared, so that no worker is left alone */
  next(remaining: number, workers: number): number {
    if (this.#fixed !== undefined) return Math.min(this.#fixed, remaining);
    const share = Math.max(Math.ceil(remaining / (2 * workers)), Math.ceil(this.#size / 8));
    return Math.max(1, Math.min(this.#size, share, remaining));
  }
}
