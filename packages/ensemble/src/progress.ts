/** How far an ensemble is. */
export interface Progress {
  /** Runs finished, resumed ones included. */
  readonly done: number;
  readonly total: number;
  /** Runs found finished from an earlier time. */
  readonly resumed: number;
  readonly failures: number;
  /** Smoothed; null until the first chunk is done. */
  readonly runsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

const MEMORY_SECONDS = 5;

/**
 * Speed as runs over time, both forgotten exponentially with a memory of 5 s, so that a pause or a
 * slow first chunk does not mislead for long.
 */
export class ProgressMeter {
  readonly #total: number;
  readonly #clock: () => number;
  #done = 0;
  #resumed = 0;
  #failures = 0;
  #last: number;
  #runs = 0;
  #seconds = 0;

  /** @param clock milliseconds, monotonic */
  constructor(total: number, clock: () => number = () => performance.now()) {
    this.#total = total;
    this.#clock = clock;
    this.#last = clock();
  }

  resume(runs: number): void {
    this.#resumed += runs;
    this.#done += runs;
    this.#last = this.#clock();
  }

  advance(runs: number, failures: number): void {
    const now = this.#clock();
    const elapsed = (now - this.#last) / 1000;
    this.#last = now;
    const keep = Math.exp(-elapsed / MEMORY_SECONDS);
    this.#runs = this.#runs * keep + runs;
    this.#seconds = this.#seconds * keep + elapsed;
    this.#done += runs;
    this.#failures += failures;
  }

  report(): Progress {
    const rate = this.#seconds > 0 ? this.#runs / this.#seconds : null;
    return {
      done: this.#done,
      total: this.#total,
      resumed: this.#resumed,
      failures: this.#failures,
      runsPerSecond: rate,
      secondsLeft: rate === null || rate === 0 ? null : (this.#total - this.#done) / rate,
    };
  }
}
