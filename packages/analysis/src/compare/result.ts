/**
 * What a comparison says, as plain data for JSON, tables and figures. All of it is model output.
 *
 * Differences are scenario minus base, pair by pair. `low` and `high` are the ends of 95 % intervals;
 * they cover chance in the draws, and doubt in the parameters where a posterior sample was given, and
 * little of doubt in the inputs (the totals of both sides are drawn) or the rules. Days count from the origin. Quantiles are of type 1,
 * the smallest value that at least that share of the pairs do not exceed.
 */
import type { ShareDifference, ShareOfPairs } from './proportions.ts';
import type { MeanEstimate } from './resample.ts';

/** One number a run, compared pair by pair. */
export interface PairedQuantity {
  readonly name: string;
  readonly unit: string;
  /** Mean in each world. */
  readonly base: MeanEstimate;
  readonly scenario: MeanEstimate;
  /** Mean of the paired differences. */
  readonly difference: MeanEstimate;
  /** Of the paired differences. */
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  /** Pairs in which the scenario has more, less, or exactly as much. */
  readonly more: ShareOfPairs;
  readonly less: ShareOfPairs;
  readonly same: ShareOfPairs;
}

/** Does the regime fall by the horizon, or an outcome of one's own hold, in each of the two? */
export interface FateComparison {
  readonly both: ShareOfPairs;
  readonly onlyBase: ShareOfPairs;
  readonly onlyScenario: ShareOfPairs;
  readonly neither: ShareOfPairs;
  /** Share of falls in each world. */
  readonly base: ShareOfPairs;
  readonly scenario: ShareOfPairs;
  readonly difference: ShareDifference;
}

/**
 * Difference in the day of collapse over the pairs in which both regimes fall. They are not a random
 * part of all pairs: where a change saves many regimes, those that still fall are the weaker ones.
 */
export interface BothFall {
  readonly pairs: number;
  readonly difference: MeanEstimate;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

export interface RegionDifference {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly baseFell: ShareOfPairs;
  readonly scenarioFell: ShareOfPairs;
  readonly fellDifference: ShareDifference;
  /** Days the centre was held, counted to the horizon: mean of the paired differences. */
  readonly heldDays: MeanEstimate;
  /** Pairs in which its day of fall differs. */
  readonly differs: ShareOfPairs;
}

/** Pairs in which the change made a difference at all. */
export interface Mattered {
  /** Any number of the two histories differs, weekly figures and losses included. */
  readonly anyNumber: ShareOfPairs;
  /** Any centre fell on another day, or fell in one history only. */
  readonly anyFallDay: ShareOfPairs;
  /** The regime ended on another day, or in one history only. */
  readonly collapseDay: ShareOfPairs;
  /** The regime fell in one history only. */
  readonly fate: ShareOfPairs;
}

/** A place at which twin histories first part. */
export interface PartingPlace {
  /** Index, id and name of the region. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Pairs that part here first; a pair that parts in several places on one day counts for each. */
  readonly pairs: ShareOfPairs;
  /** Of those, pairs in which the centre fell first in the base case; in the rest, in the scenario. */
  readonly baseFirst: number;
  /** Days since the origin, over those pairs. */
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

/** Where and when the falls of twin histories part. */
export interface Parting {
  /** Pairs that never part by the horizon. */
  readonly never: ShareOfPairs;
  /** First day on which a centre falls in one history and not in the other; null when none part. */
  readonly day: { readonly q05: number; readonly q50: number; readonly q95: number } | null;
  /** Most pairs first, then as in the case. */
  readonly places: readonly PartingPlace[];
}

/** When a weekly figure of the whole country first differs by more than the tolerance. */
export interface SeriesParting {
  readonly field: string;
  readonly unit: string;
  readonly description: string;
  /** Absolute for shares; for persons a share of the larger of the two. */
  readonly tolerance: number;
  /** Pairs in which it parts at all, and pairs in which it is among the first series to part. */
  readonly pairs: ShareOfPairs;
  readonly first: ShareOfPairs;
  /** Last day of the week, over the pairs that part; null when none do. */
  readonly day: { readonly q05: number; readonly q50: number; readonly q95: number } | null;
}

/** How much of the spread of a paired difference lies between parameter vectors. */
export interface PosteriorEffect {
  readonly name: string;
  readonly unit: string;
  /**
   * Standard deviation of the effect from vector to vector, chance within vectors taken out (one-way
   * random effects); interval by drawing vectors with replacement. 0: no more than chance explains.
   */
  readonly betweenSd: { readonly sd: number; readonly low: number; readonly high: number };
  /** Standard deviation from pair to pair of one vector. */
  readonly withinSd: number;
  /** Share of the variance that lies between vectors. */
  readonly betweenShare: number;
  /** Mean effect of a vector, over vectors with at least five pairs, noise included; null below five. */
  readonly vectorMeans: { readonly q05: number; readonly q50: number; readonly q95: number } | null;
}

export interface PosteriorSpread {
  /** Vectors in the sample given, and those drawn by at least one pair. */
  readonly vectors: number;
  readonly drawn: number;
  /** Pairs over which they are spread. */
  readonly pairs: number;
  /** Empty when there is nothing to tell apart. */
  readonly effects: readonly PosteriorEffect[];
  /**
   * Why nothing is told apart: one vector only, too few pairs of one vector, or orders of joining that
   * were sampled as well; null where it is.
   */
  readonly silent: 'one vector' | 'few pairs' | 'sampled orders' | null;
}

/** Centres held, quantiles over the pairs, one entry a day of `HeldCurves.days`. */
export interface HeldCurve {
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
}

/** Centres the incumbent holds in both worlds, every seventh day and at the horizon. */
export interface HeldCurves {
  /** Days since the origin. */
  readonly days: readonly number[];
  readonly base: HeldCurve;
  readonly scenario: HeldCurve;
  /** Mean of the paired differences on each day. */
  readonly difference: readonly MeanEstimate[];
}

/** One pair, for figures that show single histories. null: never, by the horizon. */
export interface PairRow {
  readonly run: number;
  /** Index of the parameter vector both drew. */
  readonly vector: number;
  readonly baseCollapseDay: number | null;
  readonly scenarioCollapseDay: number | null;
  readonly baseRegionsLost: number;
  readonly scenarioRegionsLost: number;
  /** First day on which a centre falls in one history and not in the other. */
  readonly partingDay: number | null;
  /** Indices of the regions that part on that day. */
  readonly partingRegions: readonly number[];
  /** With `trace`: last day of the first week in which a weekly figure parts, and which do. */
  readonly seriesDay: number | null;
  readonly series: readonly string[];
}

export interface ScenarioComparison {
  readonly name: string;
  /** true: the edits changed nothing that a run reads; every difference is then exactly 0. */
  readonly identical: boolean;
  /** Pairs compared, and pairs left out because a run of either world failed. */
  readonly pairs: number;
  readonly failedPairs: number;
  readonly fate: FateComparison;
  /** An outcome of one's own, counted in the same way; null when none was asked. */
  readonly own: FateComparison | null;
  readonly mattered: Mattered;
  /** `regimeDays`, `regionsLost`, `civiliansKilled`, … */
  readonly quantities: readonly PairedQuantity[];
  /** null when there is no such pair. */
  readonly bothFall: BothFall | null;
  readonly regions: readonly RegionDifference[];
  readonly parting: Parting;
  readonly held: HeldCurves;
  /** Only with the `trace` option. */
  readonly weeks: readonly SeriesParting[] | null;
  readonly posterior: PosteriorSpread;
  /** Only with the `keepPairs` option. */
  readonly pairRows: readonly PairRow[] | null;
}

export interface WorldComparison {
  readonly seed: number;
  readonly pairs: number;
  readonly horizonDays: number;
  readonly intervalLevel: 0.95;
  readonly bootstrapReplicates: number;
  readonly scenarios: readonly ScenarioComparison[];
}
