import { exp, log } from '@interregnum/model';
import { newtonStep } from './logistic-regression.ts';

/** Everyone at risk at one time of event, and who had it. */
export interface RiskSet {
  readonly time: number;
  /** [member * columns + column] */
  readonly x: ArrayLike<number>;
  /** 0 or 1. */
  readonly event: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

export type Ties = 'efron' | 'breslow';

export interface CoxFit {
  readonly beta: Float64Array;
  readonly logLikelihood: number;
  /** Breslow's baseline: integrated hazard added at each time of event, covariates 0. */
  readonly baseline: readonly { readonly time: number; readonly step: number }[];
}

const MOST_STEPS = 50;
const TOLERANCE = 1e-10;

/**
 * Proportional hazards by partial likelihood (Cox 1972, JRSS B 34(2)), time-varying covariates and
 * case weights allowed, with a ridge/2 Σ β² penalty. Ties by Efron 1977 (JASA 72(359)) or Breslow
 * 1974; baseline by Breslow 1972.
 */
export function fitCox(
  sets: readonly RiskSet[],
  columns: number,
  { ties = 'efron', ridge = 0 }: { readonly ties?: Ties; readonly ridge?: number } = {},
): CoxFit {
  const beta = new Float64Array(columns);
  let logLikelihood = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = beta.map((b) => -ridge * b);
    const hessian = Array.from({ length: columns }, (_, j) => {
      const line = new Float64Array(columns);
      line[j] = ridge;
      return line;
    });
    logLikelihood = 0;
    for (const set of sets) logLikelihood += addSet(set, beta, ties, gradient, hessian);
    if (newtonStep(beta, gradient, hessian) < TOLERANCE) break;
  }
  return { beta, logLikelihood, baseline: sets.map((s) => baselineStep(s, beta)) };
}

/** Weighted sum of e^{βx}, of its covariates and of their products (lower half). */
class Moments {
  risk = 0;
  readonly first: Float64Array;
  readonly second: Float64Array;

  constructor(columns: number) {
    this.first = new Float64Array(columns);
    this.second = new Float64Array(columns * columns);
  }

  add(x: ArrayLike<number>, from: number, risk: number): void {
    const columns = this.first.length;
    this.risk += risk;
    for (let j = 0; j < columns; j++) {
      const term = risk * x[from + j]!;
      this.first[j]! += term;
      for (let k = 0; k <= j; k++) this.second[j * columns + k]! += term * x[from + k]!;
    }
  }
}

function relativeRisk(x: ArrayLike<number>, from: number, beta: Float64Array): number {
  let eta = 0;
  for (let j = 0; j < beta.length; j++) eta += beta[j]! * x[from + j]!;
  return exp(eta);
}

/** Adds one risk set's gradient and information; returns its log-likelihood. */
function addSet(
  { x, event, weight }: RiskSet,
  beta: Float64Array,
  ties: Ties,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
): number {
  const columns = beta.length;
  const all = new Moments(columns);
  const tied = new Moments(columns);
  let events = 0;
  let eventWeight = 0;
  let logLikelihood = 0;
  for (let m = 0; m < event.length; m++) {
    const from = m * columns;
    const risk = weight[m]! * relativeRisk(x, from, beta);
    all.add(x, from, risk);
    if (event[m] !== 1) continue;
    tied.add(x, from, risk);
    events++;
    eventWeight += weight[m]!;
    logLikelihood += weight[m]! * log(risk / weight[m]!);
    for (let j = 0; j < columns; j++) gradient[j]! += weight[m]! * x[from + j]!;
  }
  for (let d = 0; d < events; d++) {
    // Efron: of d tied events, the k-th finds k/d of their risk already gone.
    const gone = ties === 'efron' ? d / events : 0;
    const share = eventWeight / events;
    const risk = all.risk - gone * tied.risk;
    logLikelihood -= share * log(risk);
    const mean = all.first.map((v, j) => (v - gone * tied.first[j]!) / risk);
    for (let j = 0; j < columns; j++) {
      gradient[j]! -= share * mean[j]!;
      for (let k = 0; k <= j; k++) {
        const product = all.second[j * columns + k]! - gone * tied.second[j * columns + k]!;
        hessian[j]![k]! += share * (product / risk - mean[j]! * mean[k]!);
      }
    }
  }
  return logLikelihood;
}

function baselineStep({ time, x, event, weight }: RiskSet, beta: Float64Array) {
  let events = 0;
  let risk = 0;
  for (let m = 0; m < event.length; m++) {
    if (event[m] === 1) events += weight[m]!;
    risk += weight[m]! * relativeRisk(x, m * beta.length, beta);
  }
  return { time, step: events / risk };
}
