/** Watching the histories of many cases on all cores. Node only. */
import { availableParallelism } from 'node:os';
import { threadFile } from '@interregnum/ensemble/node';
import { Piscina } from 'piscina';
import type { WatchTask } from './watch-worker.ts';
import {
  emptyCase,
  takeRuns,
  type WatchedCase,
  type WatchedRuns,
  type WatchInput,
} from './watched-case.ts';

export interface WatchOptions {
  /** Threads; all the machine's cores when not given. */
  readonly workers?: number;
  readonly signal?: AbortSignal;
  /** Region-days of work finished and asked for: long cases take longer. */
  readonly onProgress?: (done: number, total: number, runs: number) => void;
}

/** Runs handed to a thread at a time: a quarter of a second of a long case. */
const TASK_RUNS = 25;

/**
 * The same numbers as `watchCase` for each, whatever the number of threads.
 * @throws the signal's reason when aborted; nothing is kept then
 */
export async function watchCases(
  inputs: readonly WatchInput[],
  runs: number,
  { workers = availableParallelism(), signal, onProgress }: WatchOptions = {},
): Promise<WatchedCase[]> {
  signal?.throwIfAborted();
  const pool = new Piscina({
    ...threadFile(import.meta.url, 'watch-worker'),
    minThreads: workers,
    maxThreads: workers,
    maxQueue: Number.POSITIVE_INFINITY,
    workerData: inputs,
  });
  const watched = inputs.map((input) => emptyCase(input, runs));
  const work = ({ world }: WatchInput): number => world.regionCount * world.horizonDays;
  const total = runs * inputs.reduce((sum, input) => sum + work(input), 0);
  let done = 0;
  let finished = 0;
  const tasks: WatchTask[] = inputs.flatMap((_, caseIndex) =>
    Array.from({ length: Math.ceil(runs / TASK_RUNS) }, (__, k) => ({
      caseIndex,
      firstRun: k * TASK_RUNS,
      runs: Math.min(TASK_RUNS, runs - k * TASK_RUNS),
    })),
  );
  // The longest first, so that no thread is left with one at the end.
  tasks.sort((a, b) => work(inputs[b.caseIndex]!) - work(inputs[a.caseIndex]!));
  const play = async (task: WatchTask): Promise<void> => {
    const part = (await pool.run(task)) as WatchedRuns;
    takeRuns(watched[task.caseIndex]!, part);
    done += task.runs * work(inputs[task.caseIndex]!);
    finished += task.runs;
    onProgress?.(done, total, finished);
  };
  // Threads are stopped, not asked: a task in flight is at most a second's work.
  const stop = (): void => void pool.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(tasks.map(play));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.destroy();
  }
  return watched;
}
