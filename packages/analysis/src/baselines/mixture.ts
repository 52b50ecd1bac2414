import { type FallTable, fallTable } from '../fall-table.ts';
import { nearestFirst } from './nearest-first.ts';
import { TRAINED_BASELINES } from './trained-baselines.ts';

/** An equal mixture of forecasts of other baselines. */
export interface Mixture {
  readonly id: string;
  /** In plain words, for tables. */
  readonly name: string;
  readonly assumes: string;
  readonly ranks: boolean;
  /** Ids of the baselines that are mixed. */
  readonly of: readonly string[];
}

export const MIXTURES: readonly Mixture[] = [
  {
    id: 'mean-of-baselines',
    name: 'all trained baselines and nearest first, mixed',
    assumes:
      'each of them is as likely to be right as the next: an equal share of the runs from each',
    ranks: true,
    of: [...TRAINED_BASELINES.map((b) => b.id), nearestFirst.id],
  },
  {
    id: 'mean-of-four',
    name: 'logistic, Cox, contagion and nearest first, mixed',
    assumes: 'the same of four that differ most in kind',
    ranks: true,
    of: ['logistic-hazard', 'cox-hazard', 'logistic-contagion', nearestFirst.id],
  },
];

/**
 * The linear opinion pool with equal weights, P = Σ P_k / K (Stone 1961, Annals of Mathematical Statistics
 * 32(4): 1339-1342), as an ensemble of no more runs than one forecast has: run r is run r of forecast
 * r mod K, whole, so that what falls together in a forecast falls together in the mixture.
 * @throws RangeError without a forecast, or when they differ in regions, days or runs
 */
export function mixtureOf(tables: readonly FallTable[]): FallTable {
  const [first] = tables;
  if (first === undefined) throw new RangeError('a mixture of no forecast');
  const { regionCount, horizonDays, runs } = first;
  for (const t of tables) {
    if (t.regionCount !== regionCount || t.horizonDays !== horizonDays || t.runs !== runs)
      throw new RangeError('a mixture of forecasts of different regions, days or runs');
  }
  const columns = Array.from({ length: regionCount }, (_, i) =>
    Array.from({ length: runs }, (_, r) => tables[r % tables.length]!.days[i * runs + r]!),
  );
  return fallTable(columns, horizonDays);
}
