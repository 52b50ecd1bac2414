import { SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { quantity, roadCase } from '../testing/synthetic-case.ts';
import { roadHistory } from '../testing/synthetic-history.ts';
import type { BoardSource } from './board-cases.ts';
import { HAND_SET_SWITCHES } from './fitted-model.ts';
import { placeboTests } from './placebo-tests.ts';
import { playVectors } from './play-vectors.ts';

/** A history that went as the model itself says of it: the middle day of each region. */
function asModelled(id: string, support: number): BoardSource {
  const given = {
    patrons: (['money', 'air'] as const).map((channel) => ({
      side: 'incumbent' as const,
      patron: 'P',
      channel,
      fromDay: -500,
      toDay: 200,
      knownDay: -500,
      level: quantity(support),
      basis: '',
      realised: false,
    })),
    regions: roadCase().regions.map((r, i) => ({
      ...r,
      challengerMen: quantity([10, 3000, 900, 6000, 8000][i]!),
    })),
  };
  const { world } = roadHistory([1, 1, 1, 1], given);
  const { falls } = playVectors(
    world,
    [{ parameters: SHIPPED, weight: 1 }],
    HAND_SET_SWITCHES,
    99,
    41,
  );
  const middle = (i: number): number =>
    Array.from(falls.days.subarray(i * 41, i * 41 + 41)).sort((a, b) => a - b)[20]!;
  const days = [0, 1, 2, 3].map((i) => (middle(i) > 100 ? Infinity : middle(i)));
  const { truth } = roadHistory(days, given);
  return {
    id,
    title: id,
    group: id,
    origin: '2000-01-01',
    world,
    announced: world,
    truth,
    data: roadCase(),
    said: [],
  };
}

const SOURCES = [asModelled('a', 1), asModelled('b', 0), asModelled('c', 0.5)];
const OPTIONS = { seed: 1, runs: 40, samples: 9 };
const results = placeboTests(SOURCES, null, OPTIONS);
const of = (kind: string) => results.find((r) => r.kind === kind)!;

describe('placebos', () => {
  it('take skill from a model that has it', () => {
    for (const kind of ['patrons', 'dates']) {
      expect(of(kind).shuffled_mean, kind).toBeGreaterThan(of(kind).joint);
      expect(of(kind).as_good, kind).toBeLessThan(9);
    }
  });

  it('count shuffles that are as good, with the real one among them', () => {
    for (const r of results) {
      expect(r.as_good).toBe(r.shuffled.filter((j) => j <= r.joint).length);
      expect(r.p).toBe((r.as_good + 1) / 10);
    }
  });

  it('are the same twice', () => {
    expect(placeboTests(SOURCES, null, OPTIONS)).toEqual(results);
  });

  it('change nothing where there is nothing to change', () => {
    const alike = [SOURCES[0]!, { ...SOURCES[0]!, id: 'd' }];
    const patrons = placeboTests(alike, null, OPTIONS).find((r) => r.kind === 'patrons')!;
    for (const j of patrons.shuffled) expect(j).toBe(patrons.joint);
    expect(patrons.p).toBe(1);
  });
});
