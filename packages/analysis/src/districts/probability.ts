/** Probability of single outposts on the judged days. */
import type { Material } from './material.ts';
import { lostBy } from './outposts.ts';
import type { Judged } from './reports.ts';

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

const BIN_EDGES = [0.05, 0.2, 0.4, 0.6, 0.8, 1.01];

export function probabilityOn(j: Judged, { outposts, forecasts }: Material): ProbabilityScore {
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
