/**
 * Where chunks are played: inline, in worker threads, in browser workers. One interface, one
 * protocol, so that the rest of the program cannot tell the difference and neither can a result.
 */
import { encodeChunk } from './chunk.ts';
import { type ChunkSpec, type EngineFactory, startChunk } from './run-chunk.ts';

export interface ChunkResult {
  readonly spec: ChunkSpec;
  /** Bytes of the chunk's file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Time the worker spent, for sizing the next chunk; never part of a result. */
  readonly elapsedMs: number;
  /** Set when the worker failed on this chunk, twice; the bytes then say all its runs failed. */
  readonly crashed?: boolean;
}

/** Somewhere to play: threads, or the calling one. Which changes no result. */
export interface Executor {
  /** How many chunks it plays at a time. */
  readonly workers: number;
  /**
   * Play the chunks, at most `workers` at a time. A specification is drawn from the iterable only
   * when a worker is free, and `onChunk` is awaited before its worker gets the next, so memory stays
   * bounded. Chunks arrive in any order.
   * @throws what `onChunk` throws, or the signal's reason when aborted; unfinished chunks are dropped
   */
  execute(
    specs: Iterable<ChunkSpec>,
    onChunk: (result: ChunkResult) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Let go of threads. The executor can be used again afterwards. */
  close(): Promise<void>;
}

/** An executor that says how many runs have come back. */
export function counted(executor: Executor, onRuns: (runs: number) => void): Executor {
  return {
    workers: executor.workers,
    close: () => executor.close(),
    execute: (specs, onChunk, signal) =>
      executor.execute(
        specs,
        async (result) => {
          await onChunk(result);
          onRuns(result.spec.runCount);
        },
        signal,
      ),
  };
}

/** Keep `lanes` chunks in the air until the specifications run out, one fails, or the signal comes. */
export async function runLanes(
  lanes: number,
  specs: Iterable<ChunkSpec>,
  play: (spec: ChunkSpec) => Promise<ChunkResult>,
  onChunk: (result: ChunkResult) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const iterator = specs[Symbol.iterator]();
  let stopped = false;
  const lane = async (): Promise<void> => {
    try {
      while (!stopped) {
        signal?.throwIfAborted();
        const next = iterator.next();
        if (next.done === true) return;
        const result = await play(next.value);
        if (stopped) return;
        await onChunk(result);
      }
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: lanes }, lane));
  iterator.return?.();
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
}

const SLICE_MS = 40;

/** An executor on the calling thread. It lets timers and signals through every 40 ms. */
export function inlineExecutor(create?: EngineFactory): Executor {
  return {
    workers: 1,
    execute: (specs, onChunk, signal) =>
      runLanes(
        1,
        specs,
        async (spec) => {
          const start = performance.now();
          const run = startChunk(spec, create);
          let sliceStart = start;
          while (run.step()) {
            if (performance.now() - sliceStart > SLICE_MS) {
              await new Promise((resolve) => setTimeout(resolve, 0));
              signal?.throwIfAborted();
              sliceStart = performance.now();
            }
          }
          const bytes = encodeChunk(run.finish());
          return { spec, bytes, elapsedMs: performance.now() - start };
        },
        onChunk,
        signal,
      ),
    close: async () => {},
  };
}
