import { exp } from '@interregnum/model';
import { Matrix, solve } from 'ml-matrix';

/** Rows of a regression; the first column of `x` is not the intercept, which is added. */
export interface Rows {
  /** [row * columns + column] */
  readonly x: ArrayLike<number>;
  readonly columns: number;
  /** 0 or 1. */
  readonly y: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

const MOST_STEPS = 50;
const TOLERANCE = 1e-10;
/** Longest Newton step in any coordinate. */
const LONGEST_STEP = 2;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares) with a ridge,
 * Σ weight · loglik - ridge/2 Σ β², the intercept free.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, section 4.4; ridge, le Cessie & van
 * Houwelingen 1992 (doi:10.2307/2347628).
 * @returns intercept, then one coefficient a column
 */
export function fitLogistic(rows: Rows, ridge = 0, startIntercept = 0): Float64Array {
  const { x, columns, y, weight } = rows;
  const size = columns + 1;
  const beta = new Float64Array(size);
  beta[0] = startIntercept;
  const row = new Float64Array(size);
  row[0] = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let r = 0; r < y.length; r++) {
      let eta = beta[0]!;
      for (let j = 1; j < size; j++) {
        row[j] = x[r * columns + j - 1]!;
        eta += beta[j]! * row[j]!;
      }
      const p = 1 / (1 + exp(-eta));
      const error = weight[r]! * (y[r]! - p);
      const spread = weight[r]! * p * (1 - p);
      for (let j = 0; j < size; j++) {
        const rowJ = row[j]!;
        gradient[j]! += error * rowJ;
        const line = hessian[j]!;
        for (let k = 0; k <= j; k++) line[k]! += spread * rowJ * row[k]!;
      }
    }
    for (let j = 1; j < size; j++) {
      gradient[j]! -= ridge * beta[j]!;
      hessian[j]![j]! += ridge;
    }
    if (newtonStep(beta, gradient, hessian) < TOLERANCE) break;
  }
  return beta;
}

/**
 * Move `beta` by a Newton step of at most `LONGEST_STEP` a coordinate. The hessian's lower half is read.
 * @returns the largest change
 */
export function newtonStep(
  beta: Float64Array,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
): number {
  const full = hessian.map((line, j) => Array.from(line, (v, k) => (k <= j ? v : hessian[k]![j]!)));
  const step = solve(new Matrix(full), Matrix.columnVector(Array.from(gradient))).to1DArray();
  const longest = step.reduce((a, s) => Math.max(a, Math.abs(s)), 0);
  const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  step.forEach((s, j) => {
    beta[j]! += scale * s;
  });
  return scale * longest;
}
