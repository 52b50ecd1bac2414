import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from './ledger.ts';
import { BEFORE_ORIGIN, NEVER, outcomeLayout } from './outcome.ts';
import { SHIPPED } from './parameters.ts';
import { createEngine } from './run.ts';
import { DEFAULT_SWITCHES, MECHANISMS, type Switches } from './switches.ts';
import { makeWorld, type Sketch } from './testing/make-world.ts';
import { fallDays, mean, play } from './testing/play.ts';
import { Holder, type World } from './world.ts';

const allOn = Object.fromEntries(MECHANISMS.map((m) => [m, true])) as unknown as Switches;
const level = fc.double({ min: 0, max: 1, noNaN: true });
const sketches: fc.Arbitrary<Sketch> = fc.record({
  regions: fc.integer({ min: 1, max: 9 }),
  days: fc.integer({ min: 1, max: 90 }),
  garrisonMen: fc.double({ min: 0, max: 60_000, noNaN: true }),
  militiaMen: fc.double({ min: 0, max: 20_000, noNaN: true }),
  challengerMen: fc.double({ min: 0, max: 60_000, noNaN: true }),
  ruralControl: level,
  incumbent: fc.record({ money: level, air: level, lift: level, troops: level }),
  challenger: fc.record({ money: level, air: level, arms: level }),
});

describe('one run', () => {
  it('depends on seed and run alone, not on what was played before', () => {
    const world = makeWorld();
    const engine = createEngine(world, SHIPPED, DEFAULT_SWITCHES);
    const first = new Float64Array(engine.layout.length);
    const again = new Float64Array(engine.layout.length);
    engine.run(7, 3, first);
    engine.run(7, 4, again);
    expect(again).not.toEqual(first);
    engine.run(8, 3, again);
    expect(again).not.toEqual(first);
    engine.run(7, 3, again);
    expect(again).toEqual(first);
  });

  it('is the same traced and untraced', () => {
    const world = makeWorld({ challengerMen: 6000, days: 200 });
    const engine = createEngine(world, SHIPPED, allOn);
    const plain = new Float64Array(engine.layout.length);
    const traced = new Float64Array(engine.layout.length);
    const ledger = createLedger();
    engine.run(1, 3, plain);
    engine.run(1, 3, traced, ledger);
    expect(traced).toEqual(plain);
    const falls = ledger.entries.filter((e) => e.kind === 'fall').length;
    const fallen = outcomeLayout(world).byName.get('fallen')!;
    expect(falls).toBe(plain[fallen.offset]);
    expect(falls).toBeGreaterThan(0);
  });

  it('conserves men and keeps every number in its range, whatever the world', () => {
    fc.assert(
      fc.property(
        sketches,
        fc.boolean(),
        fc.integer({ min: 0, max: 1000 }),
        (sketch, all, seed) => {
          const world = makeWorld(sketch);
          const played = play(world, { runs: 2, seed, switches: all ? allOn : DEFAULT_SWITCHES });
          const of = (name: string, run: number): number => played.scalar(name)[run];
          for (let run = 0; run < 2; run++) {
            expect(played.records[run].every(Number.isFinite)).toBe(true);
            const scale = 1 + of('incumbentInitial', run) + of('incumbentRecruited', run);
            const left =
              of('incumbentInitial', run) +
              of('incumbentRecruited', run) -
              of('incumbentKilled', run) -
              of('incumbentDeserted', run) -
              of('incumbentCaptured', run) -
              of('incumbentTransferred', run);
            expect(Math.abs(left - of('incumbentRemaining', run)) / scale).toBeLessThan(1e-9);
            const fighters =
              of('challengerInitial', run) +
              of('challengerRecruited', run) -
              of('challengerKilled', run);
            const fighterScale = 1 + of('challengerInitial', run) + of('challengerRecruited', run);
            expect(Math.abs(fighters - of('challengerRemaining', run)) / fighterScale).toBeLessThan(
              1e-9,
            );
            for (const men of ['Killed', 'Deserted', 'Captured', 'Transferred', 'Recruited']) {
              expect(of(`incumbent${men}`, run)).toBeGreaterThanOrEqual(0);
            }
            for (const u of played.field('weekRuralControl')[run]) {
              expect(u).toBeGreaterThanOrEqual(0);
              expect(u).toBeLessThanOrEqual(1 + 1e-12);
            }
            const from = played.field('displacedFrom')[run].reduce((a, b) => a + b, 0);
            const to = played.field('displacedTo')[run].reduce((a, b) => a + b, 0);
            expect(to + of('displacedAbroad', run)).toBeCloseTo(from, 4);
            const byMeans = played.field('killed')[run].reduce((a, b) => a + b, 0);
            const bySide =
              of('civiliansKilledIncumbentGround', run) +
              of('civiliansKilledIncumbentAir', run) +
              of('civiliansKilledChallengerGround', run) +
              of('civiliansKilledChallengerAir', run);
            expect(bySide).toBeCloseTo(byMeans, 6);
            played.field('fallDay')[run].forEach((day, i) => {
              expect(day === NEVER || (day >= 1 && day <= world.horizonDays)).toBe(true);
              expect(played.field('manner')[run][i] === 0).toBe(day === NEVER);
              expect(played.field('holder')[run][i]).toBe(day === NEVER ? 0 : 1);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws one vector of a posterior sample a run, each as often', () => {
    const world = makeWorld();
    const eager = { ...SHIPPED, costBase: 0 };
    const alone = [SHIPPED, eager].map((p) => createEngine(world, p, DEFAULT_SWITCHES));
    const mixed = createEngine(world, [SHIPPED, eager], DEFAULT_SWITCHES);
    const of = (engine: typeof mixed, run: number): Float64Array => {
      const record = new Float64Array(engine.layout.length);
      engine.run(5, run, record);
      return record;
    };
    let first = 0;
    for (let run = 0; run < 200; run++) {
      const record = of(mixed, run);
      const like = alone.map(
        (engine) => JSON.stringify(of(engine, run)) === JSON.stringify(record),
      );
      expect(like.some(Boolean)).toBe(true);
      if (like[0]) first++;
    }
    expect(Math.abs(first - 100)).toBeLessThan(40);
    expect(() => createEngine(world, [], DEFAULT_SWITCHES)).toThrow(RangeError);
  });

  it('leaves alone what was lost before the origin and what a third party holds', () => {
    const base = makeWorld();
    const holder0 = Uint8Array.of(0, Holder.challenger, Holder.thirdParty, 0, 0, 0);
    const world: World = { ...base, holder0 };
    const played = play(world, { runs: 10 });
    for (const days of played.field('fallDay')) {
      expect(days[1]).toBe(BEFORE_ORIGIN);
      expect(days[2]).toBe(BEFORE_ORIGIN);
    }
    for (const holders of played.field('holder')) expect(holders.slice(1, 3)).toEqual([1, 2]);
  });

  it('gives no place P = 0: an untouched place falls by the surprise that needs no contact', () => {
    const days = 1500;
    const quiet = makeWorld(
      { regions: 1, days, challengerMen: 0, ruralControl: 0, garrisonMen: 50_000 },
      { affinityChallenger: Float64Array.of(0) },
    );
    const runs = 1000;
    const fell = play(quiet, {
      runs,
      switches: { bargains: false, siege: false, leaders: false, countryside: false },
    })
      .field('fallDay')
      .filter(([d]) => d !== NEVER).length;
    // nobody is near, so a fifth of the hazard of surprise is left (Eq. 24)
    const expected = 1 - Math.exp(-0.2 * 3e-4 * days);
    expect(Math.abs(fell / runs - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / runs),
    );
  });
});

describe('switches', () => {
  const lively = makeWorld(
    { regions: 9, days: 160 },
    {
      events: [
        { dayKnown: -30, side: 0, magnitude: 1, sign: 1, about: 'patron', source: 0 },
        { dayKnown: 10, side: 0, magnitude: 0.5, sign: 1, about: 'leader', source: 2 },
        { dayKnown: 20, side: 1, magnitude: 1, sign: 1, about: 'amnesty', source: 1 },
      ],
      ceasefires: [
        { side: 1, firstDay: 5, lastDay: 60, keptLow: 0.6, kept: 0.8, keptHigh: 0.9, source: 3 },
      ],
      holdoutIdentity: Float64Array.from({ length: 9 }, (_, i) => (i === 4 ? 1 : 0)),
      sought: Uint8Array.from({ length: 9 }, (_, i) => (i < 6 ? 1 : 0)),
      // one base is a main effort
      challengerMen0: Float64Array.from({ length: 9 }, (_, i) => (i === 4 ? 9000 : 1800)),
      // one command outweighs the garrisons it stands beside
      militiaMen0: Float64Array.from({ length: 9 }, (_, i) => (i % 3 === 2 ? 5000 : 300)),
    },
  );
  // money and air run out on day 40, announced thirty days before
  const [incumbent] = lively.support;
  for (const channel of ['money', 'air', 'lift'] as const) {
    incumbent[channel].actual.fill(0.1, 40);
    incumbent[channel].expected.fill(0.1, 10);
  }

  for (const mechanism of MECHANISMS) {
    it(`${mechanism} can be switched, and does something`, () => {
      const others = mechanism === 'toppling' ? {} : { mobilisation: true };
      const on = play(lively, { runs: 12, switches: { ...others, [mechanism]: true } });
      const off = play(lively, { runs: 12, switches: { ...others, [mechanism]: false } });
      expect(on.records).not.toEqual(off.records);
    });
  }
});

describe('twin histories that share every draw', () => {
  const runs = 200;
  // from day 1: those who stood until the origin with less air are the stouter (rules/standing.ts)
  const withAir = (air: number): number[][] => {
    const support = { money: 0.8, lift: 0.8, air: 0.1 };
    const world = makeWorld({ regions: 8, days: 200, incumbent: support });
    const path = world.support[0].air;
    path.actual.fill(air, 1);
    path.expected.fill(air, 1);
    return fallDays(play(world, { runs }), world);
  };

  it('more air support never hastens a fall', () => {
    const little = withAir(0.1);
    const much = withAir(0.6);
    const pairs = little.flatMap((days, run) => days.map((day, i) => much[run][i] - day));
    expect(mean(pairs)).toBeGreaterThan(1);
    expect(pairs.filter((d) => d < 0)).toEqual([]);
  });

  it('the air serves whoever owns it', () => {
    const sketch: Sketch = { regions: 8, days: 200, challenger: { money: 0.3 } };
    const without = makeWorld(sketch);
    const owned = makeWorld({ ...sketch, challenger: { money: 0.3, air: 0.8 } });
    const day = (world: World): number => mean(fallDays(play(world, { runs }), world).flat());
    expect(day(owned)).toBeLessThan(day(without) - 1);
  });

  it('no contact, no fall', () => {
    const world = makeWorld({ regions: 5, challengerMen: 0, ruralControl: 0 });
    const played = play(world, { runs, switches: { countryside: false } });
    // only the open hazard is left: 5 places x 120 days x 3e-4
    expect(mean(played.scalar('fallen'))).toBeLessThan(0.35);
  });
});

describe('golden run', () => {
  const file = new URL('./run.golden.json', import.meta.url);
  it('is what it was; refresh with UPDATE_GOLDEN=1 and say so in CHANGELOG.md', () => {
    const world = makeWorld({ regions: 12, days: 200 });
    const digest = (switches: Switches): string => {
      const hash = createHash('sha256');
      for (const r of play(world, { runs: 25, seed: 20210414, switches }).records) {
        hash.update(new Uint8Array(r.buffer));
      }
      return hash.digest('hex');
    };
    const now = { shipped: digest(DEFAULT_SWITCHES), everything: digest(allOn) };
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
