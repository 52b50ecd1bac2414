/**
 * The world of one case: everything the rules may know, as flat typed arrays.
 *
 * A world is compiled once from a checked case (`packages/case`) and never written to by a run.
 * Regions, commands, links and groups are indices; names stay in the case. Days count from the
 * origin (day 0); a run plays days 1..horizonDays. Men and persons are heads, not thousands.
 */

import type { DistrictWorld } from './district-world.ts';

/** The two sides of the contest. Either may own patrons, money or the air. */
export const Side = { incumbent: 0, challenger: 1 } as const;

/** Who holds a region's centre. */
export const Holder = { incumbent: 0, challenger: 1, thirdParty: 2 } as const;

/** How a centre changed hands. `none`: it did not. */
export const Manner = {
  none: 0,
  assault: 1,
  bargain: 2,
  abandoned: 3,
  defected: 4,
  ordered: 5,
} as const;
export const MANNERS = ['none', 'assault', 'bargain', 'abandoned', 'defected', 'ordered'] as const;

/** Most columns that a challenger sends (Eq. 44). */
export const COLUMNS_MAX = 6;
/** Civilians are reckoned, and series recorded, at the end of each week. */
export const DAYS_PER_WEEK = 7;

/** What a patron can give. Recognition is diplomatic and other political backing. */
export const CHANNELS = ['money', 'air', 'lift', 'troops', 'arms', 'recognition'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * One channel of support to one side: levels 0..1 a day, all patrons of that channel combined as
 * 1 - Π(1 - level), so that two half patrons are less than one whole. Arrays have
 * `horizonDays + 2` entries, index = day.
 */
export interface ChannelPath {
  /** Level realised on the day. */
  readonly actual: Float64Array;
  /** Level that everybody expects, on the day, for 60 days later: the announced path. */
  readonly expected: Float64Array;
  /** Highest level in the three years before the origin: what the recipient was built for. */
  readonly reference: number;
}

export interface SideSupport {
  readonly money: ChannelPath;
  readonly air: ChannelPath;
  readonly lift: ChannelPath;
  readonly troops: ChannelPath;
  readonly arms: ChannelPath;
  readonly recognition: ChannelPath;
}

/** What a public event says of the side it concerns; `sign` +1 bad news for it, -1 good news. */
export interface WorldEvent {
  /** Day it became public; negative before the origin. */
  readonly dayKnown: number;
  readonly side: 0 | 1;
  /** 0..1, coded in the case. */
  readonly magnitude: number;
  /** +1: support or authority lost; -1: support gained. */
  readonly sign: 1 | -1;
  /** News of a patron, of the regime's own leaders, of how those who yielded were treated (`amnesty`, sign +1 broken, -1 kept), or other. Only patrons' news and amnesty act; the rest is for traces. */
  readonly about: 'patron' | 'leader' | 'amnesty' | 'other';
  /** Index into the case's list of events, for traces. */
  readonly source: number;
}

/** A cease-fire that one side keeps, in the whole country; a mutual one is two. */
export interface Ceasefire {
  readonly side: 0 | 1;
  /** First and last day on which it holds. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Share of its attacks that the side leaves undone, 0..1: coded, and its range. */
  readonly keptLow: number;
  readonly kept: number;
  readonly keptHigh: number;
  /** Index into the case's list of events, for traces. */
  readonly source: number;
}

/** Airlift out of one region by a patron: what can be flown while its conditions hold. */
interface EvacuationPath {
  readonly region: number;
  /** Persons a day at full capacity. */
  readonly capacityPersonsPerDay: number;
  /** Days it can be kept up once it has started. */
  readonly durationDays: number;
  /** Last day on which it can run at all (announced end), horizon + 1 when none. */
  readonly lastDay: number;
}

export interface World {
  readonly regionCount: number;
  readonly horizonDays: number;
  readonly capital: number;

  // --- regions, each array of regionCount
  readonly populationPersons: Float64Array;
  /** Share of the regime a centre stands for: sqrt(population), normalised over centres held at the origin; 0 where not held. */
  readonly strategicWeight: Float64Array;
  readonly roadKmToCapital: Float64Array;
  /** Identity and politics before the origin, 0..1. */
  readonly affinityChallenger: Float64Array;
  readonly affinityIncumbent: Float64Array;
  /** Share of the countryside under the challenger at the origin, 0..1. */
  readonly ruralControl0: Float64Array;
  readonly garrisonNominalMen0: Float64Array;
  /** Men present and able to fight: nominal less ghosts, absent and unfit. */
  readonly garrisonMen0: Float64Array;
  readonly militiaMen0: Float64Array;
  readonly challengerMen0: Float64Array;
  /** 1 where a community with arms of its own has most to fear from the challenger. */
  readonly holdoutIdentity: Float64Array;
  /** Access to a foreign sanctuary, 0..1. */
  readonly sanctuaryBorder: Float64Array;
  /** 0 plain .. 1 high mountain. */
  readonly terrainRuggedness: Float64Array;
  /** 1 where the challenger's stated aims reach; everywhere where it has stated none. */
  readonly sought: Uint8Array;
  /** Holder at the origin, a `Holder`. */
  readonly holder0: Uint8Array;
  /** Command (autonomous leader or network) the region's militia answers to, -1 none. */
  readonly commandOf: Int32Array;
  readonly commandCount: number;

  // --- roads, compressed rows: links of region i are linkStart[i] .. linkStart[i + 1] - 1
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkKm: Float64Array;
  /** exp(-km / 150), summing to 1 over each region's links. */
  readonly linkWeight: Float64Array;

  // --- uncertainty of inputs, drawn once a run
  /** Standard deviation of ln(side total), from the low..high range read as 90 %. */
  readonly garrisonLogSd: number;
  readonly challengerLogSd: number;

  // --- patrons and news
  readonly support: readonly [SideSupport, SideSupport];
  readonly events: readonly WorldEvent[];
  /** Absent, not undefined, where the case has none that is read. */
  readonly ceasefires?: readonly Ceasefire[];

  // --- what follows a fall
  /** Shares of the challenger's force by faction, summing to 1; one entry when it is one force. */
  readonly factionShare: Float64Array;
  readonly evacuations: readonly EvacuationPath[];
  /** Foreign destinations of the displaced: region, destination index, km from centre to border. */
  readonly borderRegion: Int32Array;
  readonly borderDestination: Int32Array;
  readonly borderKm: Float64Array;
  /** 0 closed .. 1 open. */
  readonly borderOpenness: Float64Array;
  readonly destinationCount: number;
  /**
   * Groups whose rights are followed. Share of each region's population, row-major
   * [region * groupCount + group]. Groups may overlap (women and girls; each community).
   */
  readonly groupCount: number;
  readonly groupShare: Float64Array;
  /**
   * Ordinal 0 (none) .. 4 (equal) of what a holder allows a group, [holder * groupCount + group],
   * from the holder's record before the origin; NaN where the case does not say.
   */
  readonly rightsLow: Float64Array;
  readonly rightsMid: Float64Array;
  readonly rightsHigh: Float64Array;

  /** The optional tier below the regions; absent, not undefined, where it is not played. */
  readonly districts?: DistrictWorld;
}
