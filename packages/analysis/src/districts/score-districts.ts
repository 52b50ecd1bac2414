/**
 * How good the district tier is: order and probability of the outposts beside simple keys, and the
 * count. One ensemble, played with parameters that have not seen the case.
 */
import type { CaseData, ObservedDistricts } from '@interregnum/case';
import type { RunRecords } from '../compare/run-records.ts';
import { type CountRow, countRows, lostOn } from './counts.ts';
import { type Material, material } from './material.ts';
import {
  type DistrictPredictor,
  type PlainScore,
  scorePlain,
  scorePredictors,
  tauPerRun,
} from './order.ts';
import { keysOf, lostBy } from './outposts.ts';
import { type ProbabilityScore, probabilityOn } from './probability.ts';
import type { Judged } from './reports.ts';
import { weeksOf } from './weeks.ts';

export interface RegionShare {
  readonly id: string;
  readonly name: string;
  readonly outposts: number;
  readonly dated: number;
  /** Expected share of its outposts that the model has lost by the last judged day, before the origin apart. */
  readonly expected: number;
  /** Reported share of those not expected lost before, at most 1. */
  readonly reported: number;
}

export interface DistrictScores {
  readonly runs: number;
  readonly districts: number;
  readonly outposts: number;
  readonly byBasis: Readonly<Record<string, number>>;
  readonly judged: readonly Judged[];
  /** The model first, then the keys in the order in which they were set down. */
  readonly predictors: readonly DistrictPredictor[];
  readonly tauPerRun: number | null;
  readonly withoutCompiled: PlainScore;
  readonly probability: readonly ProbabilityScore[];
  readonly counts: readonly CountRow[];
  readonly countCrps: number;
  readonly countPersistence: number;
  readonly regions: readonly RegionShare[];
  /** Of runs in which a centre fell: districts lost on the day before the first did, quantiles. */
  readonly lostBeforeFirstCentre: {
    readonly q05: number;
    readonly q50: number;
    readonly q95: number;
  } | null;
  readonly retaken: number;
  /** Outposts of which a report says that the incumbent took them back. */
  readonly retakenReported: number;
}

function regionShares(data: CaseData, { outposts, forecasts, judged }: Material): RegionShare[] {
  const last = judged.at(-1);
  return data.regions.flatMap((r, i): RegionShare[] => {
    const own = outposts.flatMap((o, k) => (o.region === i ? [k] : []));
    if (own.length === 0 || last === undefined) return [];
    const open = own.reduce((sum, k) => sum + 1 - forecasts.heldBefore[k]!, 0);
    const expected = own.reduce(
      (sum, k) =>
        sum + (1 - forecasts.heldBefore[k]!) * (lostBy(forecasts.days[k]!, last.day) ?? 0),
      0,
    );
    const reported = own.reduce((sum, k) => sum + last.positive[k]!, 0);
    return [
      {
        id: r.id,
        name: r.name,
        outposts: own.length,
        dated: own.filter((k) => outposts[k]!.day !== null).length,
        expected: open > 0 ? expected / open : 0,
        reported: open > 0 ? Math.min(1, reported / open) : 0,
      },
    ];
  });
}

function beforeFirstCentre(records: RunRecords): DistrictScores['lostBeforeFirstCentre'] {
  const { layout, runs, world } = records;
  const falls = layout.byName.get('fallDay')!.offset;
  const weeks = layout.byName.get('weekDistrictsLost')!;
  const found: number[] = [];
  for (let r = 0; r < runs; r++) {
    const row = records.records.subarray(r * layout.length, (r + 1) * layout.length);
    let first = Number.POSITIVE_INFINITY;
    for (let i = 0; i < world.regionCount; i++) {
      const day = row[falls + i]!;
      if (day >= 0 && day < first) first = day;
    }
    if (Number.isFinite(first))
      found.push(lostOn(row.subarray(weeks.offset, weeks.offset + weeks.length), first - 1));
  }
  if (found.length === 0) return null;
  found.sort((a, b) => a - b);
  const at = (q: number): number =>
    found[Math.min(found.length - 1, Math.floor(q * found.length))]!;
  return { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** @throws RangeError when the records have no districts */
export function scoreDistricts(
  records: RunRecords,
  data: CaseData,
  observed: ObservedDistricts,
): DistrictScores {
  const { world, runs, seed, layout } = records;
  if (world.districts === undefined) throw new RangeError('The runs were played without districts');
  const all = material(records, data, observed, []);
  const fewer = material(records, data, observed, ['compiled']);
  const { outposts, forecasts } = all;
  const model = { id: 'model', name: 'the model', values: forecasts.meanDay.map((d) => -d) };
  const predictors = [model, ...keysOf(data, world, outposts)];
  const counts = countRows(weeksOf(records), observed.counts, world.districts.count);
  const byBasis: Record<string, number> = {};
  for (const o of outposts) byBasis[o.basis] = (byBasis[o.basis] ?? 0) + 1;
  const retaken = layout.byName.get('districtsRetaken')!.offset;
  const bare = scorePlain(fewer);
  return {
    runs,
    districts: world.districts.count,
    outposts: outposts.length,
    byBasis,
    judged: all.judged,
    predictors: scorePredictors(predictors, all, world.regionCount, seed),
    tauPerRun: tauPerRun(runs, all),
    withoutCompiled: bare,
    probability: all.judged.map((j) => probabilityOn(j, all)),
    counts,
    countCrps: meanOf(counts.map((c) => c.crps)),
    countPersistence: meanOf(counts.map((c) => c.persistence)),
    retakenReported: observed.districts.filter((d) => d.retaken !== '').length,
    regions: regionShares(data, all),
    lostBeforeFirstCentre: beforeFirstCentre(records),
    retaken: meanOf(
      Array.from({ length: runs }, (_, r) => records.records[r * layout.length + retaken]!).filter(
        (x) => !Number.isNaN(x),
      ),
    ),
  };
}
