/** Order of the outposts: the model beside simple keys, with what provinces leave open. */
import { type Interval, overRegions } from './bootstrap.ts';
import type { Material } from './material.ts';
import type { Outpost } from './outposts.ts';
import { type Judged, reportingWeights } from './reports.ts';
import { weightedAuc, weightedTauB } from './weighted-order.ts';

const REPLICATES = 300;

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

/** Values over the dated outposts only. */
function dated(outposts: readonly Outpost[], values: readonly number[]): number[] {
  return values.filter((_, k) => outposts[k]!.day !== null);
}

export function scorePredictors(
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

/** Mean over runs of the tau of one history's own order. */
export function tauPerRun(runs: number, { outposts, forecasts }: Material): number | null {
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

/** The model alone, without intervals. */
export function scorePlain({ outposts, forecasts, judged }: Material): PlainScore {
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

export interface PlainScore {
  readonly dated: number;
  readonly tau: number | null;
  readonly auc: readonly (number | null)[];
}
