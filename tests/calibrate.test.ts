/** Calibration with real threads, a real folder and a real kill, on made-up countries. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  allFolds,
  type CalibrateOptions,
  type CalibrateProgress,
  type Calibration,
  calibrate,
  inlineScorer,
  makePosterior,
  posteriorText,
  readPosterior,
  sampleFor,
} from '@interregnum/analysis/node';
import { createEngine, DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticCases } from '../packages/analysis/dist/calibrate/synthetic-cases.js';
import { childThatSaid, kill } from './child.ts';

const SETTINGS = {
  names: ['contestPerDay', 'costBase', 'assaultPerDay'],
  starts: 2,
  generations: 4,
  runs: 4,
  finalRuns: 6,
  seed: 2,
} as const;
const cases = syntheticCases(4, SHIPPED);
const root = mkdtempSync(join(tmpdir(), 'interregnum-calibrate-'));
const run = (more: Partial<CalibrateOptions> = {}): Promise<Calibration> =>
  calibrate({ cases, ...SETTINGS, workers: 2, ...more });
let reference: Calibration;

beforeAll(async () => {
  reference = await run();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A child on a folder that has finished the given number of generations. */
const childWithGenerations = (folder: string, generations: number): Promise<ChildProcess> =>
  childThatSaid(
    './calibrate-child.mjs',
    [folder, JSON.stringify(SETTINGS)],
    'generation',
    generations,
  );

describe('calibrate', () => {
  it('fits each case left out, each country with several, and none', () => {
    expect(reference.folds.map((f) => f.fold.name)).toEqual([
      ...cases.map((c) => c.id),
      'country-0',
      'country-1',
      'none',
    ]);
    for (const { fold, pool } of reference.folds) {
      expect(fold.training.some((k) => fold.leftOut.includes(k))).toBe(false);
      expect(pool.reduce((sum, v) => sum + v.weight, 0)).toBeCloseTo(1, 12);
      expect(new Set(pool.map((v) => JSON.stringify(v.unit))).size).toBe(SETTINGS.starts);
    }
  });

  it('gives the same vectors whatever the number of workers', async () => {
    expect((await run({ workers: 1 })).folds).toEqual(reference.folds);
  });

  it('never sees what a fold leaves out: a poisoned outcome changes no vector of that fold', async () => {
    const folder = join(root, 'poisoned');
    for (const fold of allFolds(cases).filter((f) => ['made-up-0', 'country-1'].includes(f.name))) {
      const poisoned = cases.map((c, k) =>
        fold.leftOut.includes(k)
          ? { ...c, truth: { ...c.truth, day: c.truth.day.map(() => 1), capitalDay: 1 } }
          : c,
      );
      const own = reference.folds.find((f) => f.fold.name === fold.name)!;
      const { folds } = await run({ cases: poisoned, folds: [fold], folder });
      expect(folds[0]!.pool).toEqual(own.pool);
    }
    // the same poison in a training case does change them
    const [first] = cases;
    const seen = [
      { ...first!, truth: { ...first!.truth, day: first!.truth.day.map(() => 1), capitalDay: 1 } },
      ...cases.slice(1),
    ];
    const other = await run({ cases: seen, folds: allFolds(cases).slice(1, 2), folder });
    expect(other.folds[0]!.pool).not.toEqual(reference.folds[1]!.pool);
    expect(other.resumedGenerations).toBe(0);
  });

  it('shares scores between folds without changing any', async () => {
    const fold = allFolds(cases)[0]!;
    const alone = await run({ folds: [fold] });
    expect(alone.folds[0]!.pool).toEqual(reference.folds[0]!.pool);
    const scorer = inlineScorer(cases, DEFAULT_SWITCHES);
    const twice = [
      await scorer([0, 2], [SHIPPED], 3000, 4),
      await scorer([0, 2], [SHIPPED], 3000, 4),
    ];
    expect(twice[0]).toEqual(twice[1]);
    expect(await inlineScorer(cases, DEFAULT_SWITCHES)([0, 2], [SHIPPED], 3000, 4)).toEqual(
      twice[0],
    );
  });

  it('becomes a posterior from which a case takes the vectors that have not seen it', () => {
    const posterior = makePosterior({
      ...reference,
      created: '2020-01-01',
      cases: cases.map((c) => ({
        data: { id: c.id, origin: '2000-01-01', horizonDays: 60, hash: '0'.repeat(64) },
        country: c.group,
        world: c.world,
        truth: c.truth,
      })),
      sample: { size: 10, temperature: 0.5 },
    });
    const read = readPosterior(posteriorText(posterior));
    expect(read.fitted_otherwise).toEqual(['doubt']);
    expect(read.options).toMatchObject({ starts: 2, generations: 4, final_runs: 6, seed: 2 });
    for (const c of cases) {
      const sample = sampleFor(read, c.id);
      expect(sample).toMatchObject({ label: 'left out', fold: c.id });
      expect(new Set(sample.parameters.map((p) => p.costBase)).size).toBe(10);
      expect(sampleFor(read, c.id, { by: 'country' }).fold).toBe(c.group);
      const engine = createEngine(c.world, sample.parameters, DEFAULT_SWITCHES);
      engine.run(1, 1, new Float64Array(engine.layout.length));
    }
  });

  it('says how far it is, and how long it will take', async () => {
    const seen: CalibrateProgress[] = [];
    await run({ onProgress: (p) => seen.push(p) });
    const total = 7 * SETTINGS.starts * SETTINGS.generations;
    expect(seen.map((p) => p.done)).toEqual(Array.from({ length: total }, (_, k) => k + 1));
    expect(seen.every((p) => p.total === total && p.secondsLeft !== null)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ fold: 'none', foldNumber: 7, share: 1, secondsLeft: 0 });
  });

  it('says what is wrong with its options', async () => {
    await expect(run({ starts: 0 })).rejects.toThrow('starts is 0; expected a whole number from 1');
    await expect(run({ seed: -1 })).rejects.toThrow(RangeError);
    await expect(run({ cases: cases.slice(1, 2) })).rejects.toThrow('at least two cases');
    await expect(run({ names: ['costBase', 'costBase'] })).rejects.toThrow('twice');
  });
});

describe('a folder of searches', () => {
  it('survives kill -9 and goes on to the identical vectors', async () => {
    const folder = join(root, 'killed');
    await kill(await childWithGenerations(folder, 13));
    const resumed = await run({ folder });
    expect(resumed.resumedGenerations).toBeGreaterThanOrEqual(13);
    expect(resumed.resumedGenerations).toBeLessThan(7 * SETTINGS.starts * SETTINGS.generations);
    expect(resumed.folds).toEqual(reference.folds);
    const again = await run({ folder });
    expect(again.resumedGenerations).toBe(7 * SETTINGS.starts * SETTINGS.generations);
    expect(again.folds).toEqual(reference.folds);
  });

  it('keeps what was finished when it is told to stop', async () => {
    const folder = join(root, 'stopped');
    const abort = new AbortController();
    const stopping = run({
      folder,
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done === 9) abort.abort();
      },
    });
    await expect(stopping).rejects.toMatchObject({ name: 'AbortError' });
    const { folds, resumedGenerations } = await run({ folder });
    expect(resumedGenerations).toBeGreaterThanOrEqual(8);
    expect(folds).toEqual(reference.folds);
  });

  it('searches again what is torn or was made with something else', async () => {
    const folder = join(root, 'torn');
    const fold = allFolds(cases).slice(0, 1);
    await run({ folder, folds: fold });
    const [place] = readdirSync(folder).filter((n) => n.startsWith('made-up-0-'));
    const file = (name: string): string => join(folder, place!, name);
    writeFileSync(file('pool.json'), '{"key":');
    writeFileSync(file('start-1.json'), '');
    const mended = await run({ folder, folds: fold });
    expect(mended.resumedGenerations).toBe(SETTINGS.generations);
    expect(mended.folds[0]!.pool).toEqual(reference.folds[0]!.pool);
    const kept = readFileSync(file('start-0.json'), 'utf8');
    writeFileSync(file('pool.json'), '{}');
    writeFileSync(file('start-0.json'), kept.replace(/"key":"./, '"key":"x'));
    expect((await run({ folder, folds: fold })).resumedGenerations).toBe(SETTINGS.generations);
    expect((await run({ folder, folds: fold, seed: 3 })).resumedGenerations).toBe(0);
  });

  it('goes on where a shorter search ended', async () => {
    const folder = join(root, 'longer');
    const folds = allFolds(cases).slice(-1);
    await run({ folder, folds, generations: 2 });
    const longer = await run({ folder, folds });
    expect(longer.resumedGenerations).toBe(2 * SETTINGS.starts);
    expect(longer.folds[0]!.pool).toEqual(reference.folds.at(-1)!.pool);
  });

  it('tells a second process that it is in use', async () => {
    const folder = join(root, 'locked');
    const child = await childWithGenerations(folder, 1);
    await expect(run({ folder })).rejects.toMatchObject({ name: 'StoreError', code: 'in-use' });
    await kill(child);
  });
});
