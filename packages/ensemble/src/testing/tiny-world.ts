/** A small made-up country for tests: a ring of towns and a patron that leaves. No real place. */
import {
  type ChannelPath,
  DEFAULT_SWITCHES,
  SHIPPED,
  type SideSupport,
  type World,
} from '@interregnum/model';
import type { EnsembleInput } from '../identity.ts';

function path(days: number, before: number, after: number, change: number): ChannelPath {
  const actual = new Float64Array(days);
  const expected = new Float64Array(days);
  for (let d = 0; d < days; d++) {
    actual[d] = d < change ? before : after;
    expected[d] = d + 60 < change ? before : after;
  }
  return { actual, expected, reference: before };
}

function support(days: number, before: number, after: number, change: number): SideSupport {
  const channel = (): ChannelPath => path(days, before, after, change);
  return {
    money: channel(),
    air: channel(),
    lift: channel(),
    troops: channel(),
    arms: channel(),
    recognition: channel(),
  };
}

export function tinyWorld(regionCount = 6, horizonDays = 90): World {
  const fill = (f: (i: number) => number): Float64Array =>
    Float64Array.from({ length: regionCount }, (_, i) => f(i));
  const precontrolled = regionCount - 1;
  const held = (i: number): boolean => i !== precontrolled;
  const population = fill((i) => 200_000 * (i + 1));
  let weights = 0;
  population.forEach((p, i) => {
    if (held(i)) weights += Math.sqrt(p);
  });
  const days = horizonDays + 2;
  return {
    regionCount,
    horizonDays,
    capital: 0,
    populationPersons: population,
    strategicWeight: fill((i) => (held(i) ? Math.sqrt(population[i]!) / weights : 0)),
    roadKmToCapital: fill((i) => 90 * Math.min(i, regionCount - i)),
    affinityChallenger: fill((i) => 0.2 + (0.6 * i) / regionCount),
    affinityIncumbent: fill((i) => 0.7 - (0.5 * i) / regionCount),
    ruralControl0: fill((i) => 0.2 + (0.6 * i) / regionCount),
    garrisonNominalMen0: fill((i) => (held(i) ? 4000 - 300 * i : 0)),
    garrisonMen0: fill((i) => (held(i) ? 2600 - 250 * i : 0)),
    militiaMen0: fill((i) => (i % 2 === 0 ? 400 : 0)),
    challengerMen0: fill((i) => 500 + 120 * i),
    holdoutIdentity: fill((i) => (i === 2 ? 1 : 0)),
    terrainRuggedness: fill((i) => (i % 4) / 4),
    sanctuaryBorder: fill((i) => (i === regionCount - 2 ? 1 : 0)),
    sought: new Uint8Array(regionCount).fill(1),
    holder0: Uint8Array.from({ length: regionCount }, (_, i) => (held(i) ? 0 : 1)),
    commandOf: Int32Array.from({ length: regionCount }, (_, i) => (i === 2 ? 0 : -1)),
    commandCount: 1,
    linkStart: Int32Array.from({ length: regionCount + 1 }, (_, i) => 2 * i),
    linkTo: Int32Array.from({ length: 2 * regionCount }, (_, k) => {
      const i = k >> 1;
      return (i + (k % 2 === 0 ? 1 : regionCount - 1)) % regionCount;
    }),
    linkKm: new Float64Array(2 * regionCount).fill(90),
    linkWeight: new Float64Array(2 * regionCount).fill(0.5),
    garrisonLogSd: 0.2,
    challengerLogSd: 0.3,
    support: [support(days, 0.9, 0.1, 40), support(days, 0.3, 0.3, 0)],
    events: [{ dayKnown: 10, side: 0, magnitude: 0.8, sign: 1, about: 'patron', source: 0 }],
    factionShare: Float64Array.of(0.7, 0.3),
    evacuations: [
      { region: 0, capacityPersonsPerDay: 3000, durationDays: 12, lastDay: horizonDays },
    ],
    borderRegion: Int32Array.of(regionCount - 2, 1),
    borderDestination: Int32Array.of(0, 1),
    borderKm: Float64Array.of(60, 200),
    borderOpenness: Float64Array.of(1, 0.4),
    destinationCount: 2,
    groupCount: 2,
    groupShare: Float64Array.from({ length: 2 * regionCount }, (_, k) =>
      k % 2 === 0 ? 0.49 : 0.15,
    ),
    rightsLow: Float64Array.of(2, 1, 0, 0, Number.NaN, Number.NaN),
    rightsMid: Float64Array.of(2.5, 2, 0.5, 1, Number.NaN, Number.NaN),
    rightsHigh: Float64Array.of(3, 3, 1, 2, Number.NaN, Number.NaN),
  };
}

export function tinyInput(world: World = tinyWorld(), seed = 7): EnsembleInput {
  return {
    world,
    caseId: 'tiny',
    caseHash: '0'.repeat(64),
    edits: [],
    hindcast: true,
    parameters: SHIPPED,
    switches: DEFAULT_SWITCHES,
    seed,
  };
}
