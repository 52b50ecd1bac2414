/** Small made-up countries whose true parameters are known, for tests; not exported from the package. */
import { type ChannelPath, Draws, type ParameterVector, type World } from '@interregnum/model';
import { playFalls, type TrainingCase } from '../calibrate/objective.ts';
import { truthOfRun } from '../calibrate/truth-of-run.ts';
import { link, quantity, region } from './synthetic-case.ts';
import { roadWorld } from './synthetic-history.ts';

const DAYS = 60;

/** A patron that gives all until a day and nothing after, not announced. */
function leaving(day: number): ChannelPath {
  const path = Float64Array.from({ length: DAYS + 2 }, (_, t) => (t < day ? 0.9 : 0));
  return { actual: path, expected: path, reference: 0.9 };
}

/** Five regions on a road over 60 days, each country with forces and a patron of its own. */
export function syntheticWorld(number: number): World {
  const draws = new Draws();
  draws.start(77, number);
  const u = (i: number, purpose: number): number => draws.uniform(0, i, purpose);
  const ids = ['A', 'B', 'C', 'D', 'E'];
  const world = roadWorld({
    id: `made-up-${number}`,
    horizonDays: DAYS,
    regions: ids.map((id, i) =>
      region(id, {
        isCapital: i === 0,
        populationPersons: quantity(2e5 + 8e5 * u(i, 901)),
        roadKmToCapital: quantity(100 * i),
        ruralControl: quantity(0.55 + 0.4 * u(i, 902)),
        garrisonMen: quantity(200 + 900 * u(i, 903)),
        garrisonNominalMen: quantity(1500),
        militiaMen: quantity(100),
        challengerMen: quantity(1500 + 3000 * u(i, 904)),
        affinityChallenger: quantity(u(i, 905)),
        affinityIncumbent: quantity(u(i, 906)),
        precontrolledBy: id === 'E' ? 'challenger' : '',
      }),
    ),
    links: ids.slice(1).map((id, i) => link(ids[i]!, id, 60 + 80 * u(i, 907))),
  });
  const change = Math.round(5 + 70 * u(0, 908));
  const channel = leaving(change);
  const none: ChannelPath = {
    ...channel,
    actual: new Float64Array(DAYS + 2),
    expected: new Float64Array(DAYS + 2),
    reference: 0,
  };
  const all = (c: ChannelPath) => ({
    money: c,
    air: c,
    lift: c,
    troops: c,
    arms: c,
    recognition: c,
  });
  return {
    ...world,
    support: [all(channel), all(none)],
    events: [{ dayKnown: change, side: 0, magnitude: 0.8, sign: 1, about: 'patron', source: 0 }],
  };
}

/** The same country but for its roads: all that tells one region from another is how far the front is. */
function alikeButForRoads(world: World): World {
  const all = (f: (i: number) => number): Float64Array =>
    Float64Array.from({ length: world.regionCount }, (_, i) => f(i));
  const held = (i: number): boolean => world.holder0[i] === 0;
  return {
    ...world,
    garrisonMen0: all((i) => (held(i) ? 300 : 0)),
    garrisonNominalMen0: all((i) => (held(i) ? 600 : 0)),
    militiaMen0: all(() => 0),
    challengerMen0: all((i) => (held(i) ? 0 : 6000)),
    ruralControl0: all((i) => (held(i) ? 0.3 : 1)),
    affinityChallenger: all(() => 0.5),
    affinityIncumbent: all(() => 0.5),
    populationPersons: all(() => 5e5),
    strategicWeight: all((i) => (held(i) ? 0.25 : 0)),
  };
}

/** Countries with one history each, played with the given parameters: what a perfect model would face. */
export function syntheticCases(
  count: number,
  truth: ParameterVector,
  given: { readonly seed?: number; readonly roadsOnly?: boolean } = {},
): TrainingCase[] {
  return Array.from({ length: count }, (_, k) => {
    const own = syntheticWorld(k);
    const world = given.roadsOnly ? alikeButForRoads(own) : own;
    const falls = playFalls(world, truth, given.seed ?? 5, k, 1);
    return {
      id: `made-up-${k}`,
      group: `country-${Math.floor(k / 2)}`,
      world,
      truth: truthOfRun(world, falls, 0),
    };
  });
}
