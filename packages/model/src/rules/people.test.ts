/** What people's side does to a war: home ground, fears, legitimacy, risings, holding; and who comes to help. */
import { describe, expect, it } from 'vitest';
import { FIXED } from '../fixed.ts';
import { lose, makeState, NO_HOLLOWNESS, sum } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { mean, play } from '../testing/play.ts';
import { Holder } from '../world.ts';
import { advance } from './advance.ts';
import { costs } from './coordination.ts';
import { homeGround, kmFromBase, shareAtHome } from './home-ground.ts';
import { legitimacyOf } from './legitimacy.ts';
import { patronage } from './patronage.ts';
import { relief } from './relief.ts';
import { risings } from './risings.ts';
import { siege } from './siege.ts';
import { strength } from './strength.ts';

const every = (n: number, value: number): Float64Array => new Float64Array(n).fill(value);

describe('home ground', () => {
  it('takes from strangers and gives nobody anything (Eq. 72)', () => {
    expect(shareAtHome(0.4, 0.4)).toBe(1);
    expect(shareAtHome(0.9, 0.1)).toBe(1);
    expect(shareAtHome(0.1, 0.4)).toBeCloseTo(0.4, 14);
    expect(shareAtHome(0, 0)).toBe(1);
  });

  it('weighs both sides’ men in the force ratio, and neither where it is off', () => {
    const world = makeWorld(
      { regions: 3 },
      {
        affinityIncumbent: Float64Array.of(0.4, 0.1, 0.4),
        affinityChallenger: Float64Array.of(0.4, 0.4, 0.1),
      },
    );
    const ratios = (on: boolean): Float64Array => {
      const { s, terrain } = makeState(world, {
        switches: { ...NO_HOLLOWNESS, loyalty: false, supply: false, homeGround: on },
      });
      s.forces.militiaMen.fill(0);
      homeGround(s, terrain.kmFromBase);
      patronage(s, 0);
      strength(s);
      return s.contest.logRatio.slice();
    };
    const [on, off] = [ratios(true), ratios(false)];
    expect(on[0]).toBe(off[0]);
    expect(on[1]! - off[1]!).toBeCloseTo(Math.log(0.4), 1);
    expect(on[2]! - off[2]!).toBeCloseTo(-Math.log(0.4), 1);
  });

  it('counts kilometres by road from where the challenger was (Eq. 78)', () => {
    const world = makeWorld(
      { regions: 6 },
      {
        holder0: Uint8Array.of(0, 0, Holder.challenger, 0, 0, 0),
        challengerMen0: Float64Array.of(1, 2, 3, 4, 9, 6),
      },
    );
    expect([...kmFromBase(world)]).toEqual([200, 100, 0, 100, 0, 100]);
    const { s, terrain } = makeState(world, { switches: { overreach: true } });
    homeGround(s, terrain.kmFromBase);
    expect(s.worth.awayShare[0]).toBeCloseTo(Math.exp(-0.2), 12);
    expect(s.worth.homeShare[0]).toBe(1);
  });
});

describe('fears', () => {
  it('make yielding dear among one’s own people and cheap without pay (Eq. 73, 74)', () => {
    const world = makeWorld({ regions: 3 }, { affinityIncumbent: Float64Array.of(0.2, 0.7, 0.3) });
    const cost = (identity: boolean, unpaid: boolean, shortfall: number): Float64Array => {
      const { s } = makeState(world, { switches: { identity, unpaid } });
      s.support.payShortfall = shortfall;
      costs(s);
      return s.minds.cost.slice();
    };
    const none = cost(false, false, 1);
    const identity = cost(true, false, 0);
    expect(identity[1]! - none[1]!).toBeCloseTo(0.4 * FIXED.costIdentity, 12);
    expect(identity[0]! - none[0]!).toBeCloseTo(-0.1 * FIXED.costIdentity, 12);
    expect(none[1]! - cost(false, true, 0.5)[1]!).toBeCloseTo(0.5 * FIXED.costUnpaid, 12);
  });
});

describe('legitimacy', () => {
  it('is nothing at parity, and adds to what is and to what is expected (Eq. 75)', () => {
    const parity = makeWorld({}, { affinityIncumbent: every(6, 0.3) });
    expect(legitimacyOf(parity)).toBe(0);
    expect(
      legitimacyOf(
        makeWorld({}, { affinityChallenger: every(6, 0), affinityIncumbent: every(6, 0) }),
      ),
    ).toBe(0);
    const loved = makeWorld({}, { affinityChallenger: every(6, 0) });
    const of = (legitimacy: boolean): [number, number] => {
      const { s } = makeState(loved, { switches: { legitimacy } });
      patronage(s, 0);
      strength(s);
      return [s.regime.strength, s.regime.strengthExpected];
    };
    const [on, off] = [of(true), of(false)];
    for (const k of [0, 1]) expect(on[k]! - off[k]!).toBeCloseTo(FIXED.legitimacyWeight / 2, 12);
  });
});

describe('risings', () => {
  it('grow with what seems won, and melt without it (Eq. 76)', () => {
    const { s } = makeState(makeWorld(), { switches: { risings: true } });
    const before = sum(s.forces.challengerMen);
    s.minds.visibility.fill(6);
    for (let day = 0; day < 300; day++) risings(s);
    const most = 6 * 0.01 * 800_000 * 0.3;
    expect(sum(s.forces.challengerMen) - before).toBeCloseTo(most, -1);
    s.minds.visibility.fill(0);
    for (let day = 0; day < 300; day++) risings(s);
    expect(sum(s.forces.challengerMen)).toBeCloseTo(before, -1);
    expect(Math.min(...s.forces.challengerMen)).toBeGreaterThanOrEqual(0);
  });
});

describe('holding', () => {
  it('ties men down where they are not welcome, and none where they are (Eq. 77)', () => {
    const moved = (affinityIncumbent: number, holding: boolean): number => {
      const { s, terrain } = makeState(
        makeWorld({}, { affinityIncumbent: every(6, affinityIncumbent) }),
        { switches: { holding } },
      );
      lose(s, 3, terrain);
      const before = s.forces.challengerMen[3]!;
      advance(s, terrain.linkPace, terrain.tiedMen);
      return before - s.forces.challengerMen[3]!;
    };
    expect(moved(0.6, true)).toBeLessThan(moved(0.6, false));
    expect(moved(0, true)).toBe(moved(0, false));
  });
});

describe('momentum', () => {
  it('attacks again where a win is talked of (Eq. 79)', () => {
    const hazard = (momentum: boolean): number => {
      const { s } = makeState(makeWorld(), { switches: { momentum } });
      patronage(s, 0);
      strength(s);
      s.minds.visibility.fill(2);
      siege(s);
      return s.hazards.assault[2]!;
    };
    expect(hazard(true)).toBeCloseTo(3 * hazard(false), 12);
  });
});

describe('relief', () => {
  it('leaves quiet places for pressed ones next to them, and loses nobody (Eq. 80)', () => {
    const { s, terrain } = makeState(makeWorld({ regions: 8 }), { switches: { relief: true } });
    lose(s, 4, terrain);
    s.contact.siege.fill(0);
    const before = s.forces.garrisonMen.slice();
    for (let day = 0; day < 20; day++) relief(s, terrain.linkPace);
    expect(sum(s.forces.garrisonMen)).toBeCloseTo(sum(before), 6);
    expect(s.forces.garrisonMen[3]).toBeGreaterThan(before[3]!);
    expect(s.forces.garrisonMen[2]).toBeLessThan(before[2]!);
    expect(s.forces.garrisonMen[0]).toBeGreaterThanOrEqual(before[0]!);
  });
});

describe('each of them', () => {
  const SIDES = [
    'homeGround',
    'overreach',
    'legitimacy',
    'identity',
    'risings',
    'holding',
    'relief',
    'momentum',
  ] as const;

  it.each(SIDES)('%s changes a war, and works with all the others', (name) => {
    const world = makeWorld(
      { regions: 8, days: 200, challengerMen: 4000 },
      {
        affinityIncumbent: Float64Array.from({ length: 8 }, (_, i) => (i % 2 ? 0.6 : 0.15)),
        challengerMen0: Float64Array.from({ length: 8 }, (_, i) => (i === 4 ? 9_000 : 2_000)),
      },
    );
    const days = (on: Partial<Record<(typeof SIDES)[number], boolean>>): number[][] =>
      play(world, { runs: 40, switches: on }).field('fallDay');
    const all = Object.fromEntries(SIDES.map((side) => [side, true]));
    expect(days({ [name]: true })).not.toEqual(days({}));
    expect(days(all)).not.toEqual(days({ ...all, [name]: false }));
  });

  it('a people that changes sides changes who wins', () => {
    const fallen = (own: number, other: number): number => {
      const world = makeWorld(
        { regions: 8, days: 300 },
        { affinityIncumbent: every(8, own), affinityChallenger: every(8, other) },
      );
      const on = { homeGround: true, legitimacy: true, identity: true, risings: true };
      return mean(
        play(world, { runs: 60, switches: on })
          .field('fallDay')
          .map((d) => d.filter((x) => x >= 0).length),
      );
    };
    expect(fallen(0.1, 0.6)).toBeGreaterThan(fallen(0.6, 0.1));
  });
});
