/** What became of each run, kept small: the day of the end, and of each region day, manner, holder. */
import type { KeptRun } from '../summary.ts';

const ABSENT = -3;
const NEVER = -1;

export class RunFates {
  readonly regionCount: number;
  /** By run; -1 never, -3 where no run was written. */
  readonly #collapseDay: Int32Array;
  readonly #fallDay: Int32Array;
  readonly #manner: Uint8Array;
  readonly #holder: Uint8Array;

  constructor(regionCount: number, runs: number) {
    this.regionCount = regionCount;
    this.#collapseDay = new Int32Array(runs).fill(ABSENT);
    this.#fallDay = new Int32Array(runs * regionCount);
    this.#manner = new Uint8Array(runs * regionCount);
    this.#holder = new Uint8Array(runs * regionCount);
  }

  write(fate: KeptRun): void {
    this.#collapseDay[fate.run] = fate.collapseDay ?? NEVER;
    const at = fate.run * this.regionCount;
    this.#fallDay.set(fate.fallDay, at);
    this.#manner.set(fate.manner, at);
    this.#holder.set(fate.holder, at);
  }

  /** null where the run failed or has not been played. */
  of(run: number): KeptRun | null {
    const day = this.#collapseDay[run] ?? ABSENT;
    if (day === ABSENT) return null;
    const row = <T extends Int32Array | Uint8Array>(of: T): number[] =>
      Array.from(of.subarray(run * this.regionCount, (run + 1) * this.regionCount));
    return {
      run,
      collapseDay: day < 0 ? null : day,
      fallDay: row(this.#fallDay),
      manner: row(this.#manner),
      holder: row(this.#holder),
    };
  }

  /** Day of the end of the regime; null: it did not end; undefined: failed, or not played. */
  endOf(run: number): number | null | undefined {
    const day = this.#collapseDay[run] ?? ABSENT;
    if (day === ABSENT) return undefined;
    return day < 0 ? null : day;
  }

  /** Runs below `runs` that ended well, by day of the end; those that never ended last. */
  byCollapse(runs: number): number[] {
    const all: number[] = [];
    for (let run = 0; run < runs; run++) if (this.#collapseDay[run] !== ABSENT) all.push(run);
    const key = (run: number): number => {
      const day = this.#collapseDay[run] ?? NEVER;
      return day < 0 ? Number.MAX_SAFE_INTEGER : day;
    };
    return all.sort((a, b) => key(a) - key(b) || a - b);
  }
}
