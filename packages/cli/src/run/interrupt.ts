/**
 * Ctrl-C: the first asks the work to stop after the chunks in hand, so that what is finished is kept;
 * the second ends the program at once.
 */
import { ExitCode } from '../exit-codes.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Give the signals back to whoever had them. */
  readonly release: () => void;
}

/** npm passes a Ctrl-C on to a command that the terminal has told already: that is one, not two. */
const SAME_KEY_MS = 300;

/** @param onFirst called on the first Ctrl-C, to say that the work is stopping */
export function listenForInterrupt(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  let firstMs = 0;
  const heard = (): void => {
    if (controller.signal.aborted) {
      if (performance.now() - firstMs > SAME_KEY_MS) process.exit(ExitCode.interrupted);
      return;
    }
    firstMs = performance.now();
    onFirst();
    controller.abort();
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
    },
  };
}
