/** Long work on the calling thread that lets signals and timers through and says how far it is. */

export interface Pace {
  /** Call often. @throws the signal's reason when aborted */
  step(historyDays: number): Promise<void>;
}

const SLICE_MS = 40;

/** @param onDone days of single histories played, in all */
export function paced(signal?: AbortSignal, onDone?: (historyDays: number) => void): Pace {
  let sliceStart = performance.now();
  let done = 0;
  return {
    async step(historyDays) {
      done += historyDays;
      if (performance.now() - sliceStart < SLICE_MS) return;
      onDone?.(done);
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      sliceStart = performance.now();
    },
  };
}
