/** How the runs that were asked for are handed out: in order, never across a step. */
import type { RunRange } from '../chunk.ts';

/**
 * Time a part should take. A worker cannot be stopped within one, so it is also how long a newer
 * question waits behind an older one.
 */
const TARGET_MS = 25;

export class PartPlan {
  readonly #steps: readonly number[];
  readonly #workers: number;
  #next = 0;
  #msPerRun: number | null;

  /**
   * @param steps numbers of runs at which an answer is wanted, ascending
   * @param msPerRun what a run took when last measured, if ever
   */
  constructor(steps: readonly number[], workers: number, msPerRun: number | null) {
    const sound = steps.every((s, i) => Number.isInteger(s) && s > (steps[i - 1] ?? 0));
    if (!sound || steps.length === 0)
      throw new RangeError(`Steps must be ascending whole numbers from 1, not ${steps.join(', ')}`);
    this.#steps = steps;
    this.#workers = workers;
    this.#msPerRun = msPerRun;
  }

  observe(runs: number, elapsedMs: number): void {
    if (runs > 0) this.#msPerRun = elapsedMs / runs;
  }

  get msPerRun(): number | null {
    return this.#msPerRun;
  }

  /** The next part; null when all have been handed out. */
  next(): RunRange | null {
    const firstRun = this.#next;
    const step = this.#steps.find((s) => s > firstRun);
    if (step === undefined) return null;
    const fast = Math.round(TARGET_MS / Math.max(0.01, this.#msPerRun ?? TARGET_MS / 8));
    const share = Math.ceil((step - firstRun) / this.#workers);
    const runCount = Math.max(1, Math.min(fast, share, step - firstRun));
    this.#next += runCount;
    return { firstRun, runCount };
  }
}
