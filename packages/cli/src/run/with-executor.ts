/** Many runs on all cores for one question: progress with an estimate, and Ctrl-C. */

import { type Executor, nodeExecutor } from '@interregnum/ensemble/node';
import { type Asking, asFailure, Failure, type WorkUnit } from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import { listenForInterrupt } from './interrupt.ts';

/** An executor that says how many runs have come back. */
function counted(executor: Executor, onRuns: (runs: number) => void): Executor {
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

/**
 * Ask a question on all cores, with progress, to the end or to Ctrl-C; the executor is closed whatever
 * happens.
 * @param what the subject of the sentence that says nothing is kept, e.g. `A comparison`
 * @throws Failure when interrupted, or with the message of a RangeError
 */
export async function withAsking<T>(
  host: Host,
  what: string,
  ask: (asking: Asking & { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  // A holder, because what a callback assigns the compiler does not see.
  const shown: { progress?: Progress } = {};
  let total = 0;
  let unit: WorkUnit = 'runs';
  let done = 0;
  let started = 0;
  const interrupt = listenForInterrupt(() => shown.progress?.stop());
  const executor = nodeExecutor();
  const onDone = (more: number): void => {
    const { progress } = shown;
    if (progress === undefined) return;
    done += more;
    const left = ((performance.now() - started) / 1000) * ((total - done) / done);
    progress.update(Math.min(done, total), Math.max(0, left));
  };
  const expect = (work: number, of: WorkUnit = 'runs'): void => {
    [total, unit] = [work, of];
    started = performance.now();
    shown.progress = showProgress(host, work, of);
  };
  const { signal } = interrupt;
  try {
    const watched = counted(executor, onDone);
    return await ask({ executor: watched, signal, say: host.say, expect, done: onDone });
  } catch (error) {
    if (signal.aborted)
      throw new Failure(
        `Stopped after ${done} of ${total} ${unit}. ${what} is not kept; the same command begins again.`,
        interrupt.exitCode(),
      );
    throw asFailure(error);
  } finally {
    shown.progress?.stop();
    interrupt.release();
    await executor.close();
  }
}

/** The same for work that knows its number of runs beforehand. */
export const withExecutor = <T>(
  host: Host,
  total: number,
  what: string,
  work: (executor: Executor, signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  withAsking(host, what, ({ executor, signal, expect }) => {
    expect(total);
    return work(executor, signal);
  });
