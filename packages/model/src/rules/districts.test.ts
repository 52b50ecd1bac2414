/** The district tier: conserves men, agrees with the countryside in the mean, and is not there when it is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../day.ts';
import { FIXED } from '../fixed.ts';
import { SHIPPED } from '../parameters.ts';
import { Particles } from '../particles.ts';
import { createEngine } from '../run.ts';
import { DEFAULT_SWITCHES } from '../switches.ts';
import { makeTieredWorld } from '../testing/make-districts.ts';
import { makeState, sum } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { mean, play } from '../testing/play.ts';
import { Holder } from '../world.ts';
import { countryside } from './countryside.ts';
import { controlBeyond, districtContest } from './district-contest.ts';

const WEAK = { garrisonMen: 1500, challengerMen: 4000, days: 200 };

describe('without districts', () => {
  it('nothing is added: no field, and the sums stay zero', () => {
    const { s } = makeState(makeWorld());
    expect(s.districts).toBeNull();
    expect(Object.values(s.outposts).every((v: Float64Array) => v.every((x) => x === 0))).toBe(
      true,
    );
    expect(
      createEngine(makeWorld(), SHIPPED, DEFAULT_SWITCHES).layout.byName.has('districtLost'),
    ).toBe(false);
  });

  it('a tier of centres alone plays the same history, centre by centre', () => {
    const bare = play(makeWorld(WEAK), { runs: 8 });
    const tiered = play(makeTieredWorld(WEAK, { outposts: 0 }), { runs: 8 });
    for (const field of ['fallDay', 'manner', 'killed', 'weekRuralControl', 'incumbentRemaining'])
      expect(tiered.field(field)).toEqual(bare.field(field));
    expect(tiered.field('districtFallDay')).toEqual(bare.field('fallDay'));
  });
});

describe('at the origin', () => {
  it('half of both sides stands outside the centre, so that its odds are what they were', () => {
    const { s } = makeState(makeTieredWorld());
    const bare = makeState(makeWorld()).s;
    for (let i = 0; i < 6; i++) {
      expect(s.forces.garrisonMen[i] + s.outposts.garrisonMen[i]).toBeCloseTo(
        bare.forces.garrisonMen[i],
        8,
      );
      expect(s.outposts.garrisonMen[i]).toBeCloseTo(
        FIXED.outpostShare * bare.forces.garrisonMen[i],
        8,
      );
      expect(s.outposts.challengerMen[i]).toBeCloseTo(
        FIXED.outpostShare * bare.forces.challengerMen[i],
        8,
      );
    }
    expect(s.tally.incumbentInitial).toBe(bare.tally.incumbentInitial);
  });

  it('what is lost is drawn with the probabilities given', () => {
    const world = makeTieredWorld({}, { lost: 0.3, contested: 0.5 });
    const lost = Array.from({ length: 200 }, (_, run) => {
      const { s } = makeState(world, { run });
      return s.districts!.lostCount / 30;
    });
    // the shift of a region draws odds towards even: .3 becomes .31
    expect(Math.abs(mean(lost) - 0.31)).toBeLessThan(0.02);
  });

  it('a region that the challenger holds brings its districts with it', () => {
    const holder0 = Uint8Array.of(0, Holder.challenger, Holder.thirdParty, 0, 0, 0);
    const played = play(makeTieredWorld(WEAK, {}, { holder0 }), { runs: 3 });
    for (const days of played.field('districtFallDay'))
      for (let k = 6; k < 18; k++) expect(days[k]).toBe(-2);
  });
});

describe('the contest', () => {
  it('moves the control of a region as Eq. 15 does, in the mean', () => {
    const world = makeTieredWorld({ ruralControl: 0.4 }, { outposts: 12, lost: 0, contested: 1 });
    const switches = { hollowness: false, coordination: false };
    const drift = { districts: 0, whole: 0 };
    for (let run = 0; run < 60; run++) {
      const { s, terrain } = makeState(world, { run, switches });
      begin(s, terrain);
      const d = s.districts!;
      // the same odds and willingness everywhere, for the whole and for each part
      s.contest.odds.fill(0.6);
      s.minds.willingness.fill(0.3);
      d.odds.fill(0.6);
      d.willingness.fill(0.3);
      const before = s.countryside.ruralControl.slice();
      const own = d.control.slice();
      controlBeyond(s);
      districtContest(s, 1, terrain.ruralSource, terrain.districts);
      for (let k = 0; k < d.held.length; k++) {
        if (d.world.weight[k] === 0) continue;
        const back = FIXED.retakeShare * s.latent.contestPerDay * (1 - 0.6) * own[k];
        drift.districts += d.contestHazard[k] * (1 - own[k]) - back;
      }
      const bare = makeState(makeWorld({ ruralControl: 0.4 }), { run, switches }).s;
      bare.contest.odds.fill(0.6);
      bare.minds.willingness.fill(0.3);
      bare.countryside.ruralControl.set(before);
      countryside(bare, 1, terrain.ruralSource, terrain.welcome);
      drift.whole += 12 * sum(bare.countryside.ruralControl.map((u, i) => u - before[i]));
    }
    // of 13 districts the centre's own is quiet, which is all that parts the two
    expect(drift.districts / drift.whole).toBeGreaterThan(0.85);
    expect(drift.districts / drift.whole).toBeLessThan(1.15);
  });

  it('does not take an outpost that nobody threatens', () => {
    const world = makeTieredWorld({ challengerMen: 0, ruralControl: 0 }, { lost: 0, contested: 0 });
    const played = play(world, { runs: 10 });
    for (const lost of played.field('weekDistrictsLost')) expect(Math.max(...lost)).toBeLessThan(3);
  });

  it('counts what it records', () => {
    const played = play(makeTieredWorld(WEAK), { runs: 10 });
    const weeks = played.field('weekDistrictsLost');
    played.field('districtLost').forEach((lost, run) => {
      const days = played.field('districtFallDay')[run];
      const manner = played.field('districtManner')[run];
      expect(sum(lost)).toBeGreaterThanOrEqual(weeks[run].at(-1)! - 12);
      days.forEach((day, k) => {
        expect(manner[k] > 0).toBe(day >= 0);
        if (day === -1) expect(lost[k]).toBe(0);
      });
    });
  });
});

describe('men', () => {
  it('are conserved across both tiers, whatever the world', () => {
    const men = fc.double({ min: 0, max: 20_000, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(men, men, men, share, share, fc.nat(1000), (g, m, r, lost, contested, seed) => {
        const sketch = { garrisonMen: g, militiaMen: m, challengerMen: r, days: 120 };
        const played = play(makeTieredWorld(sketch, { lost, contested }), { runs: 2, seed });
        const of = (name: string, run: number): number => played.scalar(name)[run];
        for (let run = 0; run < 2; run++) {
          expect(played.records[run].every(Number.isFinite)).toBe(true);
          const came = of('incumbentInitial', run) + of('incumbentRecruited', run);
          const went = ['Killed', 'Deserted', 'Captured', 'Transferred', 'Remaining']
            .map((name) => of(`incumbent${name}`, run))
            .reduce((a, b) => a + b, 0);
          expect(Math.abs(came - went) / (1 + came)).toBeLessThan(1e-9);
          const joined = of('challengerInitial', run) + of('challengerRecruited', run);
          const left = of('challengerKilled', run) + of('challengerRemaining', run);
          expect(Math.abs(joined - left) / (1 + joined)).toBeLessThan(1e-9);
          for (const u of played.field('weekRuralControl')[run]) {
            expect(u).toBeGreaterThanOrEqual(0);
            expect(u).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('more of them in the garrisons never hasten the loss of districts, in paired means', () => {
    const lostBy = (garrisonMen: number): number => {
      const played = play(makeTieredWorld({ ...WEAK, garrisonMen }), { runs: 24 });
      return mean(played.field('weekDistrictsLost').map((w) => mean(w)));
    };
    const [few, some, many] = [1200, 2400, 4800].map(lostBy);
    expect(some).toBeLessThan(few);
    expect(many).toBeLessThan(some);
  }, 60_000);
});

it('histories side by side are the same, in one go or in pieces', () => {
  const world = makeTieredWorld({ ...WEAK, days: 60, regions: 4 });
  const engine = createEngine(world, SHIPPED, DEFAULT_SWITCHES);
  const { length } = engine.layout;
  const whole = new Float64Array(3 * length);
  for (let run = 0; run < 3; run++)
    engine.run(5, run, whole.subarray(run * length, (run + 1) * length));
  const particles = new Particles(world, SHIPPED, DEFAULT_SWITCHES, 5, 3);
  for (let slot = 0; slot < 3; slot++) particles.begin(slot);
  for (const day of [1, 13, 40, 60]) {
    for (let slot = 0; slot < 3; slot++) particles.play(slot, day);
    particles.arrive(day);
  }
  for (let slot = 0; slot < 3; slot++) particles.finish(slot);
  expect(particles.records).toEqual(whole);
});

it('a run depends on seed and run alone, not on what was played before', () => {
  const engine = createEngine(makeTieredWorld(WEAK), SHIPPED, DEFAULT_SWITCHES);
  const first = new Float64Array(engine.layout.length);
  const again = new Float64Array(engine.layout.length);
  engine.run(7, 3, first);
  engine.run(7, 4, again);
  expect(again).not.toEqual(first);
  engine.run(7, 3, again);
  expect(again).toEqual(first);
});
