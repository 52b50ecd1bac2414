import { type BootstrapOptions, bootstrapInterval } from './bootstrap.ts';
import type { Cell } from './cells.ts';

/** Narrow at both ends, where "hardly" and "almost surely" are told apart. */
export const RELIABILITY_EDGES: readonly number[] = [
  0, 0.005, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1,
];

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  /** Cases with a cell in the bin. */
  readonly cases: number;
  readonly mean_forecast: number | null;
  readonly frequency: number | null;
  /** 90 % of the frequency, resampling cases. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Reliability diagram: among forecasts of about p, how many came true. A perfect forecaster lies on
 * the diagonal. Cells of one case hang together, hence the interval over cases.
 * Source: Murphy & Winkler 1977 (doi:10.2307/2346866); Bröcker & Smith 2007
 * (doi:10.1175/WAF993.1) on intervals.
 * @param byCase the cells of each case
 */
export function reliability(
  byCase: readonly (readonly Cell[])[],
  options: BootstrapOptions,
): readonly ReliabilityBin[] {
  const bins = RELIABILITY_EDGES.slice(0, -1);
  const binOf = (p: number): number => {
    const above = RELIABILITY_EDGES.findIndex((edge, k) => k > 0 && p < edge);
    return above < 0 ? bins.length - 1 : above - 1;
  };
  return bins.map((from, bin) => {
    const counts = byCase.map((cells) => {
      const own = cells.filter((c) => binOf(c.p) === bin);
      return {
        cells: own.length,
        fell: own.filter((c) => c.fell).length,
        sum: own.reduce((a, c) => a + c.p, 0),
      };
    });
    const total = (indices: readonly number[], of: 'cells' | 'fell' | 'sum'): number =>
      indices.reduce((a, k) => a + counts[k]![of], 0);
    const every = counts.map((_, k) => k);
    const frequency = (indices: readonly number[]): number | null => {
      const n = total(indices, 'cells');
      return n > 0 ? total(indices, 'fell') / n : null;
    };
    const cells = total(every, 'cells');
    const interval = bootstrapInterval(byCase.length, frequency, options);
    return {
      from,
      to: RELIABILITY_EDGES[bin + 1]!,
      cells,
      cases: counts.filter((c) => c.cells > 0).length,
      mean_forecast: cells > 0 ? total(every, 'sum') / cells : null,
      frequency: frequency(every),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    };
  });
}
