import { FREE_NAMES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { priorDesign } from '../calibrate/design.ts';
import { jointScores } from '../calibrate/objective.ts';
import { spaceOf } from '../calibrate/space.ts';
import { type FallTable, fallTable } from '../fall-table.ts';
import type { BoardSource } from '../score/board-cases.ts';
import { syntheticCases } from '../testing/synthetic-cases.ts';
import { POOL } from './doubt-plan.ts';
import { structuresOf } from './draw.ts';
import type { PlayedArm } from './nested.ts';
import { type Arm, DESIGN } from './plan.ts';
import { bestOf, pooledAt, weighPools } from './pool.ts';

const cases = syntheticCases(6, SHIPPED) as unknown as BoardSource[];
const arm: Arm = { name: 'shipped', open: [], vectors: 60 };
const units = priorDesign(spaceOf(FREE_NAMES), 1, arm.vectors);
const vectors = units.map(spaceOf(FREE_NAMES).fromUnit);
const played: PlayedArm = {
  arm,
  units,
  structures: structuresOf(arm, 1),
  joint: cases.map((c) => jointScores(c, vectors, 1, 0, 4)),
};
const fold = { training: [0, 1, 2, 3] };

/** A partner that has everything fall on one day; notes what it was allowed to see. */
function partner(day: number, seen: number[][] = []) {
  return (training: readonly number[]) => {
    seen.push([...training]);
    return (source: BoardSource, _seed: number, runs: number): Map<string, FallTable> => {
      const { regionCount, horizonDays } = source.world;
      const columns = Array.from({ length: regionCount }, () => new Float64Array(runs).fill(day));
      return new Map(POOL.partners.map((id) => [id, fallTable(columns, horizonDays)]));
    };
  };
}

describe('a pool', () => {
  it('has its share of whole runs of each', () => {
    const of = (day: number) => fallTable([new Float64Array(8).fill(day)], 100);
    const model = (quarters: number): number =>
      [...pooledAt(quarters, of(1), of(2)).days].filter((day) => day === 1).length;
    expect([0, 1, 2, 3, 4].map(model)).toEqual([0, 2, 4, 6, 8]);
  });

  it('of all its runs the model is the model, whoever the partner', () => {
    const [a, b] = [partner(1), partner(Infinity)].map((p) =>
      weighPools(cases, played, fold, DESIGN, p),
    );
    expect(a![0]![4]).toBe(b![0]![4]);
    expect(a![0]![0]).not.toBe(b![0]![0]);
  });

  it('weighs a case by what never saw its country nor the fold’s', () => {
    const seen: number[][] = [];
    const own = weighPools(cases, played, fold, DESIGN, partner(20, seen));
    // two cases a country
    expect(seen).toEqual([
      [2, 3],
      [0, 1],
    ]);
    const poisoned = cases.map((c, k) =>
      k < 4 ? c : { ...c, truth: { ...c.truth, day: c.truth.day.map(() => 1), capitalDay: 1 } },
    );
    const bent = {
      ...played,
      joint: played.joint.map((of, k) => (k < 4 ? of : Array.from(of, () => 0))),
    };
    expect(weighPools(poisoned, bent, fold, DESIGN, partner(20))).toEqual(own);
  });

  it('takes the first of equals', () => {
    expect(bestOf([2, 1, 1, 3])).toBe(1);
  });
});
