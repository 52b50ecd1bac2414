/** Worlds made up for tests: a ring road of regions, region 0 the capital. Nothing here is a country. */
import {
  CHANNELS,
  type Channel,
  type ChannelPath,
  Holder,
  type SideSupport,
  type World,
} from '../world.ts';

export interface Sketch {
  readonly regions?: number;
  readonly days?: number;
  readonly garrisonMen?: number;
  readonly militiaMen?: number;
  readonly challengerMen?: number;
  readonly ruralControl?: number;
  /** Level of the incumbent's channels, constant; of the challenger's. */
  readonly incumbent?: Partial<Record<Channel, number>>;
  readonly challenger?: Partial<Record<Channel, number>>;
}

export function constantPath(level: number, days: number, reference: number = level): ChannelPath {
  const flat = (): Float64Array => new Float64Array(days + 2).fill(level);
  return { actual: flat(), expected: flat(), reference };
}

export function makeSupport(levels: Partial<Record<Channel, number>>, days: number): SideSupport {
  return Object.fromEntries(
    CHANNELS.map((channel) => [channel, constantPath(levels[channel] ?? 0, days)]),
  ) as Record<Channel, ChannelPath>;
}

/** A sketch filled in; every field can then be replaced. */
export function makeWorld(sketch: Sketch = {}, replace: Partial<World> = {}): World {
  const n = sketch.regions ?? 6;
  const days = sketch.days ?? 120;
  const every = (value: number): Float64Array => new Float64Array(n).fill(value);
  const ring = n > 1 ? (n === 2 ? 1 : 2) : 0;
  const linkStart = Int32Array.from({ length: n + 1 }, (_, i) => i * ring);
  const linkTo = new Int32Array(n * ring);
  for (let i = 0; i < n; i++) {
    if (ring >= 1) linkTo[i * ring] = (i + 1) % n;
    if (ring === 2) linkTo[i * ring + 1] = (i + n - 1) % n;
  }
  return {
    regionCount: n,
    horizonDays: days,
    capital: 0,
    populationPersons: every(800_000),
    strategicWeight: every(1 / n),
    roadKmToCapital: Float64Array.from({ length: n }, (_, i) => 100 * Math.min(i, n - i)),
    affinityChallenger: every(0.3),
    affinityIncumbent: every(0.4),
    ruralControl0: every(sketch.ruralControl ?? 0.4),
    garrisonNominalMen0: every((sketch.garrisonMen ?? 3000) * 1.8),
    garrisonMen0: every(sketch.garrisonMen ?? 3000),
    militiaMen0: every(sketch.militiaMen ?? 400),
    challengerMen0: every(sketch.challengerMen ?? 2500),
    holdoutIdentity: every(0),
    sanctuaryBorder: every(0),
    terrainRuggedness: every(0.4),
    sought: new Uint8Array(n).fill(1),
    holder0: new Uint8Array(n).fill(Holder.incumbent),
    commandOf: Int32Array.from({ length: n }, (_, i) => (i % 3 === 2 ? 0 : -1)),
    commandCount: 1,
    linkStart,
    linkTo,
    linkKm: new Float64Array(n * ring).fill(100),
    linkWeight: new Float64Array(n * ring).fill(ring > 0 ? 1 / ring : 0),
    garrisonLogSd: 0.2,
    challengerLogSd: 0.1,
    support: [
      makeSupport(sketch.incumbent ?? { money: 0.8, air: 0.4, lift: 0.8 }, days),
      makeSupport(sketch.challenger ?? { money: 0.3, arms: 0.3 }, days),
    ],
    events: [],
    factionShare: Float64Array.of(1),
    evacuations: [{ region: 0, capacityPersonsPerDay: 3000, durationDays: 10, lastDay: days + 1 }],
    borderRegion: Int32Array.of(n - 1),
    borderDestination: Int32Array.of(0),
    borderKm: Float64Array.of(80),
    borderOpenness: Float64Array.of(0.6),
    destinationCount: 1,
    groupCount: 1,
    groupShare: every(0.5),
    rightsLow: Float64Array.of(2, 0, 1),
    rightsMid: Float64Array.of(3, 0.5, 2),
    rightsHigh: Float64Array.of(3.5, 1, 3),
    ...replace,
  };
}
