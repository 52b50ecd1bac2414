/** The answer: what share of each outcome is due to each factor, plain data. */
import type { MeanEstimate } from '../compare/resample.ts';
import type { PosteriorSpread } from '../compare/result.ts';

/** A mean over histories with its 95 % interval and the standard error of Monte Carlo. */
export interface AttributedMean extends MeanEstimate {
  readonly standardError: number;
}

/** Place of a factor by the size of its Shapley value, 1 the largest; equals share the better place. */
export interface AttributedRank {
  readonly rank: number;
  /** 95 % interval over resamples of the histories. */
  readonly low: number;
  readonly high: number;
}

export interface FactorShare {
  readonly factor: string;
  /** Shapley value, in the unit of the outcome; those of all factors sum to `difference`. */
  readonly shapley: AttributedMean;
  readonly rank: AttributedRank;
  /** What the factor does where no other is present. */
  readonly alone: AttributedMean;
  /** What the factor does where all others are present: the outcome as it is less that without it. */
  readonly givenOthers: AttributedMean;
}

/** How two factors work together, beyond what each does, in the unit of the outcome. */
export interface FactorInteraction {
  readonly factors: readonly [string, string];
  /** Shapley interaction index; null where too few blocks of sampled orders have seen the pair. */
  readonly index: AttributedMean | null;
}

/** Factors taken together, as one cause of a published list: the sum of their Shapley values. */
export interface FactorGroup {
  readonly factors: readonly string[];
  readonly shapley: AttributedMean;
  /** Place among the groups of its list. */
  readonly rank: AttributedRank;
}

export interface OutcomeAttribution {
  readonly name: string;
  readonly unit: string;
  /** Every factor present: the case as it stands. */
  readonly all: AttributedMean;
  /** No factor present. */
  readonly none: AttributedMean;
  /** `all` less `none`: what is divided. */
  readonly difference: AttributedMean;
  /** Sum over factors of what each does alone; less than `difference` where factors need each other. */
  readonly sumAlone: AttributedMean;
  /** Sum over factors of what each does where all others are present. */
  readonly sumGivenOthers: AttributedMean;
  /** In the order of the file. */
  readonly factors: readonly FactorShare[];
  readonly interactions: readonly FactorInteraction[];
  /** One list for each list of groups asked for. */
  readonly groups: readonly (readonly FactorGroup[])[];
}

export interface Attribution {
  /** `exact`: every coalition played; `sampled`: orders of joining sampled. */
  readonly method: 'exact' | 'sampled';
  readonly seed: number;
  /** Histories, each of which is played in every coalition asked of it. */
  readonly runs: number;
  /** Histories left out because one of their runs failed. */
  readonly failedRuns: number;
  /** What errors are taken over: histories, or blocks of them that share an order. */
  readonly independent: { readonly what: 'histories' | 'blocks'; readonly count: number };
  readonly coalitions: {
    /** 2 to the power of the number of factors. */
    readonly possible: number;
    readonly asked: number;
    /** Worlds that differ among those asked; equal ones are played once. */
    readonly worlds: number;
    /** Runs played in all. */
    readonly plays: number;
  };
  /** Factors without which the compiled world is the same: their values are exactly zero. */
  readonly withoutEffect: readonly string[];
  readonly horizonDays: number;
  readonly intervalLevel: 0.95;
  readonly bootstrapReplicates: number;
  readonly outcomes: readonly OutcomeAttribution[];
  /** How the values of days stood vary over parameter vectors; `effects` are named by factor. */
  readonly posterior: PosteriorSpread;
}

/** An outcome by its name. @throws RangeError when it was not asked */
export function outcomeOf(answer: Attribution, name: string): OutcomeAttribution {
  const found = answer.outcomes.find((o) => o.name === name);
  if (found === undefined) throw new RangeError(`No outcome ${name}`);
  return found;
}

/** Factors by their places, the largest first. */
export const byPlace = (factors: readonly FactorShare[]): FactorShare[] =>
  [...factors].sort((a, b) => a.rank.rank - b.rank.rank);
