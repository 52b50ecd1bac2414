import { type FallTable, placeInOrder } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { kendallTauB } from './kendall-tau.ts';

/** Fewest fallen regions for which an order is worth a number. */
const FEWEST = 3;
/** Runs looked at for the order within single runs. */
const SAMPLED_RUNS = 40;

function fallenRegions(truth: Truth): readonly number[] {
  return truth.scored.filter((i) => truth.day[i]! <= truth.horizonDays);
}

/**
 * Kendall tau-b, among the regions that fell, between the days they fell and the forecast's order
 * (mean of fall days capped at the horizon, or what a rule orders by). -1..1, higher is better; null with fewer than 3 fallen.
 */
export function orderTau(truth: Truth, table: FallTable): number | null {
  const fell = fallenRegions(truth);
  if (fell.length < FEWEST) return null;
  return kendallTauB(
    fell.map((i) => truth.day[i]!),
    fell.map((i) => placeInOrder(table, i)),
  );
}

/**
 * The same within single runs, mean over about 40 evenly spaced ones: how well one history is
 * ordered. The ensemble's mean order is flattered by averaging, so this is usually lower.
 */
export function orderTauPerRun(truth: Truth, table: FallTable): number | null {
  const fell = fallenRegions(truth);
  if (fell.length < FEWEST) return null;
  const step = Math.max(1, Math.floor(table.runs / SAMPLED_RUNS));
  const observed = fell.map((i) => truth.day[i]!);
  let sum = 0;
  let count = 0;
  for (let run = 0; run < table.runs; run += step) {
    const days = fell.map((i) => Math.min(table.days[i * table.runs + run]!, table.horizonDays));
    const tau = kendallTauB(observed, days);
    if (tau === null) continue;
    sum += tau;
    count++;
  }
  return count > 0 ? sum / count : null;
}
