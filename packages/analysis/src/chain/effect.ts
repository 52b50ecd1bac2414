/** What the handover changed: run r from the coded start and from a run's own, with the same draws. */
import { NEVER } from '@interregnum/model';
import { differenceOf, tableOf } from '../compare/fate.ts';
import { atPairs, differences, pairsOf } from '../compare/paired.ts';
import { shareOfPairs } from '../compare/proportions.ts';
import { restricted } from '../compare/quantities.ts';
import { bootstrapMeans } from '../compare/resample.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import type { HandoverEffect } from './result.ts';

/** Interval of a mean over pairs. */
const REPLICATES = 1000;

/** @param counts of distinct worlds and of distinct starts among the simulated ones */
export function handoverEffect(
  coded: RunRecords,
  simulated: RunRecords,
  counts: { readonly worlds: number; readonly starts: number },
  identical: boolean,
): HandoverEffect {
  const pairs = pairsOf(coded, simulated);
  const horizon = coded.world.horizonDays;
  const day = (records: RunRecords): Float64Array =>
    atPairs(columnOf(records, 'collapseDay'), pairs);
  const [base, scenario] = [day(coded), day(simulated)];
  const fell = (days: Float64Array): boolean[] => Array.from(days, (d) => d !== NEVER);
  const table = tableOf(fell(base), fell(scenario));
  const days = differences(restricted(base, horizon), restricted(scenario, horizon));
  const none = { mean: 0, low: 0, high: 0 };
  return {
    pairs: pairs.runs.length,
    ...counts,
    falls: differenceOf(table, identical),
    regimeDays: days.length === 0 ? none : bootstrapMeans([days], coded.seed, REPLICATES)[0]!,
    fateDiffers: shareOfPairs(table.onlyBase + table.onlyScenario, pairs.runs.length),
  };
}
