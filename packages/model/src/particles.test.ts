import { describe, expect, it } from 'vitest';
import type { ObservedControl } from './conditions.ts';
import { SHIPPED } from './parameters.ts';
import { Particles } from './particles.ts';
import { createEngine } from './run.ts';
import { DEFAULT_SWITCHES, type Switches } from './switches.ts';
import { makeWorld } from './testing/make-world.ts';
import { Manner, type World } from './world.ts';

const COUNT = 12;
const DAYS = 90;

function worldOf(): World {
  return makeWorld({ challengerMen: 5000, days: DAYS, regions: 7 });
}

function population(world: World, count = COUNT, switches: Switches = DEFAULT_SWITCHES): Particles {
  const particles = new Particles(world, SHIPPED, switches, 5, count);
  for (let slot = 0; slot < count; slot++) particles.begin(slot);
  return particles;
}

function playAll(particles: Particles, toDay: number, observed?: ObservedControl): void {
  for (let slot = 0; slot < particles.count; slot++) particles.play(slot, toDay, observed);
  particles.arrive(toDay);
}

function finished(particles: Particles): Float64Array {
  for (let slot = 0; slot < particles.count; slot++) particles.finish(slot);
  return particles.records;
}

function control(world: World, falls: Readonly<Record<number, number>>, until: number) {
  const n = world.regionCount;
  const day = Int32Array.from({ length: n }, (_, i) => falls[i] ?? -1);
  return {
    fallLowDay: day,
    fallHighDay: day.slice(),
    heldUntilDay: new Int32Array(n).fill(until),
    manner: new Uint8Array(n),
    confidence: new Float64Array(n).fill(1),
    toThirdParty: new Uint8Array(n),
  };
}

function ensemble(world: World, count = COUNT): Float64Array {
  const engine = createEngine(world, SHIPPED, DEFAULT_SWITCHES);
  const { length } = engine.layout;
  const records = new Float64Array(count * length);
  for (let run = 0; run < count; run++)
    engine.run(5, run, records.subarray(run * length, (run + 1) * length));
  return records;
}

describe('histories side by side', () => {
  it('are the ensemble of the engine, in one go or in pieces', () => {
    const world = worldOf();
    const pieces = population(world);
    for (const day of [1, 13, 14, 60, DAYS]) playAll(pieces, day);
    expect(finished(pieces)).toEqual(ensemble(world));
  });

  it('draw waiting times anew, on day 0 to the same values', () => {
    const world = worldOf();
    const particles = population(world);
    particles.forget();
    playAll(particles, DAYS);
    expect(finished(particles)).toEqual(ensemble(world));
  });

  it('copies are the same history until the day they part', () => {
    const world = worldOf();
    const particles = population(world);
    playAll(particles, 4);
    particles.replace(new Int32Array(COUNT).fill(3));
    const men: number[] = [];
    particles.each((s) => men.push(s.forces.garrisonMen[1]));
    expect(new Set(men).size).toBe(1);
    particles.forget();
    playAll(particles, DAYS);
    const days = new Set<string>();
    const { byName, length } = particles.layout;
    const at = byName.get('fallDay')!.offset;
    const records = finished(particles);
    for (let k = 0; k < COUNT; k++)
      days.add(String(records.subarray(k * length + at, k * length + at + 7)));
    expect(days.size).toBeGreaterThan(1);
  });

  it('go on the same in another world of the same numbers, slot by slot', () => {
    const world = worldOf();
    const base = population(world);
    playAll(base, 20);
    const some = [1, 4, 9];
    const twin = new Particles(world, SHIPPED, DEFAULT_SWITCHES, 5, some.length);
    twin.adopt(base, some);
    playAll(base, DAYS);
    playAll(twin, DAYS);
    const { length } = base.layout;
    finished(base);
    finished(twin);
    some.forEach((slot, k) => {
      expect(twin.records.subarray(k * length, (k + 1) * length)).toEqual(
        base.records.subarray(slot * length, (slot + 1) * length),
      );
    });
  });
});

describe('a conditioned history', () => {
  it('has the observed falls on their days and no others', () => {
    const world = worldOf();
    const particles = population(world);
    playAll(particles, 60, control(world, { 2: 10, 5: 10, 4: 33 }, 60));
    particles.each((s) => {
      expect(Array.from(s.centres.fallDay)).toEqual([-1, -1, 10, -1, 33, 10, -1]);
      expect(s.regime.heldCount).toBe(4);
    });
    for (const w of particles.logWeight) expect(w).toBeLessThan(0);
  });

  it('has the capital’s fall end the regime', () => {
    const world = worldOf();
    const particles = population(world, 3);
    playAll(particles, 40, control(world, { 0: 21 }, 40));
    particles.each((s) => {
      expect(s.regime.collapseDay).toBe(21);
      expect(s.regime.capitalLost).toBe(true);
    });
  });

  const leaders = {
    commandOf: Int32Array.of(-1, 0, 0, 1, 1),
    commandCount: 2,
    affinityChallenger: new Float64Array(5).fill(0.5),
    affinityIncumbent: new Float64Array(5).fill(0.2),
  };
  it.each([
    ['hazards and columns', makeWorld({ challengerMen: 4000, days: 25, regions: 5 })],
    [
      'leaders who can be bought',
      makeWorld(
        {
          challengerMen: 6000,
          militiaMen: 9000,
          ruralControl: 0.9,
          days: 25,
          regions: 5,
          incumbent: { money: 0 },
        },
        leaders,
      ),
    ],
  ])('weighs a quiet past by the probability that nothing fell: %s', (what, world) => {
    // Of many free runs, the share in which nothing falls by day 25 is the mean weight of that past.
    const count = 1500;
    const free = population(world, count);
    playAll(free, 25);
    let quiet = 0;
    let sold = 0;
    free.each((s) => {
      if (s.regime.heldCount === 5) quiet++;
      if (s.commands.loyal.some((loyal) => loyal === 0)) sold++;
    });
    if (what !== 'hazards and columns') expect(sold).toBeGreaterThan(count / 20);
    const told = population(world, count);
    playAll(told, 25, control(world, {}, 25));
    const likelihood = told.logWeight.reduce((sum, w) => sum + Math.exp(w), 0) / count;
    const share = quiet / count;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
    expect(Math.abs(likelihood - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / count));
  });

  it('gives every date of one fall its share, so that the dates sum to the probability of it', () => {
    const world = makeWorld({ challengerMen: 4000, days: 12, regions: 3 });
    const count = 1200;
    const likelihood = (low: number, high: number): number => {
      const seen = control(world, { 1: low }, 12);
      seen.fallHighDay[1] = high;
      const told = population(world, count);
      playAll(told, 12, seen);
      return told.logWeight.reduce((sum, w) => sum + Math.exp(w), 0) / count;
    };
    let sum = 0;
    for (let day = 3; day <= 8; day++) sum += likelihood(day, day);
    const interval = likelihood(3, 8);
    expect(interval / sum).toBeGreaterThan(0.9);
    expect(interval / sum).toBeLessThan(1.1);
  });

  it('leaves a place alone that nobody watched, and imposes what has no confidence unweighed', () => {
    const world = worldOf();
    const blind = { ...control(world, {}, 0) };
    const free = population(world, 200);
    const told = population(world, 200);
    playAll(free, 60);
    playAll(told, 60, blind);
    expect(told.logWeight.every((w) => w === 0)).toBe(true);
    let a = 0;
    let b = 0;
    free.each((s) => {
      a += s.regime.heldCount;
    });
    told.each((s) => {
      b += s.regime.heldCount;
    });
    expect(Math.abs(a - b) / 200).toBeLessThan(0.6);
    const none = control(world, { 3: 9 }, 60);
    none.confidence.fill(0);
    const imposed = population(world, 4);
    playAll(imposed, 60, none);
    expect(imposed.logWeight.every((w) => w === 0)).toBe(true);
  });

  it('hands to a third party what it took, and takes recorded manners', () => {
    const world = worldOf();
    const seen = control(world, { 2: 8, 3: 8 }, 30);
    seen.toThirdParty[2] = 1;
    seen.manner[3] = Manner.defected;
    const particles = population(world, 3);
    playAll(particles, 30, seen);
    particles.each((s) => {
      expect(s.centres.holder[2]).toBe(2);
      expect(s.centres.holder[3]).toBe(1);
      expect(s.centres.manner[3]).toBe(Manner.defected);
    });
  });
});
