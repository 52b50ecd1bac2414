import { SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { truthOf } from '../synthetic-case.ts';
import { playFalls } from './objective.ts';
import { PLACEBOS, placeboCases, withDatesOf, withPatronsStretched } from './placebo-cases.ts';
import { placeboSkill, withoutPlaces } from './placebo-skill.ts';
import { syntheticCases } from './synthetic-cases.ts';

const cases = syntheticCases(24, SHIPPED);

describe('placebo cases', () => {
  it('change what they say and nothing else', () => {
    for (const kind of PLACEBOS) {
      const dealt = placeboCases(kind, cases, 1);
      expect(placeboCases(kind, cases, 1)).toEqual(dealt);
      expect(placeboCases(kind, cases, 1, 1)).not.toEqual(dealt);
      dealt.forEach((c, k) => {
        const own = cases[k]!;
        const { support, events, linkStart, linkTo, linkKm, linkWeight, ...rest } = c.world;
        expect(own.world).toMatchObject(rest);
        if (kind === 'patrons' || kind === 'links') expect(c.truth).toBe(own.truth);
        else expect(c.world).toBe(own.world);
        if (kind !== 'patrons') expect(support).toBe(own.world.support);
        if (kind !== 'links') expect(linkTo).toBe(own.world.linkTo);
      });
    }
  });

  it('map another case’s patrons on relative time', () => {
    const [a, b] = [cases[0]!.world, cases[1]!.world];
    const long = { ...a, horizonDays: 120 };
    const given = withPatronsStretched(long, b);
    const { actual } = given.support[0].money;
    expect(actual).toHaveLength(122);
    for (const t of [0, 20, 60, 119]) {
      expect(actual[t]).toBe(b.support[0].money.actual[Math.round(t / 2)]);
    }
    expect(given.events.map((e) => e.dayKnown)).toEqual(b.events.map((e) => 2 * e.dayKnown));
  });

  it('deal another case’s fates on relative time', () => {
    const own = truthOf([5, 6, 7, 8, 9, 10], 100);
    const donor = truthOf([10, 20, Infinity], 50);
    const given = withDatesOf(own, donor, 3);
    for (const day of given.day) expect([20, 40, Infinity]).toContain(day);
    expect(new Set(given.day.slice(0, 3))).toEqual(new Set([20, 40, Infinity]));
    expect(given.capitalDay).toBe(given.day[0]);
  });
});

describe('forecasts that know when but not where', () => {
  it('keep the days of each run', () => {
    const { world } = cases[0]!;
    const falls = playFalls(world, SHIPPED, 1, 0, 20);
    const dealt = withoutPlaces(falls, [0, 1, 2, 3], 9);
    expect(dealt.days).not.toEqual(falls.days);
    for (let run = 0; run < 20; run++) {
      const of = (t: typeof falls): number[] =>
        [0, 1, 2, 3].map((i) => t.days[i * 20 + run]!).sort((x, y) => x - y);
      expect(of(dealt)).toEqual(of(falls));
      expect(dealt.days[4 * 20 + run]).toBe(falls.days[4 * 20 + run]);
    }
  });
});

/** The model that made the histories forecasts them; shuffled, it must know no more than the ignorant. */
describe('skill', () => {
  // eleven shuffles: the least p is 1 in 12
  const request = { samples: 11, seed: 4 };
  const predict = ({ world }: (typeof cases)[number]) => playFalls(world, SHIPPED, 3, 0, 40);

  it.each(['patrons', 'dates_within', 'dates_between'] as const)(
    'vanishes with shuffled %s',
    (kind) => {
      const result = placeboSkill({ ...request, kind, cases, predict: (c) => predict(c as never) });
      expect(result.skill).toBeGreaterThan(0);
      expect(result.skill_shuffled).toBeLessThan(result.skill / 2);
      expect(result.p).toBeLessThan(0.1);
      expect(result.vanishes).toBe(true);
      expect(result.sentence).toMatch(/skill vanishes\.$/);
    },
  );

  it('vanishes with shuffled links where roads are all that tells regions apart', () => {
    const roads = syntheticCases(16, SHIPPED, { roadsOnly: true });
    const result = placeboSkill({
      ...request,
      kind: 'links',
      cases: roads,
      predict: (c) => predict(c as never),
    });
    expect(result.skill).toBeGreaterThan(0.05);
    expect(result.skill_shuffled).toBeLessThan(0);
    expect(result.p).toBeLessThan(0.1);
    expect(result.vanishes).toBe(true);
  });

  it('that was never there is not found', () => {
    // everything falls on day 1: no skill to lose by shuffling patrons
    const blind = (c: { world: (typeof cases)[number]['world'] }) => {
      const falls = predict(c as never);
      return {
        ...falls,
        days: falls.days.map(() => 1),
        fallenBy: falls.fallenBy.map(() => falls.runs),
      };
    };
    const result = placeboSkill({ ...request, kind: 'patrons', cases, predict: blind });
    expect(result.p).toBe(1);
    expect(result.shuffled_mean).toBeCloseTo(result.real, 12);
  });
});
