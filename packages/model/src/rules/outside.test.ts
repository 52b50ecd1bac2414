/** Patronage, supply, strength: what comes from outside and what it is worth. */
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../parameters.ts';
import { makeState, NO_HOLLOWNESS } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { cohesion } from './cohesion.ts';
import { patronage } from './patronage.ts';
import { strength } from './strength.ts';
import { supply, supplyLines } from './supply.ts';

const cutOnDay40 = makeWorld({ days: 120, incumbent: { money: 0.8, air: 0.6, lift: 0.8 } });
cutOnDay40.support[0].air.actual.fill(0, 40);
cutOnDay40.support[0].air.expected.fill(0, 10);
cutOnDay40.support[0].lift.actual.fill(0.2, 40);

describe('patronage', () => {
  it('is Eq. 3, and stands still when switched off', () => {
    const { s } = makeState(cutOnDay40);
    patronage(s, 50);
    expect(s.support.now).toBeCloseTo(
      SHIPPED.airEffect * 0 + SHIPPED.supportEffect * s.forcing.supportNet[50],
      12,
    );
    const off = makeState(cutOnDay40, { switches: { patronage: false } }).s;
    patronage(off, 50);
    expect(off.support.airNet).toBe(0.6);
  });

  it('looks ahead along the announced path, before anything has changed', () => {
    const { s } = makeState(cutOnDay40);
    patronage(s, 20);
    expect(s.support.expected).toBeLessThan(s.support.now);
    const blind = makeState(cutOnDay40, { switches: { lookAhead: false } }).s;
    patronage(blind, 20);
    expect(blind.support.expected).toBe(blind.support.now);
  });
});

describe('supply', () => {
  it('is Eq. 4: whole at the capital, by road and by air elsewhere, less with distance in any case', () => {
    const { s } = makeState(cutOnDay40);
    patronage(s, 50);
    supply(s, supplyLines(s.world));
    expect(s.worth.supplyShare[0]).toBe(1);
    const road = Math.exp(-200 / 200);
    expect(s.worth.supplyShare[2]).toBeCloseTo(
      Math.exp(-200 / 1000) * (road + (1 - road) * 0.25),
      12,
    );
  });

  it('leaves the gradient of strength where lift is whole', () => {
    const { s } = makeState(cutOnDay40);
    s.support.liftShare = 1;
    supply(s, supplyLines(s.world));
    expect(s.worth.supplyShare[2]).toBeCloseTo(Math.exp(-200 / 1000), 12);
  });
});

describe('loyalty', () => {
  it('is Eq. 48: a militia goes as its community goes', () => {
    const { s } = makeState(makeWorld());
    const { affinityIncumbent: a, affinityChallenger: b } = s.world;
    for (let i = 0; i < 6; i++) expect(s.worth.loyalShare[i]).toBeCloseTo(a[i] / (a[i] + b[i]), 12);
  });

  it('weakens the regime where the challenger is liked, and nowhere else', () => {
    const odds = (challenger: number, loyalty: boolean): number => {
      const world = makeWorld(
        {},
        {
          affinityIncumbent: new Float64Array(6).fill(0.4),
          affinityChallenger: new Float64Array(6).fill(challenger),
        },
      );
      const { s } = makeState(world, { switches: { ...NO_HOLLOWNESS, columns: false, loyalty } });
      patronage(s, 0);
      strength(s);
      return s.contest.odds[1];
    };
    expect(odds(0.4, true)).toBeGreaterThan(odds(0.4, false));
    expect(odds(0, true)).toBe(odds(0, false));
  });

  it('counts everybody where it is switched off or nobody is liked', () => {
    expect([
      ...makeState(makeWorld(), { switches: { loyalty: false } }).s.worth.loyalShare,
    ]).toEqual(Array(6).fill(1));
    const nobody = new Float64Array(6);
    const world = makeWorld({}, { affinityIncumbent: nobody, affinityChallenger: nobody });
    expect([...makeState(world).s.worth.loyalShare]).toEqual(Array(6).fill(1));
  });
});

describe('cohesion', () => {
  it('is spent without pay and by a change of command, and comes back (Eq. 43)', () => {
    const event = {
      dayKnown: 3,
      side: 0,
      magnitude: 0.5,
      sign: 1,
      about: 'leader',
      source: 0,
    } as const;
    const { s } = makeState(makeWorld({}, { events: [event] }), { switches: { cohesion: true } });
    s.support.payShortfall = 0.4;
    cohesion(s, 1);
    expect(s.worth.cohesion[2]).toBeCloseTo(1 - 0.01 * 0.4, 12);
    const before = s.worth.cohesion[2];
    cohesion(s, 3);
    expect(s.worth.cohesion[2]).toBeCloseTo(before * 0.9 * 0.996 + (1 - before * 0.9) / 180, 12);
    s.support.payShortfall = 0;
    for (let day = 4; day < 3000; day++) cohesion(s, day);
    expect(s.worth.cohesion[2]).toBeCloseTo(1, 6);
  });
});

describe('strength', () => {
  const ready = (switches = {}): ReturnType<typeof makeState> => {
    const made = makeState(makeWorld(), { switches: { columns: false, ...switches } });
    patronage(made.s, 0);
    strength(made.s);
    return made;
  };

  it('is Eq. 5-7 where everybody knows what is there', () => {
    const { s } = ready(NO_HOLLOWNESS);
    const men = s.forces.garrisonMen[3] + s.worth.loyalShare[3] * s.forces.militiaMen[3] + 50;
    const l = Math.log(men / (s.forces.challengerMen[3] + 50)) + s.support.now;
    expect(s.contest.logRatio[3]).toBeCloseTo(l, 12);
    expect(s.contest.odds[3]).toBeCloseTo(1 / (1 + Math.exp(2 * l)), 12);
    let held = 50;
    let against = 50;
    for (let i = 0; i < 6; i++) {
      held += s.forces.garrisonMen[i] + 0.4 * s.worth.loyalShare[i] * s.forces.militiaMen[i];
      against += s.forces.challengerMen[i];
    }
    const x = Math.log(held / against) - Math.LN2 + (s.support.now + s.support.expected) / 2;
    const theta =
      0.5 +
      SHIPPED.strengthScale * 2 * Math.tanh(x / 2) -
      SHIPPED.strengthSd * s.latent.commonHollowness;
    expect(s.regime.strength).toBeCloseTo(theta, 12);
  });

  it('parts true from counted men when garrisons are hollow', () => {
    const { s } = ready();
    const counted = ready(NO_HOLLOWNESS).s;
    for (let i = 0; i < 6; i++) {
      expect(s.contest.odds[i] > counted.contest.odds[i]).toBe(s.worth.presentShare[i] < 1);
    }
  });

  it('saturates: no paper army is an infinitely strong regime', () => {
    const huge = makeState(makeWorld({ garrisonMen: 1e9 }), { switches: NO_HOLLOWNESS }).s;
    strength(huge);
    const known = huge.parameters.strengthSd * huge.latent.commonHollowness;
    expect(huge.regime.strength + known).toBeLessThanOrEqual(0.5 + 2 * SHIPPED.strengthScale);
  });

  it('counts men by the rolls and no support when switched off', () => {
    const { s } = ready({ strength: false });
    const militia = s.worth.loyalShare[1] * s.forces.militiaMen[1];
    const l = Math.log((s.forces.garrisonMen[1] + militia + 50) / (s.forces.challengerMen[1] + 50));
    expect(s.contest.logRatio[1]).toBeCloseTo(l, 12);
    expect(s.forces.garrisonMen[1] / ready(NO_HOLLOWNESS).s.forces.garrisonMen[1]).toBeCloseTo(
      1.8,
      12,
    );
  });
});
