import { type OutcomeLayout, outcomeLayout } from '@interregnum/model';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EnsembleAccumulator } from './accumulator.ts';
import { type EnsembleResult, runEnsemble } from './ensemble.ts';
import { inlineExecutor } from './executor.ts';
import { memoryStore } from './store.ts';
import { createAccumulator, replayKept, summarise } from './summarise.ts';
import { syntheticEngine } from './testing/synthetic-engine.ts';
import { tinyInput, tinyWorld } from './testing/tiny-world.ts';

const RUNS = 400;
const world = tinyWorld(6, 40);
const layout: OutcomeLayout = outcomeLayout(world);
const engine = syntheticEngine();
let result: EnsembleResult;
const records: Float64Array[] = [];
const column = (name: string, i = 0): number[] =>
  records.map((r) => r[layout.byName.get(name)!.offset + i]!);

/** The definition in words: sorted, never = infinity, the ceil(q n)-th. */
function quantile(values: readonly number[], q: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(1, Math.ceil(q * values.length)) - 1]!;
}
const days = (values: readonly number[]): number[] =>
  values.map((d) => (d < 0 ? Number.POSITIVE_INFINITY : d));
const finite = (d: number): number | null => (Number.isFinite(d) ? d : null);

beforeAll(async () => {
  result = await runEnsemble({
    ...tinyInput(world),
    runs: RUNS,
    executor: inlineExecutor(engine),
    createEngine: engine,
    store: memoryStore(),
  });
  for await (const block of result.blocks())
    for (let k = 0; k < block.runCount; k++)
      records.push(block.records.slice(k * layout.length, (k + 1) * layout.length));
});

describe('summary, against sorting all the records', () => {
  it('dates the collapse exactly, with null where too few runs fell', () => {
    const { regime } = result.summary;
    const all = days(column('collapseDay'));
    const fell = all.filter(Number.isFinite).length;
    expect(regime.p).toBe(fell / RUNS);
    expect(regime.low).toBeLessThan(regime.p);
    expect(regime.high).toBeGreaterThan(regime.p);
    for (const [key, q] of [
      ['q05', 0.05],
      ['q25', 0.25],
      ['q50', 0.5],
      ['q75', 0.75],
      ['q95', 0.95],
    ] as const)
      expect(regime.day[key]).toBe(finite(quantile(all, q)));
    expect(regime.day.q50).not.toBeNull();
    expect(regime.day.q95).toBeNull();
    expect(regime.dayCounts.reduce((a, b) => a + b, 0) + regime.neverCount).toBe(RUNS);
    const causes = Object.values(regime.causes).reduce((a, b) => a + b, 0);
    expect(causes).toBeCloseTo(1, 12);
  });

  it('counts falls, manners and holders by region', () => {
    const { regions } = result.summary;
    expect(regions[5]!.holderAtOrigin).toBe('challenger');
    expect(regions[5]!.fall).toBeNull();
    for (let i = 0; i < 5; i++) {
      const region = regions[i]!;
      const falls = days(column('fallDay', i));
      const fell = falls.filter(Number.isFinite).length;
      expect(region.fall!.p).toBe(fell / RUNS);
      expect(region.fall!.day.q25).toBe(finite(quantile(falls, 0.25)));
      const manner = column('manner', i);
      expect(region.manner!.bargain).toBe(manner.filter((m) => m === 2).length / fell);
      expect(Object.values(region.manner!).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(region.holder.challenger).toBe(
        column('holder', i).filter((h) => h === 1).length / RUNS,
      );
      const killed = quantile(column('killed', i), 0.5);
      expect(Math.abs(region.values.killed!.q50! / killed - 1)).toBeLessThan(0.016);
    }
  });

  it('orders regions by median fall', () => {
    const { order, regions } = result.summary;
    const medians = order.map(
      (id) => regions.find((r) => r.id === id)!.fall!.day.q50 ?? Number.POSITIVE_INFINITY,
    );
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
    expect(order).toHaveLength(5);
  });

  it('draws the fan of centres held exactly', () => {
    const { fan } = result.summary;
    expect(fan.centres).toBe(5);
    expect(fan.q50[0]).toBe(5);
    for (const day of [1, 17, 40]) {
      const held = records.map((r) => {
        const at = layout.byName.get('fallDay')!.offset;
        let n = 5;
        for (let i = 0; i < 5; i++) if (r[at + i]! >= 0 && r[at + i]! <= day) n--;
        return n;
      });
      expect(fan.q025[day]).toBe(quantile(held, 0.025));
      expect(fan.q50[day]).toBe(quantile(held, 0.5));
      expect(fan.q975[day]).toBe(quantile(held, 0.975));
    }
  });

  it('knows totals to 0.4 % and weeks to 3.1 %', () => {
    const { civilians, weeks, forces, counts, rights } = result.summary;
    const killed = records.map((_, r) =>
      ['IncumbentGround', 'IncumbentAir', 'ChallengerGround', 'ChallengerAir'].reduce(
        (sum, k) => sum + column(`civiliansKilled${k}`)[r]!,
        0,
      ),
    );
    const near = (got: number | null, values: readonly number[], q: number, within: number) =>
      expect(Math.abs(got! / quantile(values, q) - 1)).toBeLessThan(within);
    near(civilians.killed.q95, killed, 0.95, 0.004);
    near(civilians.displacedAbroad.q50, column('displacedAbroad'), 0.5, 0.004);
    near(civilians.byDestination[1]!.q25, column('displacedToDestination', 1), 0.25, 0.004);
    near(forces.incumbentDeserted!.q75, column('incumbentDeserted'), 0.75, 0.004);
    near(weeks.weekKilled!.q50[3]!, column('weekKilled', 3), 0.5, 0.032);
    expect(weeks.weekStrength!.q50[2]).toBeCloseTo(quantile(column('weekStrength', 2), 0.5), 2);
    expect(counts.fallen!.q50).toBe(quantile(column('fallen'), 0.5));
    const mean = column('rights', 1).reduce((a, b) => a + b, 0) / RUNS;
    expect(rights[1]!.mean).toBeCloseTo(mean, 5);
  });

  it('keeps eight runs spread over the order of collapse', () => {
    const kept = result.summary.keptRuns;
    expect(kept).toHaveLength(8);
    expect(new Set(kept.map((k) => k.run)).size).toBe(8);
    const all = days(column('collapseDay')).sort((a, b) => a - b);
    kept.forEach((k, i) => {
      expect(k.collapseDay).toBe(finite(all[Math.floor(((i + 0.5) * RUNS) / 8)]!));
      const at = layout.byName.get('fallDay')!.offset;
      expect(k.fallDay).toEqual(Array.from(records[k.run]!.subarray(at, at + 6)));
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(result.summary))).toEqual(result.summary);
  });
});

it('merges parts in any order to the same summary', () => {
  const summary = (account: EnsembleAccumulator) =>
    summarise(
      account,
      world,
      {
        regions: Array.from({ length: 6 }, (_, i) => ({ id: `R${i}`, name: `R${i}` })),
        destinations: ['a', 'b'],
        groups: ['c', 'd'],
      },
      replayKept(engine(world, tinyInput().parameters, tinyInput().switches), 7),
    );
  const whole = createAccumulator(world, layout);
  const parts = [0, 1, 2].map(() => createAccumulator(world, layout));
  records.forEach((record, run) => {
    whole.add(record, run);
    parts[run % 3]!.add(record, run);
  });
  const merged = createAccumulator(world, layout);
  for (const part of [parts[2]!, parts[0]!, parts[1]!]) merged.merge(part);
  expect(summary(merged)).toEqual(summary(whole));
});

it('says nothing of runs that are not there', async () => {
  const none = syntheticEngine(() => true);
  const empty = await runEnsemble({
    ...tinyInput(world),
    runs: 5,
    executor: inlineExecutor(none),
    createEngine: none,
  });
  expect(empty.summary.runs).toBe(0);
  expect(empty.summary.failedRuns).toBe(5);
  expect(empty.summary.regime).toMatchObject({ p: 0, low: 0, high: 1 });
  expect(empty.summary.civilians.killed.q50).toBeNull();
  expect(empty.summary.keptRuns).toEqual([]);
});
