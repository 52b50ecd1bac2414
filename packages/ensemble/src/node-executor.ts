/** Executor over worker threads. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { encodeChunk } from './chunk.ts';
import { type ChunkResult, type Executor, runLanes } from './executor.ts';
import { type ChunkSpec, failedChunk, messageOf } from './run-chunk.ts';
import { threadFile } from './thread-file.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/**
 * Worker threads of Node; `close()` lets go of them.
 * @param workers threads; all the machine's cores when not given
 */
export function nodeExecutor(workers: number = availableParallelism()): Executor {
  let pool: Piscina<WorkerRequest, WorkerReply> | null = null;

  const close = async (): Promise<void> => {
    const closing = pool;
    pool = null;
    await closing?.destroy();
  };

  const play = async (spec: ChunkSpec, signal?: AbortSignal): Promise<ChunkResult> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const { bytes, elapsedMs } = await pool!.run({ kind: 'chunk', spec });
        return { spec, bytes, elapsedMs };
      } catch (error) {
        signal?.throwIfAborted();
        // Runs that throw are caught in the worker; here the thread itself died (out of memory).
        if (attempt === 2) {
          const bytes = encodeChunk(failedChunk(spec, `worker died: ${messageOf(error)}`));
          return { spec, bytes, elapsedMs: 0, crashed: true };
        }
      }
    }
  };

  return {
    workers,
    close,
    async execute(specs, onChunk, signal) {
      signal?.throwIfAborted();
      pool ??= new Piscina({
        ...threadFile(import.meta.url, 'node-worker'),
        minThreads: workers,
        maxThreads: workers,
        maxQueue: Number.POSITIVE_INFINITY,
        recordTiming: false,
      });
      // Threads are stopped, not asked: a chunk in flight is at most a second's work.
      const stop = (): void => void close();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        await pool.run({ kind: 'hello' });
        await runLanes(workers, specs, (spec) => play(spec, signal), onChunk, signal);
      } catch (error) {
        await close();
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
