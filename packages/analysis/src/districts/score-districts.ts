/**
 * How good the district tier is: order and probability of the outposts beside simple keys, and the
 * count. One ensemble, played with parameters that have not seen the case.
 */
import type { CaseData, ObservedDistricts } from '@interregnum/case';
import type { RunRecords } from '../compare/run-records.ts';
import { type Interval, overRegions } from './bootstrap.ts';
import { type CountRow, countRows, lostOn } from './counts.ts';
import {
  type Forecasts,
  forecastsOf,
  keysOf,
  lostBy,
  type Outpost,
  outpostsOf,
} from './outposts.ts';
import { type Judged, type JudgedDay, judge, reportingWeights } from './reports.ts';
import { weeksOf } from './weeks.ts';
import { weightedAuc, weightedTauB } from './weighted-order.ts';

/** Days of judgement: two middles that the reports allow, with who counted then. */
export const JUDGED: readonly { readonly date: string; readonly assessor: string }[] = [
  { date: '2021-06-15', assessor: 'LWJ' },
  { date: '2021-07-15', assessor: 'AAN' },
];
const REPLICATES = 300;
const DAY_MS = 86_400_000;

export interface Estimate {
  readonly value: number | null;
  /** 90 % over provinces drawn with replacement; null where there is none. */
  readonly interval: Interval | null;
}

export interface DistrictPredictor {
  readonly id: string;
  readonly name: string;
  /** Order of the dated outposts. */
  readonly tau: Estimate;
  /** The model's tau less this one's. */
  readonly modelAhead: Interval | null;
  readonly tauReporting: number | null;
  readonly tauWithin: number | null;
  /** AUC on the first judged day among the dated alone; with the undated, on each judged day. */
  readonly aucDated: number | null;
  readonly auc: readonly Estimate[];
}

export interface ProbabilityScore {
  readonly date: string;
  readonly brier: number;
  /** The same constant for all: the weighted share that fell, which nobody knew beforehand. */
  readonly brierBase: number;
  readonly expected: number;
  readonly share: number;
  /** Outposts by forecast, with what came of them. */
  readonly bins: readonly {
    readonly forecast: number;
    readonly fell: number;
    readonly weight: number;
  }[];
}

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
  readonly withoutCompiled: {
    readonly dated: number;
    readonly tau: number | null;
    readonly auc: readonly (number | null)[];
  };
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

interface Material {
  readonly outposts: readonly Outpost[];
  readonly forecasts: Forecasts;
  readonly judged: readonly Judged[];
}

function dayOfDate(date: string, origin: string): number {
  return Math.round((Date.parse(date) - Date.parse(origin)) / DAY_MS);
}

function material(
  records: RunRecords,
  data: CaseData,
  observed: ObservedDistricts,
  drop: readonly string[],
): Material {
  const outposts = outpostsOf(data, observed, drop);
  const forecasts = forecastsOf(records.records, records.layout, outposts, data.horizonDays);
  const districts = records.world.districts!.count;
  const judged = JUDGED.map(({ date, assessor }): JudgedDay => {
    const day = dayOfDate(date, data.origin);
    return { date, assessor, day };
  })
    .filter((j) => j.day > 0 && j.day < data.horizonDays)
    .map((j) => judge(j, outposts, forecasts, observed.counts, districts));
  return { outposts, forecasts, judged };
}

/** Values over the dated outposts only. */
function dated(outposts: readonly Outpost[], values: readonly number[]): number[] {
  return values.filter((_, k) => outposts[k]!.day !== null);
}

function scorePredictors(
  all: readonly {
    readonly id: string;
    readonly name: string;
    readonly values: readonly number[];
  }[],
  { outposts, forecasts, judged }: Material,
  regions: number,
  seed: number,
): readonly DistrictPredictor[] {
  const withDay = outposts.filter((o) => o.day !== null);
  const sooner = withDay.map((o) => -o.day!);
  const region = withDay.map((o) => o.region);
  const ones = withDay.map(() => 1);
  const reporting = dated(outposts, reportingWeights(outposts, forecasts));
  const values = all.map((p) => dated(outposts, p.values));
  const tau = (k: number) => (times: ArrayLike<number>) =>
    weightedTauB(
      values[k]!,
      sooner,
      region.map((r) => times[r]!),
    );
  const auc = (k: number, j: Judged) => (times: ArrayLike<number>) =>
    weightedAuc(
      all[k]!.values,
      j.positive.map((w, o) => w * times[outposts[o]!.region]!),
      j.negative.map((w, o) => w * times[outposts[o]!.region]!),
    );
  const less =
    (k: number) =>
    (times: ArrayLike<number>): number | null => {
      const [model, other] = [tau(0)(times), tau(k)(times)];
      return model === null || other === null ? null : model - other;
    };
  return all.map(({ id, name }, k) => {
    const statistics = [tau(k), less(k), ...judged.map((j) => auc(k, j))];
    const [order, ahead, ...areas] = overRegions(regions, statistics, seed, REPLICATES);
    const once = new Float64Array(regions).fill(1);
    const [early] = judged;
    return {
      id,
      name,
      tau: { value: tau(k)(once), interval: order ?? null },
      modelAhead: k === 0 ? null : (ahead ?? null),
      tauReporting: weightedTauB(values[k]!, sooner, reporting),
      tauWithin: weightedTauB(values[k]!, sooner, ones, region),
      aucDated:
        early === undefined
          ? null
          : weightedAuc(
              values[k]!,
              withDay.map((o) => (o.day! <= early.day ? 1 : 0)),
              withDay.map((o) => (o.day! > early.day ? 1 : 0)),
            ),
      auc: judged.map((j, at) => ({
        value: auc(k, j)(once),
        interval: areas[at] ?? null,
      })),
    };
  });
}

const BIN_EDGES = [0.05, 0.2, 0.4, 0.6, 0.8, 1.01];

function probabilityOn(j: Judged, { outposts, forecasts }: Material): ProbabilityScore {
  const forecast = outposts.map((_, k) => lostBy(forecasts.days[k]!, j.day));
  let [brier, weight, fell, expected] = [0, 0, 0, 0];
  const bins = BIN_EDGES.map(() => ({ forecast: 0, fell: 0, weight: 0 }));
  forecast.forEach((p, k) => {
    if (p === null) return;
    const [up, down] = [j.positive[k]!, j.negative[k]!];
    brier += up * (1 - p) * (1 - p) + down * p * p;
    weight += up + down;
    fell += up;
    expected += p * (up + down);
    const bin = bins[BIN_EDGES.findIndex((edge) => p < edge)]!;
    bin.forecast += p * (up + down);
    bin.fell += up;
    bin.weight += up + down;
  });
  const share = weight > 0 ? fell / weight : 0;
  return {
    date: j.date,
    brier: weight > 0 ? brier / weight : 0,
    brierBase: share * (1 - share),
    expected: weight > 0 ? expected / weight : 0,
    share,
    bins: bins
      .filter((b) => b.weight > 0)
      .map((b) => ({ forecast: b.forecast / b.weight, fell: b.fell / b.weight, weight: b.weight })),
  };
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

/** Mean over runs of the tau of one history's own order. */
function tauPerRun(runs: number, { outposts, forecasts }: Material): number | null {
  const places = outposts.flatMap((o, k) => (o.day === null ? [] : [k]));
  const sooner = places.map((k) => outposts[k]!.day!);
  const found: number[] = [];
  for (let run = 0; run < Math.min(runs, 200); run++) {
    const days = places.map((k) => forecasts.days[k]![run]!);
    const known = days.map((d) => (Number.isNaN(d) ? 0 : 1));
    const tau = weightedTauB(days, sooner, known);
    if (tau !== null) found.push(tau);
  }
  return found.length > 0 ? found.reduce((a, b) => a + b, 0) / found.length : null;
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

/** The model alone, without intervals. */
function scorePlain({ outposts, forecasts, judged }: Material): DistrictScores['withoutCompiled'] {
  const withDay = outposts.filter((o) => o.day !== null);
  return {
    dated: withDay.length,
    tau: weightedTauB(
      dated(outposts, forecasts.meanDay),
      withDay.map((o) => o.day!),
      withDay.map(() => 1),
    ),
    auc: judged.map((j) =>
      weightedAuc(
        forecasts.meanDay.map((d) => -d),
        j.positive,
        j.negative,
      ),
    ),
  };
}
