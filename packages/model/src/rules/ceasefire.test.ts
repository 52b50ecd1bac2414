import { describe, expect, it } from 'vitest';
import { makeState, sum } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { fallDays, mean, play } from '../testing/play.ts';
import { type Ceasefire, Side, type World } from '../world.ts';
import { ceasefire, keptOf } from './ceasefire.ts';
import { siege } from './siege.ts';
import { strength } from './strength.ts';

const held = (more: Partial<Ceasefire> = {}): Ceasefire => {
  const kept = more.kept ?? 1;
  const range = { keptLow: kept, kept, keptHigh: kept };
  return { side: Side.challenger, firstDay: 1, lastDay: 60, ...range, source: 0, ...more };
};
const war = (...ceasefires: Ceasefire[]): World =>
  makeWorld(
    { regions: 8, days: 120, challengerMen: 5000 },
    ceasefires.length > 0 ? { ceasefires } : {},
  );
/** No garrison bargains or is sold: what falls is taken. */
const STORMED = { bargains: false, leaders: false, collapse: false };

describe('effort (Eq. 84)', () => {
  it('is what a side does not leave undone, from the first day to the last, and of that side alone', () => {
    const { s } = makeState(war(held({ kept: 0.7, firstDay: 10, lastDay: 20 })));
    const efforts = [9, 10, 20, 21].map((day) => {
      ceasefire(s, day);
      return [s.effort.incumbent, s.effort.challenger];
    });
    expect(efforts).toEqual([
      [1, 1],
      [1, 1 - 0.7],
      [1, 1 - 0.7],
      [1, 1],
    ]);
  });

  it('of two that overlap the one better kept counts, and none where it is switched off', () => {
    const world = war(held({ kept: 0.5 }), held({ kept: 0.75 }), held({ side: Side.incumbent }));
    const { s } = makeState(world);
    ceasefire(s, 5);
    expect(s.effort).toMatchObject({ incumbent: 0, challenger: 0.25 });
    const off = makeState(world, { switches: { ceasefire: false } }).s;
    ceasefire(off, 5);
    expect(off.effort).toMatchObject({ incumbent: 1, challenger: 1 });
  });

  it('is drawn between low and high, half of the histories on either side of what is coded', () => {
    const range = held({ keptLow: 0.2, kept: 0.8, keptHigh: 0.9 });
    expect([0, 0.25, 0.5, 0.75, 1].map((u) => keptOf(range, u))).toEqual([
      0.2,
      0.5,
      0.8,
      expect.closeTo(0.85, 12),
      0.9,
    ]);
  });

  it('scales the hazard of assault', () => {
    const hazard = (kept: number): number => {
      const { s } = makeState(war(held({ kept })));
      strength(s);
      ceasefire(s, 1);
      siege(s);
      return sum(s.hazards.assault);
    };
    expect(hazard(0)).toBeGreaterThan(0);
    expect(hazard(0.75)).toBeCloseTo(hazard(0) / 4, 12);
    expect(hazard(1)).toBe(0);
  });
});

describe('a war with a cease-fire', () => {
  it('is the war without it where nothing of it is kept, bit for bit', () => {
    const kept = play(war(held({ kept: 0 })), { runs: 5 });
    expect(kept.records).toEqual(play(war(), { runs: 5 }).records);
    const off = play(war(held()), { runs: 5, switches: { ceasefire: false } });
    expect(off.records).toEqual(play(war(), { runs: 5 }).records);
  });

  it('loses nothing to arms while it is wholly kept, and again when it ends', () => {
    const world = war(held());
    const days = fallDays(play(world, { runs: 40, switches: STORMED }), world).flat();
    expect(days.filter((day) => day <= 60)).toEqual([]);
    expect(days.filter((day) => day <= 120).length).toBeGreaterThan(0);
  });

  it('still sees garrisons bargain', () => {
    const world = war(held({ lastDay: 120 }));
    expect(mean(play(world, { runs: 40 }).scalar('fallen'))).toBeGreaterThan(0);
  });

  it('has fewer killed on both sides, of those in arms and of civilians, where both keep it', () => {
    const dead = (...of: Ceasefire[]): number[] => {
      const played = play(war(...of), { runs: 10, switches: STORMED });
      return ['incumbentKilled', 'challengerKilled'].map((name) => mean(played.scalar(name)));
    };
    const open = dead();
    const challengers = dead(held({ lastDay: 120 }));
    const both = dead(held({ lastDay: 120 }), held({ lastDay: 120, side: Side.incumbent }));
    expect(open.every((n) => n > 0)).toBe(true);
    expect(challengers[0]).toBe(0);
    expect(challengers[1]).toBeGreaterThan(0);
    expect(both).toEqual([0, 0]);
  });

  it('keeps the countryside as it is where both keep it wholly', () => {
    const world = war(held({ lastDay: 120 }), held({ lastDay: 120, side: Side.incumbent }));
    const control = play(world, { runs: 3, switches: STORMED }).field('weekRuralControl');
    expect(new Set(control.flat()).size).toBe(1);
  });
});
