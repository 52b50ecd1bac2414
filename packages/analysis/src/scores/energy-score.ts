import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { partnersAhead, sharesObserved, sharesOfRun } from './joint-sample.ts';

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return Math.sqrt(sum);
}

/**
 * Energy score of the whole vector of fall days, each as min(T, H) / H:
 *
 *   [ E|X - y| - ½ E|X - X'| ] / sqrt(N),   |.| the Euclidean norm, N regions
 *
 * The CRPS of many dates at once. The first mean is over all runs, the second over all pairs of different
 * runs, or, where they are many, over as many pairs of each of them.
 *
 * Units: share of the horizon. Range 0..1. Lower is better. Strictly proper for the joint
 * distribution, though weak at telling wrong dependence. A region observed as held when the source
 * stops is taken as held to the horizon. null when nothing is scored.
 * Source: Gneiting & Raftery 2007, section 4.3 (doi:10.1198/016214506000001437); Székely & Rizzo 2013
 * (doi:10.1016/j.jspi.2013.03.018).
 */
export function energyScore(truth: Truth, table: FallTable): number | null {
  const n = truth.scored.length;
  if (n === 0) return null;
  const observed = sharesObserved(truth);
  const runs = Array.from({ length: table.runs }, (_, run) => sharesOfRun(truth, table, run));
  let error = 0;
  for (const shares of runs) error += distance(shares, observed);
  let spread = 0;
  let pairs = 0;
  for (const ahead of partnersAhead(runs.length)) {
    // half of an even circle ahead, each pair would come twice
    const from = 2 * ahead === runs.length ? ahead : runs.length;
    for (let a = 0; a < from; a++) spread += distance(runs[a]!, runs[(a + ahead) % runs.length]!);
    pairs += from;
  }
  return (error / runs.length - (pairs > 0 ? spread / pairs / 2 : 0)) / Math.sqrt(n);
}
