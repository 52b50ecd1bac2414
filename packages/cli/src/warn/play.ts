/** Playing and watching every history on all cores, with progress, to the end or to Ctrl-C. */

import type { WatchedCase, WatchInput } from '@interregnum/analysis';
import { watchCases } from '@interregnum/analysis/node';
import { Failure } from '@interregnum/questions';
import { listenForInterrupt } from '../run/interrupt.ts';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';

/** @throws Failure when interrupted */
export async function watchAll(
  inputs: readonly WatchInput[],
  runs: number,
  host: Host,
): Promise<WatchedCase[]> {
  const all = runs * inputs.length;
  const progress = showProgress(host, all);
  const interrupt = listenForInterrupt(() => progress.stop());
  const started = performance.now();
  let played = 0;
  try {
    return await watchCases(inputs, runs, {
      signal: interrupt.signal,
      onProgress: (done, total, finished) => {
        played = finished;
        const seconds = (performance.now() - started) / 1000;
        progress.update(finished, seconds * ((total - done) / done));
      },
    });
  } catch (error) {
    if (interrupt.signal.aborted)
      throw new Failure(
        `Stopped after ${played} of ${all} runs. A warning is not kept; the same command begins again.`,
        interrupt.exitCode(),
      );
    throw error;
  } finally {
    progress.stop();
    interrupt.release();
  }
}
