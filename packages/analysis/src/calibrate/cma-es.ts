/**
 * CMA-ES: minimising a noisy function by a cloud that learns its own shape (Hansen 2016, "The CMA
 * evolution strategy: a tutorial", arXiv:1604.00772; its default constants).
 *
 * Ask and tell: a generation is a list of points and their values in the same order, so the answer
 * does not depend on who evaluated them, in what order or on how many machines. Draws are addressed
 * by generation, candidate and coordinate. The state is plain data and can be stored and resumed.
 */
import { Draws, exp, log } from '@interregnum/model';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { CalibratePurpose } from './addresses.ts';

export interface CmaState {
  readonly seed: number;
  readonly generation: number;
  readonly mean: readonly number[];
  readonly sigma: number;
  readonly covariance: readonly (readonly number[])[];
  readonly pathSigma: readonly number[];
  readonly pathCovariance: readonly number[];
}

export function startCma(seed: number, mean: ArrayLike<number>, sigma: number): CmaState {
  const n = mean.length;
  return {
    seed,
    generation: 0,
    mean: Array.from(mean),
    sigma,
    covariance: Matrix.eye(n).to2DArray(),
    pathSigma: new Array<number>(n).fill(0),
    pathCovariance: new Array<number>(n).fill(0),
  };
}

/** Candidates of a generation for n coordinates. */
export function populationSize(n: number): number {
  return 4 + Math.floor(3 * log(n));
}

interface Shape {
  readonly axes: Matrix;
  readonly lengths: readonly number[];
}

function shapeOf(state: CmaState): Shape {
  const evd = new EigenvalueDecomposition(new Matrix(state.covariance.map((r) => [...r])), {
    assumeSymmetric: true,
  });
  return {
    axes: evd.eigenvectorMatrix,
    lengths: evd.realEigenvalues.map((v) => Math.sqrt(Math.max(v, 1e-20))),
  };
}

/** Reflect a coordinate into 0..1. */
function fold(x: number): number {
  const y = Math.abs(x) % 2;
  return y > 1 ? 2 - y : y;
}

/** The candidates of this generation, each a point in the unit box. */
export function ask(state: CmaState): number[][] {
  const n = state.mean.length;
  const { axes, lengths } = shapeOf(state);
  const draws = new Draws();
  draws.start(state.seed, state.generation);
  return Array.from({ length: populationSize(n) }, (_, candidate) => {
    const z = lengths.map(
      (length, k) => length * draws.normal(k, candidate, CalibratePurpose.cloud),
    );
    return state.mean.map((m, i) => {
      let step = 0;
      for (let k = 0; k < n; k++) step += axes.get(i, k) * z[k]!;
      return fold(m + state.sigma * step);
    });
  });
}

/** The next state, from this generation's candidates and their values (lower is better). */
export function tell(
  state: CmaState,
  points: readonly number[][],
  values: readonly number[],
): CmaState {
  const n = state.mean.length;
  const lambda = points.length;
  const mu = Math.floor(lambda / 2);
  const raw = Array.from({ length: mu }, (_, i) => log((lambda + 1) / 2) - log(i + 1));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((w) => w / total);
  const muEff = 1 / weights.reduce((a, w) => a + w * w, 0);
  const cSigma = (muEff + 2) / (n + muEff + 5);
  const dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma;
  const cC = (4 + muEff / n) / (n + 4 + (2 * muEff) / n);
  const c1 = 2 / ((n + 1.3) ** 2 + muEff);
  const cMu = Math.min(1 - c1, (2 * (muEff - 2 + 1 / muEff)) / ((n + 2) ** 2 + muEff));
  const chiN = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));

  const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]! || a - b);
  const best = order.slice(0, mu).map((k) => points[k]!);
  const mean = state.mean.map((_, i) => best.reduce((a, x, k) => a + weights[k]! * x[i]!, 0));
  const step = mean.map((m, i) => (m - state.mean[i]!) / state.sigma);

  const { axes, lengths } = shapeOf(state);
  const inverseRoot = axes.mmul(Matrix.diag(lengths.map((l) => 1 / l))).mmul(axes.transpose());
  const y = inverseRoot.mmul(Matrix.columnVector(step)).to1DArray();
  const pathSigma = state.pathSigma.map(
    (p, i) => (1 - cSigma) * p + Math.sqrt(cSigma * (2 - cSigma) * muEff) * y[i]!,
  );
  const norm = Math.sqrt(pathSigma.reduce((a, p) => a + p * p, 0));
  const age = Math.sqrt(1 - (1 - cSigma) ** (2 * (state.generation + 1)));
  const moving = norm / age < (1.4 + 2 / (n + 1)) * chiN ? 1 : 0;
  const pathCovariance = state.pathCovariance.map(
    (p, i) => (1 - cC) * p + moving * Math.sqrt(cC * (2 - cC) * muEff) * step[i]!,
  );
  const covariance = state.covariance.map((row, i) =>
    row.map((c, j) => {
      const rankOne = pathCovariance[i]! * pathCovariance[j]! + (1 - moving) * cC * (2 - cC) * c;
      const rankMu = best.reduce(
        (a, x, k) =>
          a +
          (weights[k]! * (x[i]! - state.mean[i]!) * (x[j]! - state.mean[j]!)) / state.sigma ** 2,
        0,
      );
      return (1 - c1 - cMu) * c + c1 * rankOne + cMu * rankMu;
    }),
  );
  const sigma = state.sigma * exp((cSigma / dSigma) * (norm / chiN - 1));
  return {
    seed: state.seed,
    generation: state.generation + 1,
    mean,
    sigma: Math.min(0.5, sigma),
    covariance,
    pathSigma,
    pathCovariance,
  };
}
