/** The same draws and parameters with districts and without: what the tier does to the regime. */

import type { ObservedDistrictCount } from '@interregnum/case';
import { sortedQuantile } from '../compare/resample.ts';
import type { RunRecords } from '../compare/run-records.ts';
import { fallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import type { Truth } from '../truth.ts';
import { type CountRow, countRows } from './counts.ts';
import { weeksOf } from './weeks.ts';

export interface TierFate {
  readonly runs: number;
  /** Share of runs in which the regime ended. */
  readonly fell: number;
  /** Day of the first centre lost, quantiles with "never" last; null: not in enough runs. */
  readonly firstCentre: readonly (number | null)[];
  readonly capital: readonly (number | null)[];
  readonly crpsDays: number | null;
  readonly tau: number | null;
  readonly joint: number | null;
  /** Mean rural control on the given days, if on weeks. */
  readonly ruralControl: readonly number[];
}

/** The tier played otherwise, with its count on the days somebody counted. */
export interface TierTrial {
  readonly name: string;
  readonly fate: TierFate;
  readonly counts: readonly CountRow[];
}

const QUANTILES = [0.1, 0.5, 0.9];

function quantiles(days: readonly number[]): (number | null)[] {
  const sorted = [...days].sort((a, b) => a - b);
  return QUANTILES.map((q) => {
    const value = sortedQuantile(sorted, q);
    return Number.isFinite(value) ? value : null;
  });
}

export function tierFate(
  records: RunRecords,
  truth: Truth,
  ruralDays: readonly number[],
): TierFate {
  const { layout, world } = records;
  const rows = Array.from({ length: records.runs }, (_, r) =>
    records.records.subarray(r * layout.length, (r + 1) * layout.length),
  ).filter((row) => !Number.isNaN(row[0]));
  const at = (name: string): number => layout.byName.get(name)!.offset;
  const never = (day: number): number => (day < 0 ? Number.POSITIVE_INFINITY : day);
  const falls = at('fallDay');
  const columns = (offset: number): number[][] =>
    Array.from({ length: world.regionCount }, (_, i) => rows.map((row) => row[offset + i]!));
  const scores = scoreEnsemble(truth, fallTable(columns(falls), world.horizonDays), {
    manners: columns(at('manner')),
  });
  const rural = at('weekRuralControl');
  return {
    runs: rows.length,
    fell: rows.filter((row) => row[at('collapseDay')]! >= 0).length / rows.length,
    firstCentre: quantiles(
      rows.map((row) =>
        Math.min(...Array.from(row.subarray(falls, falls + world.regionCount), never)),
      ),
    ),
    capital: quantiles(rows.map((row) => never(row[at('capitalDay')]!))),
    crpsDays: scores.crpsDays,
    tau: scores.kendallTau,
    joint: scores.joint,
    ruralControl: ruralDays.map(
      (day) => rows.reduce((sum, row) => sum + row[rural + Math.round(day / 7)]!, 0) / rows.length,
    ),
  };
}

export function tierTrial(
  name: string,
  records: RunRecords,
  truth: Truth,
  counts: readonly ObservedDistrictCount[],
): TierTrial {
  const districts = records.world.districts?.count ?? 0;
  return {
    name,
    fate: tierFate(records, truth, []),
    counts: countRows(weeksOf(records), counts, districts),
  };
}
