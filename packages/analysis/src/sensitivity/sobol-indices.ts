/**
 * Variance-based indices of a simulator with chance in it. Row j of the design has two points, A and B,
 * and for each factor k the point A with the factor's coordinates from B. A row's A and all its A-with-k
 * share a block of draws; B has another block. With F the expected outcome at a point (the mean over
 * chance), f the mean of the block's runs and w the mean variance between runs of one point:
 *
 *   Var F  = Var f - w / R                                            (R runs a block)
 *   V_k    = mean f(B) (f(A with k) - f(A))                            Saltelli et al. 2010, eq. (b)
 *   T_k    = mean ((f(A) - f(A with k))² - s²_k / R) / 2               Jansen 1999
 *
 * B's block is independent of A's, so chance drops out of V_k by itself; out of T_k it is taken by s²_k,
 * the variance of the run-by-run difference. So first order V_k / Var F and total T_k / Var F are those
 * of the expected outcome, and w / (Var F + w) is the share of the variance of a single history that
 * would remain were every factor known: chance. With R = 1 nothing is taken out (a simulator without
 * chance).
 */
import { sortedQuantile } from '../compare/resample.ts';
import { SensitivityPurpose } from './addresses.ts';
import { type Estimate, resampleCounts } from './resample.ts';

/** Runs of one outcome, `runs` a row; NaN where a run failed. */
export interface SobolOutputs {
  readonly rows: number;
  /** Runs a point; 1 for a simulator without chance. */
  readonly runs: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** One array a factor. */
  readonly swapped: readonly Float64Array[];
}

export interface SobolIndex {
  /** Share of the variance of the expected outcome that knowing this factor alone would remove. */
  readonly first: Estimate;
  /** Share that would remain if all others were known. */
  readonly total: Estimate;
  /** Share of resamples in which its first order is the largest of those ranked; 0 for the others. */
  readonly largest: number;
}

export interface SobolAnswer {
  /** Rows used; those with a failed run are left out. */
  readonly rows: number;
  readonly failedRows: number;
  readonly mean: Estimate;
  /** Of the expected outcome, over all factors. */
  readonly variance: Estimate;
  /** Mean variance between runs of one point. */
  readonly chanceVariance: Estimate;
  /** Share of the variance of one history that is chance. */
  readonly chanceShare: Estimate;
  /** One a factor; null when the factors cannot be told from chance (`variance` reaches 0). */
  readonly indices: readonly SobolIndex[] | null;
  /** 1 less the sum of first orders: what only combinations do. null as above. */
  readonly interactions: Estimate | null;
}

/** Sums over rows of which every estimate is a function, one column each. */
interface Columns {
  /** mean, mean square, chance; then first and total of each factor. About `centre`. */
  readonly values: readonly Float64Array[];
  readonly centre: number;
  readonly rows: number;
}

const HEAD = 3;
/** Where first and total of each factor begin among the figures. */
const FIRST = 5;

function moments(values: Float64Array, row: number, runs: number): { mean: number; var: number } {
  let sum = 0;
  for (let r = 0; r < runs; r++) sum += values[row * runs + r]!;
  const mean = sum / runs;
  if (runs < 2) return { mean, var: 0 };
  let squares = 0;
  for (let r = 0; r < runs; r++) squares += (values[row * runs + r]! - mean) ** 2;
  return { mean, var: squares / (runs - 1) };
}

function usableRows({ rows, runs, a, b, swapped }: SobolOutputs): number[] {
  const sound = (values: Float64Array, row: number): boolean =>
    !values.subarray(row * runs, (row + 1) * runs).some(Number.isNaN);
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    [a, b, ...swapped].every((values) => sound(values, row)),
  );
}

function columnsOf(outputs: SobolOutputs): Columns {
  const { runs, a, b, swapped } = outputs;
  const used = usableRows(outputs);
  const values = Array.from(
    { length: HEAD + 2 * swapped.length },
    () => new Float64Array(used.length),
  );
  const centre =
    used.reduce((s, row) => s + moments(a, row, runs).mean + moments(b, row, runs).mean, 0) /
    (2 * used.length);
  const difference = new Float64Array(runs);
  used.forEach((row, j) => {
    const fa = moments(a, row, runs);
    const fb = moments(b, row, runs);
    // About the centre: the estimators do not feel a constant, their errors do.
    const [x, y] = [fa.mean - centre, fb.mean - centre];
    let chance = fa.var + fb.var;
    swapped.forEach((values_, k) => {
      const fk = moments(values_, row, runs);
      chance += fk.var;
      for (let r = 0; r < runs; r++) difference[r] = values_[row * runs + r]! - a[row * runs + r]!;
      const d = moments(difference, 0, runs);
      values[HEAD + 2 * k]![j] = y * d.mean;
      values[HEAD + 2 * k + 1]![j] = (d.mean * d.mean - d.var / runs) / 2;
    });
    values[0]![j] = (x + y) / 2;
    values[1]![j] = (x * x + y * y) / 2;
    values[2]![j] = chance / (2 + swapped.length);
  });
  return { values, centre, rows: used.length };
}

/** Figures in a fixed order: mean, variance, chance, chance share, interactions, then first, total. */
function figuresOf(means: Float64Array, columns: Columns, runs: number, out: Float64Array): void {
  const factors = (means.length - HEAD) / 2;
  const n = 2 * columns.rows;
  const chance = means[2]!;
  const whole = ((means[1]! - means[0]! * means[0]!) * n) / Math.max(1, n - 1);
  const variance = whole - (runs < 2 ? 0 : chance / runs);
  out[0] = columns.centre + means[0]!;
  out[1] = variance;
  out[2] = chance;
  const known = Math.max(0, variance);
  out[3] = known + chance === 0 ? 0 : chance / (known + chance);
  let sum = 0;
  for (let k = 0; k < factors; k++) {
    const first = means[HEAD + 2 * k]! / variance;
    sum += first;
    out[FIRST + 2 * k] = first;
    out[FIRST + 2 * k + 1] = means[HEAD + 2 * k + 1]! / variance;
  }
  out[4] = 1 - sum;
}

function meansOf({ values, rows }: Columns, weights: Float64Array | null, out: Float64Array): void {
  values.forEach((column, c) => {
    let sum = 0;
    if (weights === null) for (let j = 0; j < rows; j++) sum += column[j]!;
    else for (let j = 0; j < rows; j++) sum += weights[j]! * column[j]!;
    out[c] = sum / rows;
  });
}

/** Of the ranked factors, the one with the largest first order. */
function leaderOf(figures: Float64Array, ranked: readonly number[]): number | undefined {
  const first = (k: number): number => figures[FIRST + 2 * k]!;
  return ranked.reduce<number | undefined>(
    (best, k) => (best === undefined || first(k) > first(best) ? k : best),
    undefined,
  );
}

/**
 * Indices with percentile intervals from rows drawn with replacement. Rows of a scrambled net are more
 * even than independent ones, so the intervals are, if anything, too wide.
 * @param ranked factors that `largest` compares; all when not given
 * @throws RangeError when fewer than two rows are left
 */
export function sobolIndices(
  outputs: SobolOutputs,
  seed: number,
  replicates: number,
  ranked: readonly number[] = outputs.swapped.map((_, k) => k),
): SobolAnswer {
  const columns = columnsOf(outputs);
  if (columns.rows < 2) throw new RangeError('Too many runs failed to say anything');
  const width = FIRST + 2 * outputs.swapped.length;
  const means = new Float64Array(columns.values.length);
  const point = new Float64Array(width);
  meansOf(columns, null, means);
  figuresOf(means, columns, outputs.runs, point);
  const again = Array.from({ length: width }, () => new Float64Array(replicates));
  const figures = new Float64Array(width);
  const leads = new Float64Array(outputs.swapped.length);
  let replicate = 0;
  for (const weights of resampleCounts(
    columns.rows,
    seed,
    replicates,
    SensitivityPurpose.resampleRows,
  )) {
    meansOf(columns, weights, means);
    figuresOf(means, columns, outputs.runs, figures);
    again.forEach((column, f) => {
      column[replicate] = figures[f]!;
    });
    const leader = leaderOf(figures, ranked);
    if (leader !== undefined) leads[leader]!++;
    replicate++;
  }
  const interval = (f: number): Estimate => {
    const sorted = again[f]!.sort();
    const value = point[f]!;
    if (replicates === 0) return { value, low: value, high: value };
    return { value, low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
  };
  const variance = interval(1);
  const told = variance.low > 0;
  return {
    rows: columns.rows,
    failedRows: outputs.rows - columns.rows,
    mean: interval(0),
    variance,
    chanceVariance: interval(2),
    chanceShare: interval(3),
    indices: told
      ? outputs.swapped.map((_, k) => ({
          first: interval(FIRST + 2 * k),
          total: interval(FIRST + 2 * k + 1),
          largest: replicates === 0 ? 0 : leads[k]! / replicates,
        }))
      : null,
    interactions: told ? interval(4) : null,
  };
}
