/**
 * What an ensemble says, as plain data for JSON, tables and figures.
 *
 * Every quantile is the inverse of the empirical distribution (type 1): the smallest value that at
 * least a share q of the completed runs do not exceed. For days, a run in which the thing never
 * happened counts as later than every day, so a quantile is `null` when too few runs reached it:
 * the median day of collapse is null when fewer than half of the runs collapsed. Days and counts are
 * exact. Persons and men are known to 0.4 % (per region to 1.6 %, per week to 3.1 %), weekly shares
 * to 0.00125; see `ValueHistogram`.
 */

/** Days since the origin; null: not reached in enough runs. */
export interface DayQuantiles {
  readonly q05: number | null;
  readonly q25: number | null;
  readonly q50: number | null;
  readonly q75: number | null;
  readonly q95: number | null;
}

/** Null only when there was no run. */
export type ValueQuantiles = DayQuantiles;

/** Share of runs with its 95 % Wilson interval, which covers chance in the draws alone. */
export interface Share {
  /** 0 to 1. */
  readonly p: number;
  /** Lower end of the interval. */
  readonly low: number;
  /** Upper end of the interval. */
  readonly high: number;
}

/** Something that happens on a day, or never. */
export interface DatedOutcome extends Share {
  /** When; over all runs, those in which it never happened counting as later than every day. */
  readonly day: DayQuantiles;
}

/** What became of one region. */
export interface RegionSummary {
  /** Its place among the regions of the case, from 0. */
  readonly index: number;
  /** As in the tables. */
  readonly id: string;
  /** As in the tables. */
  readonly name: string;
  /** Who held the centre at the origin. */
  readonly holderAtOrigin: HolderName;
  /** Share of runs in which the incumbent lost the centre; null where it did not hold it. */
  readonly fall: DatedOutcome | null;
  /** Runs by day of fall, day 0..horizon, for maps by day; null where it did not hold the centre. */
  readonly fallDayCounts: readonly number[] | null;
  /** Shares of each manner among the runs in which it fell, summing to 1; null when it never did. */
  readonly manner: Readonly<Record<FallManner, number>> | null;
  /** Shares of runs by holder at the end, summing to 1. */
  readonly holder: Readonly<Record<HolderName, number>>;
  /** Other numbers by region, e.g. `killed`, `displacedFrom`, `displacedTo`, in persons. */
  readonly values: Readonly<Record<string, ValueQuantiles>>;
}

export type HolderName = 'incumbent' | 'challenger' | 'thirdParty';
export type FallManner = 'assault' | 'bargain' | 'abandoned' | 'defected' | 'ordered';

/** Centres not yet lost by the incumbent, by day 0..horizon: quantiles over runs of each day. */
export interface Fan {
  /** Centres held at the origin. */
  readonly centres: number;
  readonly q025: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q975: readonly number[];
}

/** Quantiles over runs at the end of each week; index = week, week w ends on day 7 w. */
export interface WeekBand {
  /** Of all its numbers: `persons`, `men`, `share`, … */
  readonly unit: string;
  readonly q05: readonly (number | null)[];
  readonly q25: readonly (number | null)[];
  readonly q50: readonly (number | null)[];
  readonly q75: readonly (number | null)[];
  readonly q95: readonly (number | null)[];
}

/** One whole run, kept for figures that show single histories. */
export interface KeptRun {
  readonly run: number;
  /** null: the regime did not end. */
  readonly collapseDay: number | null;
  /** By region; -1 never, -2 not the incumbent's at the origin. */
  readonly fallDay: readonly number[];
  /** Codes of `MANNERS`. */
  readonly manner: readonly number[];
  /** Codes of `Holder`. */
  readonly holder: readonly number[];
}

export interface RightsSummary {
  readonly group: string;
  /** Ordinal 0..4 at the end, mean over runs; null where the case does not say. */
  readonly mean: number | null;
  /** Means of the low and high ends of the holders' record. */
  readonly low: number | null;
  readonly high: number | null;
}

/** When one district was first lost, over all runs. */
export interface DistrictFalls {
  readonly id: string;
  /** Runs in which it was not the incumbent's at the origin. */
  readonly beforeOrigin: number;
  /** Runs by day of first loss, day 0..horizon. */
  readonly fallDayCounts: readonly number[];
}

/** What a region's districts come to; single districts deserve less belief than their share. */
export interface DistrictShare {
  readonly region: string;
  readonly districts: number;
  /** Expected share lost before the origin, and lost at least once by the horizon, that included. */
  readonly lostAtOrigin: number;
  readonly lost: number;
  /** In the order of the world. */
  readonly members: readonly DistrictFalls[];
}

/** Many runs of one case, counted. */
export interface EnsembleSummary {
  /** Runs that ended without an error; every share and quantile is over these. */
  readonly runs: number;
  /** Runs that ended with an error; in no share and no quantile. */
  readonly failedRuns: number;
  /** Last day that was played, from the origin. */
  readonly horizonDays: number;
  /** End of the regime. */
  readonly regime: DatedOutcome & {
    /** Runs by day of collapse, day 0..horizon, and those in which it held. */
    readonly dayCounts: readonly number[];
    /** Runs in which it held to the horizon. */
    readonly neverCount: number;
    /** Shares of all runs by cause, `none` being survival. */
    readonly causes: Readonly<Record<string, number>>;
  };
  /** The leader leaves the country. */
  readonly leaderFlight: DatedOutcome;
  /** The capital falls. */
  readonly capital: DatedOutcome & {
    /** Id of the region that holds it. */
    readonly region: string;
  };
  /** In the order of the case. */
  readonly regions: readonly RegionSummary[];
  /** Region ids by median day of fall, then first quartile, then share of runs, then as in the case. */
  readonly order: readonly string[];
  /** Centres held over time. */
  readonly fan: Fan;
  /** `fallen`, `holdouts`, `victors`, with districts `districtsRetaken`: exact counts. */
  readonly counts: Readonly<Record<string, ValueQuantiles>>;
  /** Shares of all runs by number of armed victors: index 0 = no collapse. */
  readonly victorShares: readonly number[];
  /** Persons, by the horizon. */
  readonly civilians: {
    /** By both sides. */
    readonly killed: ValueQuantiles;
    /** By side and means: `IncumbentGround`, `IncumbentAir`, `ChallengerGround`, `ChallengerAir`. */
    readonly killedBy: Readonly<Record<string, ValueQuantiles>>;
    /** Inside the country and abroad. */
    readonly displaced: ValueQuantiles;
    /** Newly, inside the country. */
    readonly displacedInside: ValueQuantiles;
    /** Across a border. */
    readonly displacedAbroad: ValueQuantiles;
    /** Across which border. */
    readonly byDestination: readonly (ValueQuantiles & {
      /** As named in `borders.csv`. */
      readonly destination: string;
    })[];
    /** Flown out. */
    readonly evacuated: ValueQuantiles;
  };
  /** Men by field of the outcome layout: killed, deserted, captured, transferred, … */
  readonly forces: Readonly<Record<string, ValueQuantiles>>;
  /** By weekly field of the outcome layout. */
  readonly weeks: Readonly<Record<string, WeekBand>>;
  /** What each group may do at the end. */
  readonly rights: readonly RightsSummary[];
  /** Only where districts were played. */
  readonly districts?: readonly DistrictShare[];
  /** At most eight, spread evenly over the order of collapse; see `EnsembleAccumulator.keptRuns`. */
  readonly keptRuns: readonly KeptRun[];
}
