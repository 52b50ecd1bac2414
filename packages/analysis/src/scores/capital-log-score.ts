import { type FallTable, fallenBy } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import type { HorizonScore } from './brier.ts';
import { horizonsOf } from './horizons.ts';

/**
 * Logarithmic score of the capital's fate by day d: -ln p, p = (n + ½) / (M + 1), n of M runs giving
 * it the right fate (fallen or not). The half keeps an ensemble that never saw the truth finite and
 * is Jeffreys' prior for a proportion.
 *
 * Units: nats. Range 0..ln(2M + 2); ln 2 = 0.69 for one half. Lower is better. Strictly proper but
 * for the half run added. null where the capital's fate is not known. A capital observed as held
 * when the source stops is taken as held to the horizon.
 * Source: Good 1952 (doi:10.1111/j.2517-6161.1952.tb00104.x).
 */
export function capitalLogByHorizon(truth: Truth, table: FallTable): readonly HorizonScore[] {
  return horizonsOf(truth.horizonDays).map((days) => {
    if (truth.capitalDay === null || truth.capital < 0) return { days, score: null };
    const fallen = fallenBy(table, truth.capital, days);
    const right = truth.capitalDay <= days ? fallen : table.runs - fallen;
    return { days, score: -Math.log((right + 0.5) / (table.runs + 1)) };
  });
}

/** Mean over the horizons, each weight 1. Nats; lower is better; null when not known. */
export function meanCapitalLog(scores: readonly HorizonScore[]): number | null {
  let sum = 0;
  for (const { score } of scores) {
    if (score === null) return null;
    sum += score;
  }
  return sum / scores.length;
}
