/** Long work on the calling thread that lets signals and timers through and says how far it is. */

export interface Pace {
  /** Call often. @throws the signal's reason when aborted */
  step(historyDays: number): Promise<void>;
}

const SLICE_MS = 40;

/** @param onDone so many more days of single histories are played */
export function paced(signal?: AbortSignal, onDone?: (historyDays: number) => void): Pace {
  let sliceStart = performance.now();
  let fresh = 0;
  return {
    async step(historyDays) {
      fresh += historyDays;
      if (performance.now() - sliceStart < SLICE_MS) return;
      onDone?.(fresh);
      fresh = 0;
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      sliceStart = performance.now();
    },
  };
}
