/**
 * A case as read from its tables: plain data, names kept, nothing compiled. Every number carries
 * where it comes from (design decision 4); `null` with a reason means missing, never 0 or NaN.
 */
import type { FeatureCollection } from 'geojson';

export type Kind = 'measured' | 'estimated' | 'assumed';

/** Where a value stands in a file; lines and columns count from 1. */
export interface Location {
  /** Its path inside the case's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** One number of a case with its provenance. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly kind: Kind;
  readonly at: Location;
}

export interface RegionRow {
  readonly id: string;
  readonly name: string;
  readonly capital: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isCapital: boolean;
  /** Persons (tables hold thousands). */
  readonly populationPersons: Quantity;
  readonly roadKmToCapital: Quantity;
  readonly terrainRuggedness: Quantity;
  readonly affinityChallenger: Quantity;
  readonly affinityIncumbent: Quantity;
  readonly ruralControl: Quantity;
  readonly garrisonMen: Quantity;
  readonly garrisonNominalMen: Quantity;
  readonly militiaMen: Quantity;
  readonly challengerMen: Quantity;
  readonly sanctuaryBorder: Quantity;
  readonly militiaLeader: string;
  readonly precontrolledBy: '' | 'challenger' | 'third';
  readonly holdoutIdentity: boolean;
  /** Community shares, 0..1, in the order written. */
  readonly groups: readonly { readonly name: string; readonly share: number }[];
  readonly note: string;
}

export interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly roadKm: Quantity;
  readonly quality: 1 | 2 | 3;
}

export interface PatronRow {
  readonly side: 'incumbent' | 'challenger';
  readonly patron: string;
  /** As written in the table. */
  readonly channel: string;
  /** Days since the origin. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly knownDay: number;
  readonly level: Quantity;
  readonly basis: string;
  /** true: realised after the origin (hindcasts may use it, forecasts may not). */
  readonly realised: boolean;
  /**
   * true: the row followed from the end of the regime (aid frozen because nobody was left to pay), so
   * it is never imposed on a run; the path before it goes on.
   */
  readonly consequence?: boolean;
}

/** A network whose militias act as one although militia_leader does not say so everywhere. */
export interface LatentBlock {
  readonly leader: string;
  readonly regions: readonly string[];
}

/** `none`: told, and read by no rule. */
export type EventEffect = 'strengthens' | 'weakens' | 'none';

export interface EventRow {
  readonly id: string;
  readonly knownDay: number;
  readonly effectiveDay: number;
  readonly kind: string;
  readonly side: 'incumbent' | 'challenger';
  readonly magnitude: Quantity;
  /**
   * What the event does to its side, where that is not what kind and magnitude say by themselves: a
   * reading that is written out is the same case.
   */
  readonly effect?: EventEffect;
  /** Where it is a cease-fire that the rules read: last day, and share of its attacks its side leaves undone. */
  readonly ceasefire?: { readonly untilDay: number; readonly kept: Quantity } | undefined;
  readonly text: string;
  readonly realised: boolean;
}

export interface ForceRow {
  readonly side: string;
  readonly actor: string;
  readonly nominalMen: number;
  readonly effectiveMen: Quantity;
  readonly placed: boolean;
  readonly basis: string;
}

export interface EvacuationRow {
  readonly region: string;
  readonly capacityPersonsPerDay: Quantity;
  readonly durationDays: number;
  readonly lastDay: number | null;
}

export interface BorderRow {
  readonly region: string;
  readonly destination: string;
  readonly km: Quantity;
  readonly openness: Quantity;
}

export interface RightsRow {
  readonly holder: 'incumbent' | 'challenger' | 'thirdParty';
  readonly group: string;
  readonly level: Quantity;
}

/** One district of the optional tier below the regions. */
export interface DistrictRow {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** The district of the centre: it is the centre, and falls with it. */
  readonly isCentre: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly populationPersons: Quantity;
  readonly roadKmToCentre: Quantity;
  readonly affinityChallenger: Quantity;
  readonly affinityIncumbent: Quantity;
  /** The last public list before the origin did not call it the incumbent's. */
  readonly contestedBefore: boolean;
  /** Probabilities at the origin: the challenger held it; it was contested. */
  readonly heldShare: Quantity;
  readonly contestedShare: Quantity;
}

export interface DistrictLinkRow {
  readonly a: string;
  readonly b: string;
  readonly km: Quantity;
}

export interface DistrictTables {
  readonly districts: readonly DistrictRow[];
  readonly links: readonly DistrictLinkRow[];
  /** SHA-256, hex, over both tables; the hash of the case leaves them out. */
  readonly hash: string;
}

/** Inputs only. What happened is in `Observed`, which only scoring and the briefing may open. */
export interface CaseData {
  readonly id: string;
  readonly title: string;
  /** Of the tables, as their package states it; no part of the hash. */
  readonly version?: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly capital: string;
  readonly incumbent: string;
  readonly challengers: readonly string[];
  readonly thirdParties: readonly string[];
  readonly regions: readonly RegionRow[];
  readonly links: readonly LinkRow[];
  readonly patrons: readonly PatronRow[];
  readonly events: readonly EventRow[];
  readonly forces: readonly ForceRow[];
  readonly latentBlocks?: readonly LatentBlock[];
  /** Regions that the challenger had said it wanted by the origin; not there: the whole country. */
  readonly challengerGoalRegions?: readonly string[];
  /** The optional tier below the regions; played only when asked for. */
  readonly districts?: DistrictTables;
  /** Optional tables; empty when the case has none, with the reason in `missing`. */
  readonly evacuations: readonly EvacuationRow[];
  readonly borders: readonly BorderRow[];
  readonly rights: readonly RightsRow[];
  /** Table or field -> why it is not there. */
  readonly missing: Readonly<Record<string, string>>;
  /** What was assumed because the tables do not say (shown to the user). */
  readonly assumptions: readonly string[];
  /** GeoJSON of the regions (feature property `id` = region id), null when there is no map. */
  readonly map: FeatureCollection | null;
  readonly licences: readonly {
    readonly table: string;
    readonly name: string;
    readonly path: string;
    readonly attribution: string;
  }[];
  /** SHA-256, hex, over the input tables (not the observed ones), independent of line endings and row order in the folder listing. */
  readonly hash: string;
}

export interface ObservedRegion {
  readonly region: string;
  readonly status:
    | 'fell'
    | 'defected'
    | 'held'
    | 'precontrolled'
    | 'third_party'
    | 'ordered_surrender';
  /** Days since the origin; null when held. */
  readonly day: number | null;
  readonly dayLow: number | null;
  readonly dayHigh: number | null;
  readonly censorDay: number | null;
  /** As written; `mannerClass` is the model's word for it, null when it has none. */
  readonly manner: string;
  readonly mannerClass: 'assault' | 'bargain' | 'abandoned' | 'defected' | 'ordered' | null;
  readonly scoreWeight: number;
  readonly independent: boolean;
  readonly note: string;
  readonly source: string;
}

/** A siege or reversal besides the first loss of a centre. */
export interface ObservedEpisode {
  readonly id: string;
  readonly region: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** As written: held, fell, retaken, … */
  readonly status: string;
  readonly manner: string;
  readonly mannerClass: ObservedRegion['mannerClass'];
  readonly scoreWeight: number;
  readonly note: string;
  readonly source: string;
}

/** One dated event of what happened, for people to read; nothing is computed from it. */
export interface ObservedEvent {
  /** Days since the origin; negative before it. */
  readonly day: number;
  readonly text: string;
  /** Kind of event, as written. */
  readonly effect: string;
  readonly source: string;
}

/** What somebody said, on a date, of when something would happen. */
export interface ForecastRow {
  /** ISO date. */
  readonly date: string;
  /** Days since the origin; negative when said before it. */
  readonly saidDay: number;
  readonly who: string;
  readonly statement: string;
  readonly targetEvent: string;
  /** Days from then to the event; null when the words imply no number. */
  readonly impliedMedianDays: number | null;
  /** `stated_horizon`: the words name a time; `coded_from_tone`: the number is a reading of them. */
  readonly basis: 'stated_horizon' | 'coded_from_tone';
  readonly source: string;
}

export interface Observed {
  readonly regions: readonly ObservedRegion[];
  readonly regimeFell: boolean | null;
  readonly regimeEndDay: number | null;
  readonly capitalLostDay: number | null;
  /** What became of the regime, in words; '' when the case does not say. */
  readonly result?: string;
  readonly episodes?: readonly ObservedEpisode[];
  /** Observed totals with their dates, e.g. displaced persons. */
  readonly quantities: readonly {
    readonly metric: string;
    readonly day: number;
    readonly value: number;
    readonly unit: string;
    readonly note: string;
    readonly source: string;
  }[];
  readonly timeline?: readonly ObservedEvent[];
  /** What people said at the time of how long the capital would hold. */
  readonly forecasts?: readonly ForecastRow[];
}

/** First report that a district was lost. */
export interface ObservedDistrict {
  readonly district: string;
  /** Where the date comes from; `undated`: no report, which is no sign that it held. */
  readonly basis: 'centre' | 'news' | 'compiled' | 'by' | 'undated';
  /** Days since the origin; null where undated. */
  readonly day: number | null;
  /** Day by which it was lost, reported or not. */
  readonly latestDay: number | null;
  readonly retaken: string;
  readonly licence: string;
  readonly source: string;
}

/** Districts counted as the challenger's. */
export interface ObservedDistrictCount {
  readonly date: string;
  readonly day: number;
  readonly assessor: string;
  readonly lost: number;
  readonly contested: number | null;
  readonly total: number;
  readonly unit: string;
  readonly source: string;
}

export interface ObservedDistricts {
  readonly districts: readonly ObservedDistrict[];
  readonly counts: readonly ObservedDistrictCount[];
}

/** A fault found in a case. */
export interface Problem {
  /** A case with an error is not played; one with warnings is. */
  readonly severity: 'error' | 'warning';
  /** Closed vocabulary, e.g. `unknown-region`, `negative`, `not-a-number`. */
  readonly code: string;
  /** Where it stands. */
  readonly at: Location;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What is allowed. */
  readonly allowed?: string;
  /** Nearest valid value, when there is one. */
  readonly nearest?: string;
}
