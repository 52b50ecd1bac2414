/** Statistics of runs and of pairs of runs with 95 % intervals for chance from one history to the next. */
import type { EffectTest, OutputTest, RunStatistic } from '@interregnum/case';
import { DEFAULT_REPLICATES } from '../compare/comparable.ts';
import { differenceOf, tableOf } from '../compare/fate.ts';
import { rowOf, sameHistory } from '../compare/paired.ts';
import { openedInterval, shareOfPairs } from '../compare/proportions.ts';
import { bootstrapMeans, sortedQuantile } from '../compare/resample.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import { type ColumnContext, conditionColumn, dayColumn, quantityColumn } from './run-columns.ts';

/**
 * How an interval was made: range of the sources, or none where they give none; Wilson's of a share,
 * Newcombe's of paired shares, bootstrap over histories or over pairs, order statistics of a quantile;
 * none where no run is to tell from, or where the change alters no number of any history.
 */
export type IntervalKind =
  | 'sources'
  | 'no-range'
  | 'wilson'
  | 'newcombe'
  | 'bootstrap'
  | 'paired-bootstrap'
  | 'order-statistics'
  | 'no-run'
  | 'unread';

export interface Estimate {
  /** NaN where there is no run to tell from. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Runs or pairs it rests on. */
  readonly n: number;
  readonly interval: IntervalKind;
}

const NOTHING: Estimate = {
  value: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  unit: '',
  n: 0,
  interval: 'no-run',
};
const UNREAD: Estimate = { ...NOTHING, interval: 'unread' };
const Z95 = 1.959963984540054;
const CODES = { assault: 1, bargain: 2, abandoned: 3, defected: 4, ordered: 5 } as const;

const kept = (values: Float64Array, keep: (run: number) => boolean): Float64Array =>
  values.filter((x, run) => !Number.isNaN(x) && keep(run));

function meanEstimate(values: Float64Array, seed: number, unit: string): Estimate {
  if (values.length === 0) return { ...NOTHING, unit };
  const [m] = bootstrapMeans([values], seed, DEFAULT_REPLICATES);
  const { low, high } = unit === 'share' ? openedInterval(m!, values.length, 0) : m!;
  return {
    value: m!.mean,
    low,
    high,
    unit,
    n: values.length,
    interval: 'bootstrap',
  };
}

function shareEstimate(values: Float64Array): Estimate {
  const n = values.length;
  if (n === 0) return { ...NOTHING, unit: 'share' };
  const { share, low, high } = shareOfPairs(values.filter((x) => x === 1).length, n);
  return { value: share, low, high, unit: 'share', n, interval: 'wilson' };
}

/**
 * A quantile with the interval of its order statistics: ranks n q ± 1.96 sqrt(n q (1 - q)) (Conover
 * 1999, Practical Nonparametric Statistics, 3rd ed., sec. 3.2; normal form of the binomial).
 */
export function quantileEstimate(values: Float64Array, q: number, unit: string): Estimate {
  const sorted = values.slice().sort();
  const n = sorted.length;
  if (n === 0) return { ...NOTHING, unit };
  const half = Z95 * Math.sqrt(n * q * (1 - q));
  const rank = (r: number): number => sorted[Math.max(1, Math.min(n, r)) - 1]!;
  return {
    value: sortedQuantile(sorted, q),
    low: rank(Math.floor(n * q - half)),
    high: rank(Math.ceil(n * q + half) + 1),
    unit,
    n,
    interval: 'order-statistics',
  };
}

/** Of the falls of each run, the share in these manners; NaN where none fell. */
function mannerColumn(
  records: RunRecords,
  statistic: Extract<RunStatistic, { of: 'manner' }>,
): Float64Array {
  const codes = statistic.manners.map((m) => CODES[m] as number);
  return Float64Array.from({ length: records.runs }, (_, run) => {
    const days = rowOf(records, run, 'fallDay');
    const manners = rowOf(records, run, 'manner').filter((_, i) => days[i]! >= 0);
    return manners.length === 0
      ? Number.NaN
      : manners.filter((m) => codes.includes(m)).length / manners.length;
  });
}

const sameRun = (base: RunRecords, scenario: RunRecords, run: number): boolean =>
  sameHistory({ base, scenario, runs: Int32Array.of(run), failed: 0 }, run);

/** Unit of a quantity as its field states it. */
function unitOf(
  records: RunRecords,
  quantity: Extract<RunStatistic, { of: 'mean' }>['quantity'],
): string {
  if (quantity.of === 'lag') return 'days';
  if (quantity.of === 'ratio') return 'ratio';
  if (quantity.of === 'rights') return 'on a scale of 0 to 4';
  if (quantity.field === 'regimeDays') return 'days';
  if (quantity.field === 'regionsLost') return 'centres';
  return records.layout.byName.get(quantity.field)?.unit ?? 'persons';
}

/** A statistic of one world's runs. @throws Unreadable where a name does not fit the case */
export function outputEstimate(
  test: OutputTest,
  records: RunRecords,
  context: ColumnContext,
): Estimate {
  const { statistic, given } = test;
  const only = given === null ? null : conditionColumn(records, given, context);
  const keep = (run: number): boolean => only === null || only[run] === 1;
  if (statistic.of === 'share')
    return shareEstimate(kept(conditionColumn(records, statistic.condition, context), keep));
  if (statistic.of === 'manner') {
    const values = kept(mannerColumn(records, statistic), keep);
    return meanEstimate(values, records.seed, 'share');
  }
  if (statistic.of === 'mean') {
    const values = kept(quantityColumn(records, statistic.quantity, context), keep);
    return meanEstimate(
      values.filter(Number.isFinite),
      records.seed,
      unitOf(records, statistic.quantity),
    );
  }
  const { quantity, q } = statistic;
  if ('of' in quantity) {
    const values = kept(quantityColumn(records, quantity, context), keep);
    return quantileEstimate(values, q, unitOf(records, quantity));
  }
  return quantileEstimate(kept(dayColumn(records, quantity, context), keep), q, 'day');
}

/** What a change makes of a statistic, pair by pair: changed minus as it stands. */
export function effectEstimate(
  test: EffectTest,
  base: RunRecords,
  changed: RunRecords,
  context: ColumnContext,
): Estimate & { readonly base: number; readonly changed: number } {
  const { effect } = test;
  const column = (records: RunRecords): Float64Array =>
    effect.of === 'share'
      ? conditionColumn(records, effect.condition, context)
      : quantityColumn(records, effect.quantity, context);
  const ended = columnOf(base, 'collapseDay').map(
    (b, run) => b + columnOf(changed, 'collapseDay')[run]!,
  );
  const [b, c] = [column(base), column(changed)];
  const both = (run: number): boolean =>
    !Number.isNaN(ended[run]!) && Number.isFinite(b[run]!) && Number.isFinite(c[run]!);
  const [before, after] = [b.filter((_, r) => both(r)), c.filter((_, r) => both(r))];
  const n = before.length;
  if (n === 0) return { ...NOTHING, base: Number.NaN, changed: Number.NaN };
  // a change that no run reads cannot tell anything, so its exact zero is no answer
  if (
    Array.from({ length: base.runs }, (_, run) => run).every((run) => sameRun(base, changed, run))
  )
    return { ...UNREAD, n, base: Number.NaN, changed: Number.NaN };
  const means = {
    base: before.reduce((s, x) => s + x, 0) / n,
    changed: after.reduce((s, x) => s + x, 0) / n,
  };
  if (effect.of === 'mean') {
    const differences = after.map((x, k) => x - before[k]!);
    const unit = unitOf(base, effect.quantity);
    const estimate = meanEstimate(differences, base.seed, unit);
    return { ...estimate, interval: 'paired-bootstrap', ...means };
  }
  const table = tableOf(
    Array.from(before, (x) => x === 1),
    Array.from(after, (x) => x === 1),
  );
  const { difference, low, high } = differenceOf(table, false);
  return { value: difference, low, high, unit: 'share', n, interval: 'newcombe', ...means };
}
