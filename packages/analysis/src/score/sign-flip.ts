import { Draws } from '@interregnum/model';
import { BoardPurpose } from './addresses.ts';

/** Up to here every pattern of signs is tried: 65,536 of them. */
const MOST_EXACT = 16;
const SAMPLED = 20_000;

/**
 * Permutation test of paired differences: if the two predictors were alike, each difference could as
 * well have the other sign. Share of sign patterns whose mean is at least the observed one.
 *
 * One-sided for "greater than 0". Exact up to 16 pairs; above that from addressed draws, with the
 * observed pattern counted (Phipson & Smyth 2010, doi:10.2202/1544-6115.1585).
 * Source: Fisher 1935, The Design of Experiments, section 21.
 * @returns null without pairs
 */
export function signFlipP(differences: readonly number[], seed: number): number | null {
  const n = differences.length;
  if (n === 0) return null;
  const observed = differences.reduce((a, d) => a + d, 0);
  // Sums of the same numbers in another order differ by rounding; ties must count.
  const slack = 1e-12 * differences.reduce((a, d) => a + Math.abs(d), 0);
  const reaches = (negative: (k: number) => boolean): boolean => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += negative(k) ? -differences[k]! : differences[k]!;
    return sum >= observed - slack;
  };
  if (n <= MOST_EXACT) {
    let count = 0;
    for (let pattern = 0; pattern < 2 ** n; pattern++) {
      if (reaches((k) => ((pattern >> k) & 1) === 1)) count++;
    }
    return count / 2 ** n;
  }
  const draws = new Draws();
  let count = 1;
  for (let sample = 0; sample < SAMPLED; sample++) {
    draws.start(seed, sample);
    if (reaches((k) => draws.uniform(k, 0, BoardPurpose.signFlip) < 0.5)) count++;
  }
  return count / (SAMPLED + 1);
}
