import type { ScoreRow } from '../score-row.ts';
import { median } from '../scores/quantiles.ts';

/** A row of the scoreboard: the scores of one predictor on one case. */
export interface BoardRow extends ScoreRow {
  /** Share of the horizon. */
  readonly crps_normalised: number | null;
  /** Tau-b with centres that held as later than all that fell. */
  readonly order_with_held: number | null;
  /** Share of runs in which the capital falls by the horizon. */
  readonly capital_p_fall: number | null;
  /** 1 when that is on the right side of one half, 0 when not, null when the fate is not known. */
  readonly fate_right: number | null;
  readonly median_fell: number | null;
}

export interface Measure {
  readonly key:
    | 'joint'
    | 'brier_mean'
    | 'crps_normalised'
    | 'count_rps'
    | 'log_score'
    | 'capital_log2_error'
    | 'fate_right'
    | 'energy'
    | 'variogram'
    | 'kendall_tau'
    | 'order_with_held'
    | 'concordance'
    | 'manner_log_score';
  /** In plain words, for tables. */
  readonly words: string;
  /** Short heading. */
  readonly short: string;
  readonly better: 'lower' | 'higher';
  /** How cases are drawn together. */
  readonly over: 'mean' | 'median' | 'sum';
  readonly digits: number;
}

export const MEASURES: readonly Measure[] = [
  {
    key: 'joint',
    words: 'all together (J; 0 is perfect)',
    short: 'J',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'brier_mean',
    words: 'what has fallen by a given day (Brier)',
    short: 'Brier',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'crps_normalised',
    words: 'the dates of fall (CRPS, share of the horizon)',
    short: 'CRPS/H',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'count_rps',
    words: 'how many have fallen when (RPS of the count)',
    short: 'count RPS',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'log_score',
    words: 'the fate of the capital (log score, nats)',
    short: 'capital log',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'capital_log2_error',
    words: 'the date of the capital, where it fell (doublings, median)',
    short: 'capital date',
    better: 'lower',
    over: 'median',
    digits: 2,
  },
  {
    key: 'fate_right',
    words: 'capitals whose fate is on the right side of one half',
    short: 'fates right',
    better: 'higher',
    over: 'sum',
    digits: 0,
  },
  {
    key: 'energy',
    words: 'all dates together (energy score)',
    short: 'energy',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'variogram',
    words: 'what falls with what (variogram score)',
    short: 'variogram',
    better: 'lower',
    over: 'mean',
    digits: 3,
  },
  {
    key: 'kendall_tau',
    words: 'the order among those that fell (Kendall tau)',
    short: 'order',
    better: 'higher',
    over: 'mean',
    digits: 2,
  },
  {
    key: 'order_with_held',
    words: 'the order with those that held as last (Kendall tau)',
    short: 'order, held last',
    better: 'higher',
    over: 'mean',
    digits: 2,
  },
  {
    key: 'concordance',
    words: 'pairs in the right order (concordance)',
    short: 'concordance',
    better: 'higher',
    over: 'mean',
    digits: 2,
  },
  {
    key: 'manner_log_score',
    words: 'the manner of fall (log score, nats)',
    short: 'manner',
    better: 'lower',
    over: 'mean',
    digits: 2,
  },
];

/** Mean, median or sum of the values there are; null when there are none. */
export function drawTogether(
  values: readonly (number | null)[],
  over: Measure['over'],
): number | null {
  const known = values.filter((v) => v !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((a, v) => a + v, 0);
  if (over === 'sum') return sum;
  if (over === 'mean') return sum / known.length;
  return median(known);
}
