import { fileURLToPath } from 'node:url';
import { applyEdits, type CaseData, compileWorld, parseEdit } from '@interregnum/case';
import {
  inlineExecutor,
  inputFromCase,
  memoryStore,
  runEnsemble,
  vectorOfRun,
} from '@interregnum/ensemble';
import { nodeExecutor } from '@interregnum/ensemble/node';
import { DEFAULT_SWITCHES, type ParameterVector, SHIPPED, type World } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../testing/synthetic-records.ts';
import { compareRecords } from './compare-records.ts';
import { type CompareInput, compareWorlds } from './compare-worlds.ts';
import type { ScenarioComparison } from './result.ts';
import { playRecords, recordsOfBlocks } from './run-records.ts';

const SMALL = fileURLToPath(new URL('../../../case/fixtures/small', import.meta.url));
const SHARED = { parameters: SHIPPED, switches: DEFAULT_SWITCHES, seed: 3 };
const RUNS = 60;

let data: CaseData;
let base: World;
beforeAll(async () => {
  data = await readFolder(SMALL);
  base = compileWorld(data);
});

function edited(...texts: string[]): World {
  const edits = texts.map((t) => parseEdit(t).edit!);
  return compileWorld(applyEdits(data, edits).data!);
}

const MORE_AIR = 'patrons[Overland/air].level@2000-03-01..=1';
function input(world: World, more: Partial<CompareInput> = {}): CompareInput {
  const scenarios = [{ name: 'More air', world }];
  return { base, scenarios, ...SHARED, runs: RUNS, replicates: 200, ...more };
}
const only = (i: CompareInput): ScenarioComparison => compareWorlds(i).scenarios[0]!;
const stood = (c: ScenarioComparison) =>
  c.quantities.find((q) => q.name === 'regimeDays')!.difference;

describe('the same world twice', () => {
  test.each(['the very same', 'compiled again'])(
    '%s: exactly zero everywhere, and says so',
    (how) => {
      const world = how === 'compiled again' ? compileWorld(data) : base;
      const c = only(input(world, { trace: { shares: 0, persons: 0 } }));
      expect(c.identical).toBe(true);
      for (const q of c.quantities) {
        expect(q.difference).toEqual({ mean: 0, low: 0, high: 0 });
        expect([q.q05, q.q50, q.q95, q.more.pairs, q.less.pairs]).toEqual([0, 0, 0, 0, 0]);
      }
      expect(c.fate.difference).toEqual({ difference: 0, low: 0, high: 0, p: 1 });
      for (const r of c.regions) {
        expect(r.heldDays).toEqual({ mean: 0, low: 0, high: 0 });
        expect(r.fellDifference).toEqual({ difference: 0, low: 0, high: 0, p: 1 });
      }
      for (const share of Object.values(c.mattered)) expect(share.pairs).toBe(0);
      expect(c.parting).toMatchObject({ day: null, places: [], never: { pairs: RUNS } });
      expect(c.weeks!.map((w) => w.pairs.pairs)).toEqual(c.weeks!.map(() => 0));
    },
  );
});

describe('signs on a small world', () => {
  test('more air: it stands longer, and what stood still stands', () => {
    const c = only(input(edited(MORE_AIR)));
    expect(c.identical).toBe(false);
    expect(stood(c).low).toBeGreaterThan(0);
    expect(c.fate.onlyScenario.pairs).toBe(0);
    expect(c.mattered.anyFallDay.pairs).toBeGreaterThan(0);
  });

  test('no air: it falls earlier', () => {
    const c = only(input(edited('patrons[Overland/air].level@2000-01-01..=0')));
    expect(stood(c).high).toBeLessThan(0);
  });

  test('twins do not part before the first day that differs in what anybody does or expects', () => {
    const late = 'patrons[Overland/money].realised@2000-05-20..=0';
    const c = only(input(edited(late), { trace: { shares: 0, persons: 0 }, keepPairs: true }));
    const changeDay = 140;
    expect(c.parting.day!.q05).toBeGreaterThanOrEqual(changeDay);
    for (const w of c.weeks!) if (w.day) expect(w.day.q05).toBeGreaterThanOrEqual(changeDay);
    const anySeries = c.pairRows!.filter((p) => p.seriesDay !== null);
    expect(anySeries.length).toBeGreaterThan(0);
    for (const row of anySeries) {
      expect(row.series.length).toBeGreaterThan(0);
      // by the end of the week of the first fall that differs, strength or losses differ too
      if (row.partingDay !== null)
        expect(row.seriesDay).toBeLessThanOrEqual(7 * Math.ceil(row.partingDay / 7));
    }
    for (const w of c.weeks!) expect(w.first.pairs).toBeLessThanOrEqual(w.pairs.pairs);
  });
});

test('common draws: a pair of worlds varies less than two ensembles of other draws', () => {
  const world = edited(MORE_AIR);
  const draws = { ...SHARED, seed: 4 };
  const other = playRecords(world, draws, RUNS);
  const independent = compareRecords('Other draws', playRecords(base, SHARED, RUNS), {
    ...other,
    seed: SHARED.seed,
  });
  const width = (c: ScenarioComparison): number => stood(c).high - stood(c).low;
  expect(width(only(input(world)))).toBeLessThan(0.8 * width(independent));
});

describe('the same answer wherever it is played', () => {
  test('again, inline executor, worker threads', async () => {
    const asked = input(edited(MORE_AIR), { trace: true, keepPairs: true });
    const here = compareWorlds(asked);
    expect(compareWorlds(asked)).toEqual(here);
    expect(await compareWorlds(asked, inlineExecutor())).toEqual(here);
    const workers = nodeExecutor(2);
    try {
      expect(await compareWorlds(asked, workers)).toEqual(here);
    } finally {
      await workers.close();
    }
  });

  test('records of ensembles played before', async () => {
    const store = memoryStore();
    const ensemble = await runEnsemble({
      ...inputFromCase(data, { seed: SHARED.seed }),
      runs: RUNS,
      chunkRuns: 25,
      executor: inlineExecutor(),
      store,
    });
    const stored = await recordsOfBlocks(base, SHARED, RUNS, ensemble.blocks());
    const world = edited(MORE_AIR);
    const scenario = playRecords(world, SHARED, RUNS);
    expect(compareRecords('More air', stored, scenario, { replicates: 200 })).toEqual(
      only(input(world)),
    );
    const fewer = await recordsOfBlocks(base, SHARED, 30, ensemble.blocks());
    expect(fewer.records).toEqual(stored.records.slice(0, 30 * stored.layout.length));
    const elsewhere = { ...base, regionCount: 4 };
    await expect(recordsOfBlocks(elsewhere, SHARED, RUNS, ensemble.blocks())).rejects.toThrow(
      /made from another world/,
    );
  });

  test('an answer does not depend on which other scenarios are asked', () => {
    const scenarios = [
      { name: 'No air', world: edited('patrons[Overland/air].level@2000-01-01..=0') },
      { name: 'More air', world: edited(MORE_AIR) },
    ];
    const both = compareWorlds(input(base, { scenarios }));
    expect(both.scenarios[1]).toEqual(only(input(edited(MORE_AIR))));
  });
});

describe('a posterior sample', () => {
  const pool: ParameterVector[] = [0.02, 1.2, 3].map((airEffect) => ({ ...SHIPPED, airEffect }));

  test('run r draws the same vector in both worlds, the one its row names', () => {
    const asked = input(edited(MORE_AIR), { parameters: pool, keepPairs: true, runs: 20 });
    const rows = only(asked).pairRows!;
    const vectorOf = vectorOfRun(SHARED.seed, pool);
    const alone = pool.map((parameters) => only({ ...asked, parameters }).pairRows!);
    for (const row of rows) {
      expect(row.vector).toBe(vectorOf(row.run));
      expect(row).toEqual({ ...alone[row.vector]![row.run]!, vector: row.vector });
    }
    expect(new Set(rows.map((r) => r.vector)).size).toBe(3);
  });

  test('an effect that depends on the vector lies between vectors', () => {
    const c = only(input(edited(MORE_AIR), { parameters: pool, runs: 150 }));
    expect(c.posterior).toMatchObject({ vectors: 3, drawn: 3 });
    const effect = c.posterior.effects.find((e) => e.name === 'regimeDays')!;
    expect(effect.betweenSd.sd).toBeGreaterThan(0);
    expect(effect.withinSd).toBeGreaterThan(0);
    expect(c.posterior.silent).toBeNull();
  });
});

describe('refused', () => {
  test.each([
    ['another horizon', { horizonDays: 150 }, /“More air”.* horizon in days is 150, .* 200/],
    ['another number of regions', { regionCount: 4 }, /number of regions is 4, .* 5/],
    ['another capital', { capital: 2 }, /capital \(index of its region\) is 2/],
  ])('%s', (_, change, message) => {
    expect(() => compareWorlds(input({ ...base, ...change }))).toThrow(message);
  });

  test('bad numbers, no scenario, two of one name', () => {
    const world = edited(MORE_AIR);
    expect(() => compareWorlds(input(world, { runs: 0 }))).toThrow(/Pairs .* not 0/);
    expect(() => compareWorlds(input(world, { seed: -1 }))).toThrow(/seed .* not -1/);
    expect(() => compareWorlds(input(world, { scenarios: [] }))).toThrow(/at least one scenario/);
    const twice = [1, 2].map(() => ({ name: 'Twice', world }));
    expect(() => compareWorlds(input(world, { scenarios: twice }))).toThrow(/called “Twice”/);
  });
});
