/** Means over cases, each of equal weight, with intervals of 95 % from cases drawn again. */
import { Draws } from '@interregnum/model';
import { bootstrapMeans, sortedQuantile } from '../compare/resample.ts';
import { WarningPurpose } from './addresses.ts';
import { caseDraws } from './pool-of-landmarks.ts';

export interface CaseMean {
  /** null where no case can tell. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Cases that can tell. */
  readonly cases: number;
}

/** Fewer cases than this cannot be drawn again. */
export const FEWEST_CASES = 3;

/**
 * Cases are the unit: histories of one case share its country, and more of them say no more about the
 * next country. Below three cases there is no interval over cases, and it is null.
 * @param values one a case, null where the case cannot tell
 */
export function overCases(
  values: readonly (number | null)[],
  seed: number,
  replicates: number,
): CaseMean {
  const known = values.filter((v) => v !== null);
  if (known.length === 0) return { mean: null, low: null, high: null, cases: 0 };
  const [estimate] = bootstrapMeans([Float64Array.from(known)], seed, replicates);
  const { mean, low, high } = estimate!;
  const wide = known.length >= FEWEST_CASES;
  return { mean, low: wide ? low : null, high: wide ? high : null, cases: known.length };
}

/** How often each case is drawn, one array a replicate. */
export function drawnCases(count: number, seed: number, replicates: number): Float64Array[] {
  const draws = new Draws();
  return caseDraws(count, replicates, (replicate, place) => {
    draws.start(seed, replicate);
    return draws.uniform(0, place, WarningPurpose.resampleCases);
  });
}

/**
 * A rate: all events over all exposure. A mean of rates would hang on the cases with least exposure.
 * @param counts one a case, null where the case cannot tell
 */
export function rateOverCases(
  counts: readonly ({ readonly events: number; readonly exposure: number } | null)[],
  seed: number,
  replicates: number,
): CaseMean {
  const known = counts.filter((c) => c !== null && c.exposure > 0) as {
    readonly events: number;
    readonly exposure: number;
  }[];
  if (known.length === 0) return { mean: null, low: null, high: null, cases: 0 };
  const rate = (times?: Float64Array): number => {
    let events = 0;
    let exposure = 0;
    known.forEach((c, k) => {
      events += (times?.[k] ?? 1) * c.events;
      exposure += (times?.[k] ?? 1) * c.exposure;
    });
    return events / exposure;
  };
  const wide = known.length >= FEWEST_CASES;
  const again = drawnCases(known.length, seed, replicates).map(rate);
  const sorted = Float64Array.from(again).sort();
  return {
    mean: rate(),
    low: wide ? sortedQuantile(sorted, 0.025) : null,
    high: wide ? sortedQuantile(sorted, 0.975) : null,
    cases: known.length,
  };
}
