import { applyEdits, type CaseData, compileWorld, parseEdit } from '@interregnum/case';
import { inlineExecutor } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, SHIPPED, type World } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { playRecords } from '../compare/run-records.ts';
import { readFolder } from '../testing/synthetic-records.ts';
import { attribute } from './attribute.ts';
import { estimateOutcome, ranksOf } from './estimates.ts';
import { partsOfGame } from './game.ts';
import { OUTCOMES } from './outcomes.ts';
import { type AttributionInput, planAttribution } from './plan.ts';
import type { Attribution } from './result.ts';
import { outcomeOf } from './result.ts';

const FACTORS = ['ghosts', 'nothing', 'bargains', 'air'];
const EDITS = [
  ['regions[*].garrison_effective_k=x2.4'],
  ['regions[*].garrison_effective_k=x1'],
  [],
  ['patrons[US + NATO/air].level=0.6', 'patrons[AAF*/air].level=0.6'],
];
let data: CaseData;

function worldOf(present: number): { world: World; switches: typeof DEFAULT_SWITCHES } {
  const absent = FACTORS.map((_, i) => i).filter((i) => !(present & (1 << i)));
  const edits = absent.flatMap((i) => EDITS[i]!).map((text) => parseEdit(text).edit!);
  const world = compileWorld(applyEdits(data, edits).data!);
  return { world, switches: { ...DEFAULT_SWITCHES, bargains: !absent.includes(2) } };
}

const input = (over: Partial<AttributionInput> = {}): AttributionInput => ({
  seed: 5,
  parameters: SHIPPED,
  runs: 12,
  factors: FACTORS,
  worldOf,
  replicates: 200,
  ...over,
});
let exact: Attribution;

beforeAll(async () => {
  data = await readFolder('cases/afghanistan-2021');
  exact = await attribute(input(), inlineExecutor());
}, 60_000);

describe('every coalition played', () => {
  test('worlds that are the same are played once', () => {
    expect(exact.coalitions).toEqual({ possible: 16, asked: 16, worlds: 8, plays: 96 });
    expect(exact.withoutEffect).toEqual(['nothing']);
  });

  test('values of every outcome sum to what is divided; what changes nothing gets exactly nothing', () => {
    for (const { name, factors, difference, all, none } of exact.outcomes) {
      const total = factors.reduce((s, f) => s + f.shapley.mean, 0);
      const scale = Math.max(1, Math.abs(all.mean), Math.abs(none.mean));
      expect(Math.abs(total - difference.mean)).toBeLessThan(1e-9 * scale);
      const nothing = { mean: 0, low: 0, high: 0, standardError: 0 };
      // what a run reads and no history shows may still be rare
      if (name === 'fell')
        for (const f of factors.filter((_, i) => i !== 1))
          expect(f.shapley.high).toBeGreaterThan(f.shapley.low);
      expect(factors[1]).toMatchObject({ shapley: nothing, alone: nothing, givenOthers: nothing });
    }
  });

  test('the ends are the case as it is and the world without any factor, run by run', () => {
    const play = (mask: number) => {
      const { world, switches } = worldOf(mask);
      return playRecords(world, { seed: 5, parameters: SHIPPED, switches }, 12);
    };
    for (const [mask, end] of [
      [15, 'all'],
      [0, 'none'],
    ] as const) {
      const records = play(mask);
      for (const outcome of OUTCOMES) {
        const column = outcome.column(records);
        const mean = column.reduce((s, x) => s + x, 0) / 12;
        expect(outcomeOf(exact, outcome.name)[end].mean).toBeCloseTo(mean, 6);
      }
    }
  });

  test('centres lost by manner add up to centres lost', () => {
    const manners = exact.outcomes.filter((o) => /^lost/.test(o.name));
    expect(manners.length).toBe(5);
    const lost = outcomeOf(exact, 'regionsLost');
    FACTORS.forEach((_, i) => {
      const total = manners.reduce((s, o) => s + o.factors[i]!.shapley.mean, 0);
      expect(total).toBeCloseTo(lost.factors[i]!.shapley.mean, 9);
    });
    // without bargains nothing is lost by bargain
    expect(outcomeOf(exact, 'lostByBargain').none.mean).toBe(0);
  });

  test('days stop at the horizon', () => {
    const stood = outcomeOf(exact, 'regimeDays');
    for (const e of [stood.all, stood.none]) expect(e.high).toBeLessThanOrEqual(exact.horizonDays);
  });
});

describe('orders sampled', () => {
  test('the same game within its errors; each part adds up', async () => {
    const sampled = await attribute(input({ sampled: true, runs: 50 }), inlineExecutor());
    expect(sampled.method).toBe('sampled');
    expect(sampled.independent).toEqual({ what: 'blocks', count: 10 });
    const again = await attribute(input({ runs: 50 }), inlineExecutor());
    for (const name of ['regimeDays', 'regionsLost']) {
      const [s, e] = [outcomeOf(sampled, name), outcomeOf(again, name)];
      expect(s.all.mean).toBeCloseTo(e.all.mean, 9);
      const total = s.factors.reduce((sum, f) => sum + f.shapley.mean, 0);
      expect(total).toBeCloseTo(s.difference.mean, 9);
      s.factors.forEach((f, i) => {
        const gap = Math.abs(f.shapley.mean - e.factors[i]!.shapley.mean);
        expect(gap).toBeLessThanOrEqual(4 * f.shapley.standardError + 1e-9);
      });
    }
  }, 60_000);

  test('too few runs are refused', () => {
    expect(() => planAttribution(input({ sampled: true, runs: 10 }))).toThrow(/at least 50 runs/);
  });
});

test('intervals: those of the mean of independent games, ranks with ties', () => {
  // values 0 or 10 for the first of two players, always 4 for the second
  const games = Array.from({ length: 400 }, (_, k) => {
    const first = k % 2 === 0 ? 10 : 0;
    return partsOfGame([0, first, 4, first + 4], 2);
  });
  const outcome = { name: 'x', unit: 'days' };
  const { factors, interactions, groups } = estimateOutcome(outcome, ['a', 'b'], games, {
    seed: 1,
    replicates: 1000,
    groups: [[['a', 'b'], ['a']]],
  });
  const [a, b] = factors;
  expect(a!.shapley.mean).toBe(5);
  expect(a!.shapley.standardError).toBeCloseTo(5 / Math.sqrt(399), 6);
  expect(a!.shapley.low).toBeCloseTo(5 - 1.96 * 0.25, 0.5);
  expect(b!.shapley).toEqual({ mean: 4, low: 4, high: 4, standardError: 0 });
  expect([a!.rank, b!.rank]).toEqual([
    { rank: 1, low: 1, high: 1 },
    { rank: 2, low: 2, high: 2 },
  ]);
  expect(interactions[0]!.index).toEqual({ mean: 0, low: 0, high: 0, standardError: 0 });
  expect(groups[0]!.map((g) => [g.shapley.mean, g.rank.rank])).toEqual([
    [9, 1],
    [5, 2],
  ]);
  expect(ranksOf([-3, 3, 0, 1])).toEqual([1, 1, 4, 3]);
});
