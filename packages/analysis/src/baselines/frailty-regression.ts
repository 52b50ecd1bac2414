import { exp, log } from '@interregnum/model';
import { inverse, Matrix } from 'ml-matrix';
import { newtonStep, type Rows } from './logistic-regression.ts';

export interface FrailtyFit {
  /** Intercept, then one coefficient a column. */
  readonly beta: Float64Array;
  /** Standard deviation σ of the clusters' intercepts, ln of a hazard. */
  readonly sd: number;
  /** The clusters' own intercepts, in the order given. */
  readonly effects: Float64Array;
}

interface Options {
  /** λ of the penalty λ/2 Σ β², the intercept free. */
  readonly ridge?: number;
  /** Where Newton begins: a fit of the same columns, with as many effects as there are clusters. */
  readonly start?: FrailtyFit;
  /** Largest change of a coefficient, and of ln σ², that counts as none. */
  readonly tolerance?: number;
}

const MOST_STEPS = 200;
/** Where σ² stops falling: a hundredth of a standard deviation in ln hazard tells no case from another. */
const LEAST_VARIANCE = 1e-4;

/**
 * Proportional hazards seen once a day, with a random intercept for each cluster:
 *
 *   P(falls on a day | held) = 1 - exp(-μ),   ln μ = β₀ + x'β + b,   b ~ N(0, σ²) a cluster
 *
 * by penalised quasi-likelihood: Newton steps towards the mode of
 * Σ weight · loglik - λ/2 Σ β² - Σ b²/(2σ²) in β and b together, by turns with
 * σ² ← Σ b² / (C - Σ v/σ²), where C clusters have intercepts of variance v around that mode.
 * With one cluster nothing tells its intercept from β₀, and σ stays where it began. Clusters of few
 * events draw σ towards 0, a known fault of the method.
 * Source: the link, Prentice & Gloeckler 1978 (Biometrics 34(1): 57-67), Kalbfleisch & Prentice 2002, The
 * Statistical Analysis of Failure Time Data; the likelihood, Breslow & Clayton 1993 (JASA 88(421): 9-25);
 * the step for σ², Schall 1991 (Biometrika 78(4): 719-727).
 */
export function fitFrailty(clusters: readonly Rows[], options: Options = {}): FrailtyFit {
  const { ridge = 0, start, tolerance = 1e-8 } = options;
  const width = 1 + (clusters[0]?.columns ?? 0);
  const size = width + clusters.length;
  const theta = new Float64Array(size);
  if (start) {
    theta.set(start.beta);
    theta.set(start.effects, width);
  } else theta[0] = lnRate(clusters);
  let variance = start ? start.sd * start.sd : 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    clusters.forEach((rows, c) => {
      addRows(rows, theta, width + c, gradient, hessian);
    });
    for (let j = 1; j < size; j++) {
      const penalty = j < width ? ridge : 1 / variance;
      gradient[j]! -= penalty * theta[j]!;
      hessian[j]![j]! += penalty;
    }
    const moved = newtonStep(theta, gradient, hessian);
    const next = nextVariance(theta.subarray(width), hessian, variance);
    const change = Math.max(moved, Math.abs(log(next / variance)));
    variance = next;
    if (change < tolerance) break;
  }
  return {
    beta: theta.slice(0, width),
    sd: Math.sqrt(variance),
    effects: theta.slice(width),
  };
}

/** ln of falls over region-days: the intercept where no input counts. */
function lnRate(clusters: readonly Rows[]): number {
  let falls = 0.5;
  let days = 1;
  for (const { y, weight } of clusters) {
    for (let r = 0; r < y.length; r++) {
      days += weight[r]!;
      if (y[r] === 1) falls += weight[r]!;
    }
  }
  return log(falls / days);
}

/** μ / (e^μ - 1): what is left of a fall's pull on ln μ, 1 where falls are rare, 0 where they are sure. */
function pull(mu: number): number {
  return mu < 1e-5 ? 1 - mu / 2 : mu / (exp(mu) - 1);
}

/** Gradient and information (lower half) of one cluster, whose intercept has index `own`. */
function addRows(
  { x, columns, y, weight }: Rows,
  theta: Float64Array,
  own: number,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
): void {
  const width = columns + 1;
  const row = new Float64Array(width);
  row[0] = 1;
  const base = theta[0]! + theta[own]!;
  // The cluster's own sums, gradient apart, as one packed triangle: this is the innermost loop.
  const first = new Float64Array(width);
  const second = new Float64Array((width * (width + 1)) / 2);
  for (let r = 0; r < y.length; r++) {
    let eta = base;
    for (let j = 1; j < width; j++) {
      row[j] = x[r * columns + j - 1]!;
      eta += theta[j]! * row[j]!;
    }
    const mu = exp(eta);
    const u = y[r] === 1 ? pull(mu) : 0;
    const error = weight[r]! * (y[r] === 1 ? u : -mu);
    const information = weight[r]! * (y[r] === 1 ? u * Math.max(mu / 2, u + mu - 1) : mu);
    let at = 0;
    for (let j = 0; j < width; j++) {
      first[j]! += error * row[j]!;
      const scaled = information * row[j]!;
      for (let k = 0; k <= j; k++) second[at++]! += scaled * row[k]!;
    }
  }
  // The cluster's intercept enters as β₀ does, in these rows alone.
  let at = 0;
  for (let j = 0; j < width; j++) {
    gradient[j]! += first[j]!;
    hessian[own]![j]! += second[at]!;
    for (let k = 0; k <= j; k++) hessian[j]![k]! += second[at++]!;
  }
  gradient[own]! += first[0]!;
  hessian[own]![own]! += second[0]!;
}

/** Schall's step; the variance stays where the clusters say nothing of it. */
function nextVariance(
  effects: Float64Array,
  hessian: readonly Float64Array[],
  variance: number,
): number {
  const full = hessian.map((line, j) => Array.from(line, (v, k) => (k <= j ? v : hessian[k]![j]!)));
  const covariance = inverse(new Matrix(full));
  const width = hessian.length - effects.length;
  let told = 0;
  let squares = 0;
  effects.forEach((b, c) => {
    told += 1 - covariance.get(width + c, width + c) / variance;
    squares += b * b;
  });
  return told < 1e-6 ? variance : Math.max(LEAST_VARIANCE, squares / told);
}

/** How far, in standard deviations, and how finely an unseen intercept is integrated over. */
const REACH = 6;
const NODES = 121;

/**
 * ln of the probability that a fit gives to the rows of a cluster it has not seen, in nats: its
 * intercept is integrated out, by equal steps over the normal.
 */
export function unseenLogLikelihood({ x, columns, y, weight }: Rows, fit: FrailtyFit): number {
  let exposure = 0;
  const falls: { readonly mu: number; readonly weight: number }[] = [];
  for (let r = 0; r < y.length; r++) {
    let eta = fit.beta[0]!;
    for (let j = 0; j < columns; j++) eta += fit.beta[j + 1]! * x[r * columns + j]!;
    if (y[r] === 1) falls.push({ mu: exp(eta), weight: weight[r]! });
    else exposure += weight[r]! * exp(eta);
  }
  const terms: number[] = [];
  let mass = 0;
  for (let k = 0; k < NODES; k++) {
    const z = REACH * ((2 * k) / (NODES - 1) - 1);
    const factor = exp(fit.sd * z);
    let term = (-z * z) / 2 - exposure * factor;
    for (const fall of falls) term += fall.weight * lnFalls(fall.mu * factor);
    terms.push(term);
    mass += exp((-z * z) / 2);
  }
  const top = Math.max(...terms);
  return top + log(terms.reduce((sum, t) => sum + exp(t - top), 0) / mass);
}

/** ln(1 - e^-μ) */
function lnFalls(mu: number): number {
  return log(mu < 1e-5 ? Math.max(mu * (1 - mu / 2), 1e-300) : 1 - exp(-mu));
}
