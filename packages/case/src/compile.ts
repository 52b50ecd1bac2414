/** From a checked case to the flat arrays of a world. Nothing here can see what happened. */
import { exp, Holder, log, type World } from '@interregnum/model';
import { ceasefiresOf } from './ceasefires.ts';
import { commandsOf } from './commands.ts';
import { compileDistricts } from './compile-districts.ts';
import { groupNames, groupShares, rightsLevels } from './groups.ts';
import { newsOf } from './news.ts';
import { supportOf } from './support.ts';
import type { CaseData, RegionRow } from './types.ts';
import { viewOf } from './view.ts';

/** Shortest road counted, km: two centres in one town still take time to reach. */
const MIN_LINK_KM = 15;
/** Scale on which nearness along roads falls off, km. */
const LINK_SCALE_KM = 150;
/** Standard deviations between the ends of a 90 % interval of a normal distribution. */
const Z_90 = 3.29;
const MAX_LOG_SD = 0.6;
/** Where forces.csv gives no range. */
const DEFAULT_LOG_SD = 0.15;
/** Least population a centre stands for, so that an empty one still counts. */
const MIN_POPULATION = 1000;

const HOLDER_OF = {
  '': Holder.incumbent,
  challenger: Holder.challenger,
  third: Holder.thirdParty,
} as const;

export interface CompileOptions {
  /**
   * true (default): patron rows and events realised after the origin are used, except those that
   * followed from the regime's end. false: only what was announced or known at the origin.
   */
  readonly hindcast?: boolean;
  /**
   * Days since the origin, 0 or more: only what was known by then is used, `hindcast` or not. Support
   * realised up to the day enters if it was known by it; afterwards each patron keeps the distance from
   * the announced path that was last known, and nothing that followed from the regime's end enters.
   */
  readonly asOfDay?: number;
  /** Play the district tier where the case has one; false when left out. */
  readonly districts?: boolean;
}

/** sd of ln(total) of a side's placed men, low..high read as a 90 % range. */
function logSd(data: CaseData, side: string): number {
  const placed = data.forces.filter((f) => f.side === side && f.placed);
  const low = placed.reduce((s, f) => s + f.effectiveMen.low, 0);
  const high = placed.reduce((s, f) => s + f.effectiveMen.high, 0);
  return low > 0 && high > low ? Math.min(MAX_LOG_SD, log(high / low) / Z_90) : DEFAULT_LOG_SD;
}

function roads(data: CaseData, index: ReadonlyMap<string, number>) {
  const near: { to: number; km: number }[][] = data.regions.map(() => []);
  for (const l of data.links) {
    const a = index.get(l.a);
    const b = index.get(l.b);
    if (a === undefined || b === undefined || a === b) continue;
    near[a]!.push({ to: b, km: l.roadKm.value });
    near[b]!.push({ to: a, km: l.roadKm.value });
  }
  const flat = near.flat();
  const linkStart = new Int32Array(near.length + 1);
  near.forEach((n, i) => {
    linkStart[i + 1] = linkStart[i]! + n.length;
  });
  const linkKm = Float64Array.from(flat, (n) => Math.max(MIN_LINK_KM, n.km));
  const linkWeight = Float64Array.from(linkKm, (km) => exp(-km / LINK_SCALE_KM));
  for (let i = 0; i < near.length; i++) {
    const own = linkWeight.subarray(linkStart[i], linkStart[i + 1]);
    const sum = own.reduce((s, w) => s + w, 0);
    // roads of thousands of km underflow together: then all count alike
    own.forEach((w, k) => {
      own[k] = sum > 0 ? w / sum : 1 / own.length;
    });
  }
  return { linkStart, linkTo: Int32Array.from(flat, (n) => n.to), linkKm, linkWeight };
}

/** sqrt(population) over centres held at the origin, summing to 1. */
function strategicWeights(regions: readonly RegionRow[]): Float64Array {
  const weight = Float64Array.from(regions, (r) =>
    r.precontrolledBy === '' ? Math.sqrt(Math.max(r.populationPersons.value, MIN_POPULATION)) : 0,
  );
  const sum = weight.reduce((s, w) => s + w, 0);
  return sum > 0 ? weight.map((w) => w / sum) : weight;
}

function factionShares(data: CaseData): Float64Array {
  const men = data.forces
    .filter((f) => f.side === 'challenger' && f.placed)
    .map((f) => f.effectiveMen.value)
    .filter((m) => m > 0);
  const sum = men.reduce((s, m) => s + m, 0);
  return sum > 0 ? Float64Array.from(men, (m) => m / sum) : Float64Array.of(1);
}

/** Names behind the indices of a compiled world. */
export interface WorldLabels {
  readonly regions: readonly string[];
  readonly commands: readonly string[];
  readonly groups: readonly string[];
  readonly destinations: readonly string[];
  readonly factions: readonly string[];
}

export function worldLabels(data: CaseData): WorldLabels {
  const factions = data.forces
    .filter((f) => f.side === 'challenger' && f.placed && f.effectiveMen.value > 0)
    .map((f) => f.actor);
  return {
    regions: data.regions.map((r) => r.id),
    commands: commandsOf(data).names,
    groups: groupNames(data),
    destinations: [...new Set(data.borders.map((b) => b.destination))],
    factions: factions.length > 0 ? factions : [data.challengers[0] ?? 'challenger'],
  };
}

/**
 * Compile a checked case. Men and persons are heads, days count from the origin. Any number the case
 * holds is finite, so any number here is, except rights that the case does not state (NaN).
 */
export function compileWorld(data: CaseData, options: CompileOptions = {}): World {
  const view = viewOf(options.hindcast, options.asOfDay);
  const { regions, horizonDays, challengerGoalRegions: goals } = data;
  const index = new Map(regions.map((r, i) => [r.id, i]));
  const column = (value: (r: RegionRow) => number): Float64Array =>
    Float64Array.from(regions, value);
  const { commandOf, names: commands } = commandsOf(data);
  const groups = groupNames(data);
  const rights = rightsLevels(data, groups);
  const { destinations } = worldLabels(data);
  const districts = options.districts === true ? compileDistricts(data) : undefined;
  return {
    regionCount: regions.length,
    horizonDays,
    capital: index.get(data.capital) ?? 0,
    populationPersons: column((r) => r.populationPersons.value),
    strategicWeight: strategicWeights(regions),
    roadKmToCapital: column((r) => r.roadKmToCapital.value),
    affinityChallenger: column((r) => r.affinityChallenger.value),
    affinityIncumbent: column((r) => r.affinityIncumbent.value),
    ruralControl0: column((r) => r.ruralControl.value),
    garrisonNominalMen0: column((r) => r.garrisonNominalMen.value),
    garrisonMen0: column((r) => r.garrisonMen.value),
    militiaMen0: column((r) => r.militiaMen.value),
    challengerMen0: column((r) => r.challengerMen.value),
    holdoutIdentity: column((r) => (r.holdoutIdentity ? 1 : 0)),
    sanctuaryBorder: column((r) => r.sanctuaryBorder.value),
    terrainRuggedness: column((r) => r.terrainRuggedness.value),
    sought: Uint8Array.from(regions, (r) => Number(goals?.includes(r.id) ?? true)),
    holder0: Uint8Array.from(regions, (r) => HOLDER_OF[r.precontrolledBy]),
    commandOf,
    commandCount: commands.length,
    ...roads(data, index),
    garrisonLogSd: logSd(data, 'incumbent'),
    challengerLogSd: logSd(data, 'challenger'),
    support: [
      supportOf(data.patrons, 'incumbent', horizonDays, view),
      supportOf(data.patrons, 'challenger', horizonDays, view),
    ],
    events: newsOf(data.events, horizonDays, view),
    ...ceasefiresOf(data.events, horizonDays, view),
    factionShare: factionShares(data),
    evacuations: data.evacuations.map((e) => ({
      region: index.get(e.region) ?? 0,
      capacityPersonsPerDay: e.capacityPersonsPerDay.value,
      durationDays: e.durationDays,
      lastDay: Math.min(e.lastDay ?? horizonDays + 1, horizonDays + 1),
    })),
    borderRegion: Int32Array.from(data.borders, (b) => index.get(b.region) ?? 0),
    borderDestination: Int32Array.from(data.borders, (b) => destinations.indexOf(b.destination)),
    borderKm: Float64Array.from(data.borders, (b) => b.km.value),
    borderOpenness: Float64Array.from(data.borders, (b) => b.openness.value),
    destinationCount: destinations.length,
    groupCount: groups.length,
    groupShare: groupShares(data, groups),
    rightsLow: rights.low,
    rightsMid: rights.mid,
    rightsHigh: rights.high,
    ...(districts === undefined ? {} : { districts }),
  };
}
