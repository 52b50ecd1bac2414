/** Long work on this thread for one question: progress with an estimate, and Ctrl-C. */

import { type Pace, paced } from '@interregnum/analysis';
import { Failure, safe } from '@interregnum/questions';
import { listenForInterrupt } from '../run/interrupt.ts';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';

/**
 * @param historyDays the work, in days of single histories
 * @throws Failure when interrupted, or with the message of a RangeError
 */
export async function withPace<T>(
  host: Host,
  historyDays: number,
  what: string,
  work: (pace: Pace) => Promise<T>,
): Promise<T> {
  const progress = showProgress(host, historyDays, 'days of history');
  const interrupt = listenForInterrupt(() => progress.stop());
  const started = performance.now();
  const pace = paced(interrupt.signal, (done) => {
    const seconds = (performance.now() - started) / 1000;
    progress.update(
      Math.min(done, historyDays),
      Math.max(0, (seconds * (historyDays - done)) / done),
    );
  });
  try {
    return await work(pace);
  } catch (error) {
    if (interrupt.signal.aborted)
      throw new Failure(
        `Stopped. ${what} is not kept; the same command begins again.`,
        interrupt.exitCode(),
      );
    if (error instanceof RangeError) throw new Failure(`${safe(error.message)}.`);
    throw error;
  } finally {
    progress.stop();
    interrupt.release();
  }
}
