/** Surprise: how many bits an outcome of that chance tells. Shannon 1948, Bell Syst. Tech. J. 27. */
import { log } from '@interregnum/model';

/** Bits: 0 for what was certain, 1 for a toss of a coin. null is without bound: no run did it. */
export interface Bits {
  readonly bits: number | null;
  readonly low: number;
  readonly high: number | null;
}

function bitsOf(share: number): number | null {
  // + 0: no minus sign on the surprise of what was certain
  return share <= 0 ? null : -log(Math.min(1, share)) / Math.LN2 + 0;
}

/** @param high greatest share that the interval allows, above 0 */
export function surpriseOf(share: number, low: number, high: number): Bits {
  return { bits: bitsOf(share), low: bitsOf(high) ?? 0, high: bitsOf(low) };
}
