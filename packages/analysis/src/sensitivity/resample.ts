/** Rows drawn with replacement, one drawing for all columns (Efron 1979). */
import { Draws } from '@interregnum/model';

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often each row is drawn, replicate by replicate; the array given is used again. */
export function* resampleCounts(
  rows: number,
  seed: number,
  replicates: number,
  purpose: number,
): Generator<Float64Array> {
  const draws = new Draws();
  const counts = new Float64Array(rows);
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    counts.fill(0);
    for (let place = 0; place < rows; place++)
      counts[Math.floor(draws.uniform(0, place, purpose) * rows)]!++;
    yield counts;
  }
}
