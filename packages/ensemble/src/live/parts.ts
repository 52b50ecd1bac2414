/** How the runs that were asked for are handed out: in order, never across a step. */
import type { RunRange } from '../chunk.ts';

/** Time a part should take: long beside a message, short beside what a reader notices. */
const TARGET_MS = 25;
/** Runs of a part at least: fewer would ask the page more often than they help to share the work. */
const FEWEST_RUNS = 5;
/** Parts in one worker's hands: while the page is busy with one that came in, the next is played. */
export const PARTS_IN_HAND = 2;

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
    const before = this.#steps.filter((s) => s <= firstRun).at(-1) ?? 0;
    // Equal parts, as many as all hands take at once: the first answer needs no second asking.
    const share = Math.ceil((step - before) / (this.#workers * PARTS_IN_HAND));
    const runCount = Math.min(Math.max(FEWEST_RUNS, fast), share, step - firstRun);
    this.#next += runCount;
    return { firstRun, runCount };
  }
}
