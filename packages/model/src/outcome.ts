/**
 * What one run leaves behind: one row of numbers of fixed length, laid out by `outcomeLayout`.
 *
 * A flat record keeps memory constant, hashes the same everywhere and can be written by any kernel.
 * The layout carries names, units and descriptions, so that tables document themselves.
 */
import { DAYS_PER_WEEK, type World } from './world.ts';

type OutcomeShape = 'run' | 'region' | 'week' | 'destination' | 'group' | 'district';

export interface OutcomeField {
  readonly name: string;
  readonly shape: OutcomeShape;
  readonly unit: string;
  readonly description: string;
  /** First index in the record. */
  readonly offset: number;
  /** Entries: 1, regionCount, weekCount, destinationCount, groupCount or districts. */
  readonly length: number;
}

/** A day that never came; every day field uses it. Tables show it as null. */
export const NEVER = -1;
/** The centre was not the incumbent's at the origin. Tables show it as null. */
export const BEFORE_ORIGIN = -2;

/** How the regime ended, in `collapseCause`. */
export const COLLAPSE_CAUSES = ['none', 'attack', 'leaderFlight', 'capitalLost'] as const;

type Spec = readonly [name: string, shape: OutcomeShape, unit: string, description: string];

// biome-ignore format: a table reads best with one field a line
const SPECS: readonly Spec[] = [
  ['collapseDay', 'run', 'day', 'Day the regime ended, -1 if it held to the horizon'],
  ['collapseCause', 'run', 'code', '0 none, 1 attack reached strength, 2 leader fled, 3 capital lost'],
  ['leaderFlightDay', 'run', 'day', 'Day the head of the regime left, -1 if never'],
  ['capitalDay', 'run', 'day', 'Day the capital fell, -1 if never'],
  ['fallen', 'run', 'regions', 'Centres lost by the incumbent by the horizon'],
  ['holdouts', 'run', 'regions', 'Centres that the incumbent’s people still hold at the end, after the collapse'],
  ['victors', 'run', 'actors', 'Armed victors with over 5 % of the victors’ force; 0 without collapse'],
  ['incumbentKilled', 'run', 'men', 'Incumbent soldiers, police and militia killed'],
  ['incumbentDeserted', 'run', 'men', 'Incumbent men who left or melted away in civilian clothes'],
  ['incumbentCaptured', 'run', 'men', 'Incumbent men who surrendered or were taken'],
  ['incumbentTransferred', 'run', 'men', 'Incumbent men who changed sides'],
  ['incumbentRecruited', 'run', 'men', 'Men who joined incumbent garrisons and militias'],
  ['incumbentInitial', 'run', 'men', 'Incumbent men at the origin, as drawn'],
  ['incumbentRemaining', 'run', 'men', 'Incumbent men under arms at the end'],
  ['challengerKilled', 'run', 'men', 'Challenger fighters killed'],
  ['challengerRecruited', 'run', 'men', 'Fighters who joined, changed sides or were freed'],
  ['challengerInitial', 'run', 'men', 'Challenger fighters at the origin, as drawn'],
  ['challengerRemaining', 'run', 'men', 'Challenger fighters at the end'],
  ['formerSoldiers', 'run', 'men', 'Former incumbent soldiers at large or released at the end'],
  ['capturedStock', 'run', 'men-equivalents', 'Men that captured arms could equip'],
  ['prisonersFreed', 'run', 'men', 'Prisoners freed from fallen centres who rejoined the challenger'],
  ['civiliansKilledIncumbentGround', 'run', 'persons', 'Civilians killed by incumbent forces on the ground'],
  ['civiliansKilledIncumbentAir', 'run', 'persons', 'Civilians killed from the air by the incumbent and its patrons'],
  ['civiliansKilledChallengerGround', 'run', 'persons', 'Civilians killed by challenger forces on the ground'],
  ['civiliansKilledChallengerAir', 'run', 'persons', 'Civilians killed from the air by the challenger and its patrons'],
  ['displacedInside', 'run', 'persons', 'Persons newly displaced inside the country'],
  ['displacedAbroad', 'run', 'persons', 'Persons who crossed a border'],
  ['evacuated', 'run', 'persons', 'Persons flown out'],
  ['fallDay', 'region', 'day', 'Day the incumbent lost the centre; -1 never, -2 before the origin'],
  ['manner', 'region', 'code', '0 none, 1 assault, 2 bargain, 3 abandoned, 4 defected, 5 ordered'],
  ['holder', 'region', 'code', 'Holder of the centre at the end: 0 incumbent, 1 challenger, 2 third party'],
  ['killed', 'region', 'persons', 'Civilians killed, all sides and means'],
  ['displacedFrom', 'region', 'persons', 'Persons who left their homes in this region'],
  ['displacedTo', 'region', 'persons', 'Displaced persons who came to this region'],
  ['weekRuralControl', 'week', 'share', 'Countryside under the challenger, population-weighted, at the end of the week'],
  ['weekStrength', 'week', 'share', 'Regime strength: the share of centres whose loss would topple it'],
  ['weekSignal', 'week', 'share', 'Public estimate of that strength, weighted mean over held centres'],
  ['weekWillingness', 'week', 'share', 'Probability that a garrison would yield, weighted mean over held centres'],
  ['weekDisplaced', 'week', 'persons', 'Persons displaced since the origin'],
  ['weekKilled', 'week', 'persons', 'Civilians killed since the origin'],
  ['displacedToDestination', 'destination', 'persons', 'Persons who reached a foreign destination'],
  ['rights', 'group', 'ordinal 0-4', 'Rights of the group at the end, mean over its members'],
  ['rightsLow', 'group', 'ordinal 0-4', 'The same from the low end of the holders’ record'],
  ['rightsHigh', 'group', 'ordinal 0-4', 'The same from the high end of the holders’ record'],
];

/** Only where the world has districts, after all others. */
// biome-ignore format: a table reads best with one field a line
const DISTRICT_SPECS: readonly Spec[] = [
  ['districtsRetaken', 'run', 'districts', 'Outposts that the incumbent took back, each time counted'],
  ['weekDistrictsLost', 'week', 'districts', 'Districts not the incumbent’s at the end of the week'],
  ['districtFallDay', 'district', 'day', 'Day the incumbent first lost the district; -1 never, -2 before the origin'],
  ['districtManner', 'district', 'code', 'How it was first lost: codes of manner'],
  ['districtLost', 'district', 'code', '1 where the incumbent does not hold it at the end'],
];

export interface OutcomeLayout {
  readonly fields: readonly OutcomeField[];
  readonly byName: ReadonlyMap<string, OutcomeField>;
  /** Entries of one record. */
  readonly length: number;
  readonly weekCount: number;
}

/** Weeks recorded: week w ends on day 7 w, w = 0 (origin) .. floor(horizon / 7). */
export function weekCount(horizonDays: number): number {
  return Math.floor(horizonDays / DAYS_PER_WEEK) + 1;
}

/** Layout of a run's record for this world. */
export function outcomeLayout(
  world: Pick<
    World,
    'regionCount' | 'horizonDays' | 'destinationCount' | 'groupCount' | 'districts'
  >,
): OutcomeLayout {
  const weeks = weekCount(world.horizonDays);
  const lengths: Record<OutcomeShape, number> = {
    run: 1,
    region: world.regionCount,
    week: weeks,
    destination: world.destinationCount,
    group: world.groupCount,
    district: world.districts?.count ?? 0,
  };
  const fields: OutcomeField[] = [];
  let offset = 0;
  const specs = world.districts === undefined ? SPECS : [...SPECS, ...DISTRICT_SPECS];
  for (const [name, shape, unit, description] of specs) {
    const length = lengths[shape];
    fields.push({ name, shape, unit, description, offset, length });
    offset += length;
  }
  return {
    fields,
    byName: new Map(fields.map((f) => [f.name, f])),
    length: offset,
    weekCount: weeks,
  };
}
