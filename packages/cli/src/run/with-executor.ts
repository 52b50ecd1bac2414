/** Many runs on all cores for one question: progress with an estimate, and Ctrl-C. */
import { type Executor, nodeExecutor } from '@interregnum/ensemble/node';
import { Failure } from '../failure.ts';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';
import { safe } from '../terminal/safe.ts';
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
 * Do work that plays `total` runs, and close the executor whatever happens.
 * @param what the subject of the sentence that says nothing is kept, e.g. `A comparison`
 * @throws Failure when interrupted, or with the message of a RangeError
 */
export async function withExecutor<T>(
  host: Host,
  total: number,
  what: string,
  work: (executor: Executor, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const progress = showProgress(host, total);
  const interrupt = listenForInterrupt(() => progress.stop());
  const started = performance.now();
  const executor = nodeExecutor();
  let done = 0;
  const watched = counted(executor, (more) => {
    done += more;
    const left = ((performance.now() - started) / 1000) * ((total - done) / done);
    progress.update(done, Math.max(0, left));
  });
  try {
    return await work(watched, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted)
      throw new Failure(
        `Stopped after ${done} of ${total} runs. ${what} is not kept; the same command begins again.`,
        interrupt.exitCode(),
      );
    if (error instanceof RangeError)
      throw new Failure(`${safe(error.message).replace(/\.$/, '')}.`);
    throw error;
  } finally {
    progress.stop();
    interrupt.release();
    await executor.close();
  }
}
