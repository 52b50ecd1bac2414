/** Countryside, siege, bargains, advance: what happens on the ground. */
import { describe, expect, it } from 'vitest';
import { setOut } from '../origin.ts';
import { lose, makeState, NO_HOLLOWNESS, sum } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { fallDays, mean, play } from '../testing/play.ts';
import { advance } from './advance.ts';
import { bargains, hearOfAmnesty } from './bargains.ts';
import { columns } from './columns.ts';
import { countryside } from './countryside.ts';
import { drawFront } from './front.ts';
import { patronage } from './patronage.ts';
import { siege } from './siege.ts';
import { strength } from './strength.ts';

describe('countryside', () => {
  it('moves by Eq. 15 but for noise of mean 0 and variance h²/6, own to each region and day', () => {
    const world = makeWorld({ regions: 6 });
    const { s, terrain } = makeState(world);
    const noise: number[][] = [];
    for (let day = 1; day <= 3000; day++) {
      s.countryside.ruralControl.set([0.5, 0.4, 0.3, 0.4, 0.5, 0.6]);
      s.contest.odds.fill(0.3);
      s.minds.willingness.fill(0.2);
      countryside(s, day, terrain.ruralSource, terrain.welcome);
      const u = 0.4;
      const around = (0.5 + 0.3) / 2;
      const source = 0.1 * Math.min(1, 2500 / (0.1 * 3000 + 50));
      const gain = 2 * 0.3 * (source + u / 2 + around / 2) * (1 - u) * (0.3 / 0.4) * (1 + 2 * 0.2);
      const expected = u + s.latent.contestPerDay * (gain - 0.3 * 0.7 * u);
      noise.push([
        (s.countryside.ruralControl[1] - expected) / 0.0098,
        (s.countryside.ruralControl[0] - 0.5) / 0.0098,
      ]);
    }
    const own = noise.map(([a]) => a);
    expect(Math.abs(mean(own))).toBeLessThan(4 / Math.sqrt(6 * 3000));
    expect(mean(own.map((a) => a * a))).toBeCloseTo(1 / 6, 1);
    const drift = mean(noise.map(([, b]) => b));
    const together = mean(noise.map(([a, b]) => a * (b - drift)));
    expect(Math.abs(together)).toBeLessThan(0.02);
  });

  it('leaves third parties alone', () => {
    const world = makeWorld({}, { holder0: Uint8Array.of(0, 2, 1, 0, 0, 0) });
    const { s, terrain } = makeState(world);
    countryside(s, 1, terrain.ruralSource, terrain.welcome);
    expect(s.countryside.ruralControl[1]).toBe(0);
    expect(s.countryside.ruralControl[2]).toBe(1);
  });
});

describe('siege', () => {
  const state = (switches = {}, air = 0): ReturnType<typeof makeState>['s'] => {
    const { s, terrain } = makeState(makeWorld({ incumbent: { air } }), {
      switches: { ...NO_HOLLOWNESS, ...switches },
    });
    lose(s, 2, terrain);
    s.countryside.ruralControl.set([0.1, 0.65, 1, 0.2, 0.9, 0.4]);
    patronage(s, 0);
    strength(s);
    siege(s);
    return s;
  };

  it('is Eq. 16 to 20', () => {
    const s = state();
    expect(s.contact.siege[1]).toBeCloseTo(0.5, 12);
    expect(s.contact.front[1]).toBeCloseTo(Math.exp(-100 / 200), 12);
    expect(s.contact.front[4]).toBe(0);
    const share =
      s.forces.challengerMen[3] /
      (s.forces.challengerMen[3] + s.forces.garrisonMen[3] + s.forces.militiaMen[3] + 1);
    const pressed =
      (s.contact.front[3] * s.forces.challengerMen[3]) /
      (s.forces.challengerMen[3] + 0.3 * (s.forces.garrisonMen[3] + s.forces.militiaMen[3]) + 1);
    const contact = Math.max(s.contact.siege[3], pressed, share * share);
    expect(s.hazards.assault[3]).toBeCloseTo(
      s.latent.assaultPerDay * s.forcing.concentration * contact * s.contest.odds[3] ** 2,
      12,
    );
    expect(s.contact.offers[3]).toBeCloseTo(
      1 - (1 - s.contact.siege[3]) * (1 - s.contact.front[3]) * (1 - share * share),
      12,
    );
  });

  it('massing halves at air .5, and only if it is on', () => {
    expect(state({ massing: true }, 0.5).contact.siege[1]).toBeCloseTo(0.25, 12);
    expect(state({}, 0.5).contact.siege[1]).toBeCloseTo(0.5, 12);
  });

  it('a tenth of the effort goes beyond stated aims, if that is on', () => {
    const beyond = (aims: boolean): number => {
      const world = makeWorld({}, { sought: Uint8Array.of(0, 0, 1, 0, 1, 1) });
      const { s } = makeState(world, { switches: { aims, ...NO_HOLLOWNESS } });
      patronage(s, 0);
      strength(s);
      siege(s);
      return s.hazards.assault[3];
    };
    expect(beyond(false)).toBeGreaterThan(0);
    expect(beyond(true)).toBeCloseTo(0.1 * beyond(false), 12);
  });

  it('a third party is no front', () => {
    const { s, terrain } = makeState(makeWorld({}, { holder0: Uint8Array.of(0, 0, 2, 0, 0, 0) }));
    drawFront(s, terrain.linkReach);
    expect(sum(s.contact.front)).toBe(0);
  });

  it('reaches everywhere once the capital is lost', () => {
    const { s } = makeState(makeWorld({ ruralControl: 0, challengerMen: 0 }));
    s.regime.capitalLost = true;
    siege(s);
    for (const c of s.contact.offers) expect(c).toBeGreaterThanOrEqual(0.7);
  });

  it('a ruler can be reached when most is lost, and nobody else by that', () => {
    const { s } = makeState(makeWorld({ ruralControl: 0, challengerMen: 0 }));
    s.regime.lostShare = 0.9;
    siege(s);
    expect(s.contact.offers[0]).toBeCloseTo(0.8, 12);
    expect(s.contact.offers[1]).toBeLessThan(0.01);
  });
});

describe('bargains', () => {
  it('are Eq. 21', () => {
    const { s } = makeState(makeWorld());
    s.contact.offers.fill(0.4);
    s.minds.willingness.fill(0.1);
    s.minds.visibility.set([0, 1, 9, 0, 0, 0]);
    bargains(s);
    expect(s.hazards.bargain[3]).toBeCloseTo(s.latent.bargainPerDay * 0.04, 12);
    expect(s.hazards.bargain[1]).toBeCloseTo(s.latent.bargainPerDay * 0.08, 12);
    expect(s.hazards.bargain[2]).toBeCloseTo(s.latent.bargainPerDay * 0.28, 12);
  });

  it('an amnesty known to be broken makes garrisons hold longer', () => {
    const broken = [
      { dayKnown: 1, side: 1, magnitude: 1, sign: 1, about: 'amnesty', source: 0 },
    ] as const;
    const kept = [{ ...broken[0], sign: -1 as const }];
    const sketch = { regions: 8, days: 200, challengerMen: 4000 };
    const day = (events: typeof broken | typeof kept): number => {
      const world = makeWorld(sketch, { events });
      return mean(fallDays(play(world, { runs: 150, switches: { amnesty: true } }), world).flat());
    };
    expect(day(broken)).toBeGreaterThan(day(kept) + 1);
    const { s } = makeState(makeWorld(sketch, { events: broken }), { switches: { amnesty: true } });
    hearOfAmnesty(s, 1);
    expect([s.beliefs.amnestyKept, s.beliefs.amnestyBroken]).toEqual([1, 11]);
  });
});

describe('advance', () => {
  it('moves men to the front, loses none, and leaves third parties alone', () => {
    const { s, terrain } = makeState(
      makeWorld({ regions: 8 }, { holder0: Uint8Array.of(0, 0, 0, 0, 0, 2, 0, 0) }),
    );
    for (const i of [2, 3, 4]) lose(s, i, terrain);
    const before = Array.from(s.forces.challengerMen);
    for (let day = 0; day < 30; day++) advance(s, terrain.linkPace, terrain.tiedMen);
    expect(sum(s.forces.challengerMen)).toBeCloseTo(sum(before), 6);
    expect(s.forces.challengerMen[3]).toBeLessThan(before[3]);
    expect(s.forces.challengerMen[1]).toBeGreaterThan(before[1]);
    expect(s.forces.challengerMen[5]).toBe(before[5]);
    expect(s.forces.challengerMen[7]).toBe(before[7]);
  });

  it('a hundred bands stay where they live', () => {
    const moved = (bands: boolean): number => {
      const men = bands ? [0, 0, 0, 400, 400, 400] : [0, 0, 0, 1200, 0, 0];
      const { s, terrain } = makeState(
        makeWorld({ regions: 6 }, { challengerMen0: Float64Array.from(men) }),
      );
      for (const i of [3, 4, 5]) lose(s, i, terrain);
      const before = s.forces.challengerMen[3];
      advance(s, terrain.linkPace, terrain.tiedMen);
      return 1 - s.forces.challengerMen[3] / before;
    };
    expect(moved(true)).toBeGreaterThan(0);
    expect(moved(true)).toBeLessThan(0.5 * moved(false));
  });

  it('one step is Eq. 27', () => {
    const { s, terrain } = makeState(makeWorld());
    lose(s, 3, terrain);
    const men = s.forces.challengerMen[3];
    advance(s, terrain.linkPace, terrain.tiedMen);
    const pull = (0.2 + 0.3) * Math.min(0.2, 20 / 100);
    const moved = s.forcing.concentration * Math.min(0.25, 2 * pull);
    expect(s.forces.challengerMen[3]).toBeCloseTo(men * (1 - moved), 9);
  });
});

describe('columns', () => {
  const marching = (
    towards: number,
    sought = new Uint8Array(8).fill(1),
  ): ReturnType<typeof makeState>['s'] => {
    const world = makeWorld(
      { regions: 8, garrisonMen: 200, militiaMen: 0, ruralControl: 0 },
      {
        challengerMen0: Float64Array.of(0, 0, 0, 0, 5000, 0, 0, 0),
        roadKmToCapital: Float64Array.of(
          0,
          100,
          200,
          300,
          400,
          300 * towards,
          200 * towards,
          100 * towards,
        ),
        sought,
      },
    );
    return makeState(world, { switches: { columns: true, ...NO_HOLLOWNESS } }).s;
  };

  it('set out from a base with 30 % of its men, and men are conserved', () => {
    const s = marching(1);
    expect(s.columns.count).toBe(1);
    expect(s.columns.men[0] / (s.columns.men[0] + s.forces.challengerMen[4])).toBeCloseTo(0.3, 12);
    const all = s.columns.men[0] + sum(s.forces.challengerMen);
    expect(all).toBeCloseTo(s.tally.challengerInitial, 9);
    for (let day = 1; day < 60; day++) columns(s, day);
    expect(s.columns.men[0] + sum(s.forces.challengerMen) + s.tally.challengerKilled).toBeCloseTo(
      all,
      9,
    );
    expect(s.falls.count).toBeGreaterThan(0);
  });

  it('march down the road to the capital rather than away from it', () => {
    let near = 0;
    for (let run = 0; run < 40; run++) {
      const made = marching(3);
      setOut(made, 1, run);
      made.centres.held[4] = 0;
      for (let day = 1; day < 200 && made.columns.at[0] === 4; day++) columns(made, day);
      if (made.columns.at[0] === 3) near++;
    }
    expect(near).toBeGreaterThan(30);
  });

  it('do not set out for what lies beyond stated aims', () => {
    for (let run = 0; run < 10; run++) {
      const made = marching(3, Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1));
      setOut(made, 1, run);
      made.centres.held[4] = 0;
      for (let day = 1; day < 100; day++) columns(made, day);
      expect(made.columns.at[0]).toBeGreaterThanOrEqual(4);
    }
  });

  it('cross a plain in days and a mountain in weeks', () => {
    const daysTo = (ruggedness: number): number => {
      const s = marching(3);
      s.world.terrainRuggedness.fill(ruggedness);
      setOut(s, 1, 0);
      s.centres.held[4] = 0;
      let day = 1;
      while (s.columns.at[0] === 4 && s.columns.restDays[0] === 0 && day < 500) columns(s, day++);
      return day;
    };
    expect(daysTo(0.8)).toBeGreaterThan(5 * daysTo(0.1));
  });

  it('leave no weak town behind in their own base, and pass by a strong one', () => {
    for (const [garrison, first] of [
      [200, 4],
      [500_000, 3],
    ] as const) {
      const s = marching(3);
      s.forces.garrisonMen[4] = garrison;
      for (let day = 1; day < 300 && s.falls.count === 0; day++) columns(s, day);
      expect(s.falls.count === 0 ? -1 : s.falls.fallingRegion[0]).toBe(first);
    }
  });

  it('are not there when switched off, nor without a concentrated force', () => {
    expect(
      makeState(makeWorld({ regions: 9 }), { switches: { columns: true } }).s.columns.count,
    ).toBe(0);
    expect(
      makeState(makeWorld({ regions: 4 }), { switches: { columns: false } }).s.columns.count,
    ).toBe(0);
  });
});
