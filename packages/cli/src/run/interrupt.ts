/**
 * Ctrl-C, and SIGTERM, with which schedulers end a job: the first asks the work to stop after the chunks in hand, so that what is finished is kept;
 * the second ends the program at once.
 */
import { ExitCode } from '../exit-codes.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** With what to end: which of the two it was, as a shell would say of a program they ended. */
  readonly exitCode: () => number;
  /** Give the signals back to whoever had them. */
  readonly release: () => void;
}

/** npm passes a Ctrl-C on to a command that the terminal has told already: that is one, not two. */
const SAME_KEY_MS = 300;

/** @param onFirst called on the first Ctrl-C, to say that the work is stopping */
export function listenForInterrupt(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  let firstMs = 0;
  let exitCode: number = ExitCode.interrupted;
  const heard = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      if (performance.now() - firstMs > SAME_KEY_MS) process.exit(exitCode);
      return;
    }
    firstMs = performance.now();
    if (name === 'SIGTERM') exitCode = ExitCode.terminated;
    onFirst();
    controller.abort();
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    release: () => {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
    },
  };
}
