/** Many runs on all cores for one question: progress with an estimate, and Ctrl-C. */

import { counted, type Executor } from '@interregnum/ensemble';
import { nodeExecutor } from '@interregnum/ensemble/node';
import { type Asking, asFailure, Failure, type WorkUnit } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import { listenForInterrupt } from './interrupt.ts';

/** What long work is given, and tells of itself. */
interface Working extends Pick<Asking, 'expect'> {
  readonly signal: AbortSignal;
  /** @param share of all work that is done, where some of it is longer than other */
  readonly done: (work: number, share?: number) => void;
}

/**
 * Long work with progress, to the end or to Ctrl-C.
 * @param what the subject of the sentence that says nothing is kept, e.g. `A comparison`
 * @throws Failure when interrupted, or with the message of a RangeError
 */
export async function withProgress<T>(
  host: Host,
  what: string,
  work: (working: Working) => Promise<T>,
): Promise<T> {
  // A holder, because what a callback assigns the compiler does not see.
  const shown: { progress?: Progress } = {};
  let total = 0;
  let unit: WorkUnit = 'runs';
  let done = 0;
  let started = 0;
  const interrupt = listenForInterrupt(() => shown.progress?.stop());
  const { signal } = interrupt;
  const expect = (units: number, of: WorkUnit = 'runs'): void => {
    [total, unit] = [units, of];
    started = performance.now();
    shown.progress = showProgress(host, units, of);
  };
  const ran = (more: number, share?: number): void => {
    if (shown.progress === undefined) return;
    done += more;
    const part = share ?? done / total;
    const left = ((performance.now() - started) / 1000) * ((1 - part) / part);
    shown.progress.update(Math.min(done, total), Math.max(0, left));
  };
  try {
    return await work({ signal, expect, done: ran });
  } catch (error) {
    if (signal.aborted)
      throw new Failure(
        `Stopped ${total === 0 ? 'before the first run' : `after ${thousands(done)} of ${thousands(total)} ${unit}`}. ${what} is not kept; the same command begins again.`,
        interrupt.exitCode(),
      );
    throw asFailure(error);
  } finally {
    shown.progress?.stop();
    interrupt.release();
  }
}

/** Ask a question on all cores; the executor is closed whatever happens. */
export const withAsking = <T>(
  host: Host,
  what: string,
  ask: (asking: Asking & { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> =>
  withProgress(host, what, async (working) => {
    const executor = nodeExecutor();
    try {
      const watched = counted(executor, working.done);
      return await ask({ ...working, executor: watched, say: host.say });
    } finally {
      await executor.close();
    }
  });

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
