/** What a forecast says. Days count from the case's origin unless a name says otherwise. */
import type { DayQuantiles, Fan } from '@interregnum/ensemble';
import type { MeanEstimate } from '../compare/resample.ts';
import type { FilterReport } from './particle-filter.ts';

/** A probability with its 95 % interval for chance in the runs alone, 0..1. */
export interface Chance {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

export interface ChanceBy {
  /** Days after the as-of day. */
  readonly withinDays: number;
  readonly day: number;
  readonly chance: Chance;
}

export interface FateForecast {
  /** Day on which it had already happened; null: it had not by the as-of day. */
  readonly already: number | null;
  /** 30, 60, 90, 180 days and the horizon, those that lie within it. */
  readonly by: readonly ChanceBy[];
  /** Over all runs. */
  readonly fallDay: DayQuantiles;
  /** Every day on which some run has it fall, with the number of runs: the forecast itself. */
  readonly distribution: readonly (readonly [day: number, runs: number])[];
}

export interface RegionForecast extends FateForecast {
  readonly id: string;
  readonly name: string;
}

/** A number that each history has, before and after what was seen. */
export interface LearntNumber {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly before: { readonly q05: number; readonly q50: number; readonly q95: number };
  readonly after: { readonly q05: number; readonly q50: number; readonly q95: number };
  /** Change of the mean, in standard deviations of before; 0 where nothing varied. */
  readonly shift: number;
  /** Standard deviation after over before; 1 where nothing varied. */
  readonly narrowing: number;
}

export interface EditForecast {
  readonly id: string;
  /** Share of runs in which the regime falls by the horizon, as it is and changed; the same runs. */
  readonly base: Chance;
  readonly changed: Chance;
  readonly difference: { readonly difference: number; readonly low: number; readonly high: number };
  /** Days the regime stands after the as-of day, counted to the horizon: changed minus as it is. */
  readonly daysGained: MeanEstimate;
  /** Share of runs in which the day of the regime's end is another. */
  readonly otherDay: number;
}

/**
 * Who is scored: the model, a constant hazard learnt from the falls up to the day, and that nothing
 * more falls.
 */
export type ForecastPredictor = 'model' | 'hazard-so-far' | 'nothing-falls';

/** Why nothing is scored. The last three are of a registered forecast only. */
export type WhyNotScored =
  | 'not-recorded'
  | 'none-held'
  | 'not-known-later'
  | 'other-case'
  | 'not-known-yet'
  | 'revised';

export interface PredictorScore {
  readonly predictor: ForecastPredictor;
  /** Mean over centres held on the day, of the days to the fall, capped at the horizon; lower is better. */
  readonly crpsDays: number | null;
  readonly brier: number | null;
  /** Of the capital's fate; nats. */
  readonly logScore: number | null;
  /** Median day of the capital's fall; null when not by the horizon. */
  readonly capitalMedianDay: number | null;
}

/** Falls so far, and the days that centres have been exposed to one. */
export interface Exposure {
  readonly falls: number;
  readonly centreDays: number;
}

export interface ForecastScore {
  /** Whether it is recorded what became of the capital: false for a war that goes on. */
  readonly capitalKnown: boolean;
  readonly capitalDay: number | null;
  readonly scoredRegions: number;
  /** What the constant hazard is learnt from. */
  readonly exposure: Exposure;
  readonly predictors: readonly PredictorScore[];
}

export interface Forecast {
  readonly asOfDay: number;
  readonly horizonDays: number;
  readonly runs: number;
  /** Independent histories behind the runs (`FilterReport.independent`): intervals count no more. */
  readonly effectiveRuns: number;
  readonly seed: number;
  /** null on the first day: there was nothing to learn from. */
  readonly filter: FilterReport | null;
  readonly fallenSoFar: readonly {
    readonly id: string;
    readonly name: string;
    readonly day: number;
  }[];
  readonly unseen: readonly string[];
  readonly regime: FateForecast;
  /** Held on the day, those in most danger within 30 days first. */
  readonly regions: readonly RegionForecast[];
  readonly held: HeldQuantiles;
  readonly learnt: readonly LearntNumber[];
  /** Vectors of parameters: given, and still there. */
  readonly vectors: { readonly before: number; readonly after: number };
  readonly edits: readonly EditForecast[];
  /** null where the answer is not known; `whyNotScored` says why. */
  readonly score: ForecastScore | null;
  readonly whyNotScored: WhyNotScored | null;
}

/** Centres held at the end of each day from the as-of day on. */
export interface HeldQuantiles extends Omit<Fan, 'centres'> {
  readonly days: readonly number[];
}
