/** The answer of a sensitivity study, in plain data. */
import type { FactorInfo } from './factors.ts';
import type { GroupSubject } from './input-groups.ts';
import type { ElementaryEffects } from './morris.ts';
import type { Estimate } from './resample.ts';
import type { SobolAnswer } from './sobol-indices.ts';

export interface OutcomeInfo {
  readonly name: string;
  readonly unit: string;
}

export interface Screening {
  readonly paths: number;
  readonly levels: number;
  readonly points: number;
  readonly factors: readonly FactorInfo[];
  /** By outcome; effects in the order of `factors`. */
  readonly outcomes: readonly (OutcomeInfo & { readonly effects: readonly ElementaryEffects[] })[];
}

/** What knowing one factor exactly is expected to take off the doubt in the expected outcome. */
export interface Worth {
  readonly id: string;
  /** Share of the variance of the expected outcome. */
  readonly share: Estimate;
  /** Share of bootstrap resamples in which it comes first. */
  readonly rankedFirst: number;
  /** Standard deviation of the expected outcome that is left on average, in the outcome's unit. */
  readonly sdLeft: number;
  /** Share of the variance of a single history. */
  readonly shareOfHistory: number;
}

export interface SobolOutcome extends OutcomeInfo, SobolAnswer {
  /** Standard deviation of the expected outcome over everything in doubt. */
  readonly sd: number;
  /** Single factors that can be looked into, most worth first; empty without indices. */
  readonly learnFirst: readonly Worth[];
}

export interface Sobol {
  readonly rows: number;
  readonly points: number;
  readonly factors: readonly FactorInfo[];
  readonly outcomes: readonly SobolOutcome[];
}

export interface Sensitivity {
  readonly seed: number;
  readonly horizonDays: number;
  /** Runs a point. */
  readonly runs: number;
  readonly totalRuns: number;
  readonly bootstrapReplicates: number;
  readonly intervalLevel: 0.95;
  /** Over what the parameters were moved. */
  readonly parameters: 'prior' | 'posterior' | 'none';
  /** Groups of inputs the case gives no range for. */
  readonly without: readonly { readonly id: string; readonly subject: GroupSubject }[];
  readonly screening: Screening;
  readonly sobol: Sobol;
}
