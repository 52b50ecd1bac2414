/** Falls, leaders, forces, collapse, aftermath, civilians: who falls and what it costs. */
import { describe, expect, it } from 'vitest';
import { lose, makeState, NO_HOLLOWNESS, sum } from '../testing/make-state.ts';
import { constantPath, makeSupport, makeWorld } from '../testing/make-world.ts';
import { play } from '../testing/play.ts';
import { Manner } from '../world.ts';
import { aftermath } from './aftermath.ts';
import { attrition } from './attrition.ts';
import { civilians, evacuate, groupRights, stormCivilians } from './civilians.ts';
import { collapse, leaderDecides } from './collapse.ts';
import { addFall, settleFalls, wearDown } from './falls.ts';
import { leaders } from './leaders.ts';
import { mobilisation } from './mobilisation.ts';

describe('falls', () => {
  it('come as a Poisson process: the day of a constant hazard is geometric', () => {
    const hazard = 0.05;
    const days: number[] = [];
    for (let run = 0; run < 400; run++) {
      const { s } = makeState(makeWorld(), { run });
      s.hazards.assault.fill(hazard - 1e-4);
      s.hazards.bargain.fill(0);
      for (let day = 1; day <= 40; day++) {
        wearDown(s);
        for (let f = 0; f < s.falls.count; f++) {
          s.centres.held[s.falls.fallingRegion[f]] = 0;
          days.push(day);
        }
      }
    }
    for (const by of [5, 15, 40]) {
      const share = days.filter((d) => d <= by).length / (400 * 6);
      expect(share).toBeCloseTo(1 - Math.exp(-hazard * by), 1);
    }
  });

  it('take their manner from the hazards, and nobody at the gates means abandoned', () => {
    const count = [0, 0, 0, 0, 0, 0];
    for (let run = 0; run < 500; run++) {
      const { s } = makeState(makeWorld(), { run });
      s.hazards.assault.fill(2);
      s.hazards.bargain.fill(6);
      s.contact.siege.set([0.9, 0.9, 0.9, 0.1, 0.1, 0.1]);
      s.hazards.enduranceLeft.fill(0.1);
      wearDown(s);
      for (let i = 0; i < 6; i++) {
        count[s.falls.fallingManner[i]]++;
        if (s.falls.fallingManner[i] === Manner.bargain) expect(i).toBeLessThan(3);
      }
    }
    expect(count[Manner.assault] / 3000).toBeCloseTo(0.25, 1);
    expect(count[Manner.bargain] / 3000).toBeCloseTo(0.375, 1);
    expect(count[Manner.abandoned] / 3000).toBeCloseTo(0.375, 1);
  });

  it('account for every man, whatever the manner', () => {
    for (const manner of [1, 2, 3, 4, 5]) {
      const { s, terrain } = makeState(makeWorld());
      const men = s.forces.garrisonMen[1] + s.forces.militiaMen[1];
      const fighters = sum(s.forces.challengerMen);
      addFall(s, 1, manner);
      addFall(s, 1, Manner.assault);
      expect(s.falls.count).toBe(1);
      settleFalls(s, 9, terrain.similarity, terrain.borders);
      const gone =
        s.tally.incumbentKilled +
        s.tally.incumbentDeserted +
        s.tally.incumbentCaptured +
        s.tally.incumbentTransferred;
      expect(gone).toBeCloseTo(men, 6);
      expect(sum(s.forces.challengerMen) - fighters).toBeCloseTo(s.tally.challengerRecruited, 6);
      expect([
        s.forces.garrisonMen[1],
        s.forces.militiaMen[1],
        s.centres.fallDay[1],
        s.centres.manner[1],
      ]).toEqual([0, 0, 9, manner]);
      expect(s.regime.lostShare).toBeCloseTo(1 / 6, 12);
      expect(s.tally.prisonersFreed).toBeCloseTo(1.4e-4 * 800_000, 9);
    }
  });
});

describe('leaders', () => {
  const blocs = (money: number, affinityIncumbent = 0.4): ReturnType<typeof makeState> => {
    const world = makeWorld(
      { incumbent: { money } },
      {
        commandOf: Int32Array.of(-1, 0, 0, 0, -1, -1),
        militiaMen0: Float64Array.of(100, 6000, 6000, 6000, 100, 100),
        affinityIncumbent: new Float64Array(6).fill(affinityIncumbent),
      },
    );
    const made = makeState(world, { switches: NO_HOLLOWNESS });
    made.s.minds.willingness.fill(0.9);
    made.s.contact.commands.fill(0.8);
    made.s.support.pay = money;
    made.s.commands.enduranceLeft.fill(0.1);
    return made;
  };

  it('who are paid are not for sale', () => {
    const { s, terrain } = blocs(1);
    for (let day = 1; day < 50; day++) leaders(s, day, terrain.commands);
    expect(s.commands.loyal[0]).toBe(1);
  });

  it('go over as one block, with their men', () => {
    const { s, terrain } = blocs(0);
    leaders(s, 1, terrain.commands);
    expect(s.commands.loyal[0]).toBe(0);
    expect(Array.from(s.forces.militiaMen)).toEqual([100, 0, 0, 0, 100, 100]);
    expect(s.tally.incumbentTransferred).toBe(18_000);
    expect(s.commands.switchedMen[0]).toBe(18_000);
    for (let f = 0; f < s.falls.count; f++) {
      expect(s.falls.fallingManner[s.falls.fallingRegion[f]]).toBe(Manner.defected);
    }
    expect(s.falls.count).toBeGreaterThan(0);
  });

  it('flee where their people have most to fear', () => {
    const { s, terrain } = blocs(0, 0.8);
    leaders(s, 1, terrain.commands);
    expect(s.tally.incumbentTransferred).toBe(0);
    expect(s.tally.incumbentDeserted).toBe(18_000);
  });
});

describe('attrition', () => {
  it('is Deitchman’s: the incumbent loses by enemy number, the challenger by the product', () => {
    const { s } = makeState(makeWorld({ regions: 1, militiaMen: 0 }), {
      switches: { desertion: false },
    });
    s.countryside.ruralControl[0] = 0.5;
    s.forces.establishmentMen[0] = s.forces.garrisonMen[0];
    const men = s.forces.garrisonMen[0];
    const against = s.forces.challengerMen[0];
    attrition(s);
    expect(s.tally.incumbentKilled).toBeCloseTo(4e-4 * against, 9);
    expect(s.tally.challengerKilled).toBeCloseTo((4e-4 * against * men) / (against + men + 1), 9);
  });

  it('without fighting or desertion a garrison returns to what it can pay for', () => {
    const { s } = makeState(makeWorld(), { switches: { desertion: false, attrition: false } });
    s.forces.garrisonMen.fill(100);
    s.support.payShortfall = 0.4;
    for (let day = 0; day < 3000; day++) attrition(s);
    expect(s.forces.garrisonMen[2]).toBeCloseTo(s.forces.establishmentMen[2] * 0.8, 3);
  });

  it('fear and missing pay make men leave', () => {
    const leave = (willingness: number, shortfall: number): number => {
      const { s } = makeState(makeWorld(), { switches: { attrition: false } });
      s.minds.willingness.fill(willingness);
      s.support.payShortfall = shortfall;
      s.forces.establishmentMen.fill(0);
      const before = s.tally.incumbentDeserted;
      attrition(s);
      return s.tally.incumbentDeserted - before;
    };
    expect(leave(0.5, 0)).toBeGreaterThan(leave(0, 0));
    expect(leave(0, 0.5)).toBeGreaterThan(leave(0, 0));
  });
});

describe('mobilisation', () => {
  it('arms those with most to fear, up to three in a hundred', () => {
    const { s, terrain } = makeState(makeWorld(), {
      switches: { mobilisation: true },
      parameters: { mobilisationPerDay: 0.01 },
    });
    lose(s, 3, terrain);
    s.regime.lostShare = 0.3;
    mobilisation(s);
    const threat = Math.min(1, 0.3 + s.contact.front[2]);
    expect(s.forces.militiaMen[2] - 400).toBeCloseTo(0.01 * 8000 * threat * 0.2, 6);
    for (let day = 0; day < 5000; day++) mobilisation(s);
    expect(s.forces.militiaMen[2]).toBeLessThanOrEqual(0.03 * 800_000 + 100);
    expect(s.forces.challengerMen[3]).toBeLessThanOrEqual(0.01 * 800_000 + 1);
  });
});

describe('collapse', () => {
  it('a capital that yields is a leader who leaves; a stormed one is not', () => {
    for (const [manner, flees] of [
      [Manner.bargain, true],
      [Manner.assault, false],
    ] as const) {
      const { s, terrain } = makeState(makeWorld());
      addFall(s, 0, manner);
      leaderDecides(s, 5);
      settleFalls(s, 5, terrain.similarity, terrain.borders);
      collapse(s, 5);
      expect(s.regime.leaderFlightDay).toBe(flees ? 5 : -1);
      expect(s.regime.collapseCause).toBe(flees ? 2 : 3);
      expect(s.centres.manner[0]).toBe(flees ? Manner.abandoned : Manner.assault);
      expect([s.regime.collapseDay, s.regime.shock, s.regime.capitalLost]).toEqual([5, 0.4, true]);
    }
  });

  it('topples when the share lost reaches strength, if that is on', () => {
    const { s } = makeState(makeWorld(), { switches: { toppling: true } });
    s.regime.strength = 0.4;
    s.regime.lostShare = 0.39;
    leaderDecides(s, 3);
    expect(s.falls.count).toBe(0);
    s.regime.lostShare = 0.41;
    leaderDecides(s, 4);
    expect([s.falls.fallingRegion[0], s.regime.collapseCause]).toEqual([0, 1]);
  });
});

describe('aftermath', () => {
  it('counts armed victors over one in twenty', () => {
    const world = makeWorld({}, { factionShare: Float64Array.of(0.7, 0.27, 0.03) });
    const { s } = makeState(world);
    const out = { victors: 0, holdouts: 0 };
    aftermath(s, out);
    expect(out).toEqual({ victors: 0, holdouts: 0 });
    s.regime.collapseDay = 10;
    s.centres.held[0] = 0;
    aftermath(s, out);
    expect(out).toEqual({ victors: 2, holdouts: 5 });
    s.commands.switchedMen[0] = 0.2 * sum(s.forces.challengerMen);
    aftermath(s, out);
    expect(out.victors).toBe(3);
  });
});

describe('civilians', () => {
  it('all who leave arrive: inside, abroad, nowhere else', () => {
    const { s, terrain } = makeState(makeWorld());
    for (let day = 7; day <= 70; day += 7) civilians(s, day, terrain.borders);
    stormCivilians(s, 5, Manner.assault, terrain.borders);
    expect(sum(s.civilians.displacedTo) + s.tally.displacedAbroad).toBeCloseTo(
      sum(s.civilians.displacedFrom),
      6,
    );
    expect(sum(s.civilians.displacedToDestination)).toBeCloseTo(s.tally.displacedAbroad, 6);
    const share = Math.min(0.3, 0.6 * Math.exp(-80 / 200));
    expect(s.tally.displacedAbroad).toBeCloseTo(share * s.civilians.displacedFrom[5], 6);
  });

  it('nobody crosses a closed border', () => {
    const { s, terrain } = makeState(makeWorld({}, { borderOpenness: Float64Array.of(0) }));
    stormCivilians(s, 5, Manner.assault, terrain.borders);
    expect(s.tally.displacedAbroad).toBe(0);
  });

  it('deaths have a side and a means: no air, no deaths from the air', () => {
    const { s, terrain } = makeState(
      makeWorld({ incumbent: { money: 1 }, challenger: { air: 0.5 } }),
    );
    civilians(s, 7, terrain.borders);
    expect(s.tally.civiliansKilledIncumbentAir).toBe(0);
    expect(s.tally.civiliansKilledChallengerAir).toBeGreaterThan(0);
    expect(sum(s.civilians.killed)).toBeCloseTo(
      s.tally.civiliansKilledIncumbentGround +
        s.tally.civiliansKilledChallengerGround +
        s.tally.civiliansKilledChallengerAir,
      9,
    );
  });

  it('the airlift waits for need, and ends with its days or its last day', () => {
    const { s } = makeState(makeWorld({ ruralControl: 0 }));
    evacuate(s, 1);
    expect(s.tally.evacuated).toBe(0);
    s.regime.collapseDay = 2;
    for (let day = 2; day < 60; day++) evacuate(s, day);
    expect(s.tally.evacuated).toBe(30_000);
    const late = makeState(
      makeWorld(
        {},
        { evacuations: [{ region: 0, capacityPersonsPerDay: 10, durationDays: 99, lastDay: 5 }] },
      ),
    ).s;
    late.regime.collapseDay = 1;
    for (let day = 3; day < 60; day++) evacuate(late, day);
    expect(late.tally.evacuated).toBe(30);
  });

  it('rights are those of the people under each holder; unknown stays unknown', () => {
    const { s, terrain } = makeState(makeWorld());
    expect(groupRights(s, s.world.rightsMid, 0)).toBe(3);
    lose(s, 1, terrain);
    lose(s, 2, terrain);
    lose(s, 3, terrain);
    expect(groupRights(s, s.world.rightsMid, 0)).toBeCloseTo((3 + 0.5) / 2, 12);
    expect(groupRights(s, Float64Array.of(3, Number.NaN, 2), 0)).toBeNaN();
    expect(groupRights(s, s.world.rightsLow, 0)).toBeLessThan(
      groupRights(s, s.world.rightsHigh, 0),
    );
  });
});

describe('money', () => {
  it('held twice as long keeps commands in place (the pair 1989 and 1992 in small)', () => {
    const sketch = { regions: 9, days: 300 };
    const replace = {
      commandOf: Int32Array.of(-1, 0, 0, 1, 1, -1, 2, 2, -1),
      commandCount: 3,
      militiaMen0: Float64Array.of(0, 5000, 5000, 5000, 5000, 0, 5000, 5000, 0),
    };
    const switched = (cutDay: number): number => {
      const money = constantPath(1, 300);
      money.actual.fill(0, cutDay);
      const world = makeWorld(sketch, {
        ...replace,
        support: [{ ...makeSupport({ lift: 0.8 }, 300), money }, makeSupport({ money: 0.3 }, 300)],
      });
      return play(world, { runs: 100 })
        .field('manner')
        .flat()
        .filter((m) => m === Manner.defected).length;
    };
    expect(switched(30)).toBeGreaterThan(2 * switched(200));
  });
});
