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
  makePosterior,
  posteriorText,
  readPosterior,
  sampleFor,
  spaceOf,
} from '@interregnum/analysis/node';
import { createEngine, DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticCases } from '../packages/analysis/dist/testing/synthetic-cases.js';
import { childThatSaid, kill } from './child.ts';

const SETTINGS = {
  names: ['contestPerDay', 'costBase', 'assaultPerDay'],
  vectors: 120,
  runs: 4,
  share: 0.1,
  seed: 2,
} as const;
const cases = syntheticCases(4, SHIPPED);
const TOTAL = cases.length * SETTINGS.vectors;
const root = mkdtempSync(join(tmpdir(), 'interregnum-calibrate-'));
const run = (more: Partial<CalibrateOptions> = {}): Promise<Calibration> =>
  calibrate({ cases, ...SETTINGS, workers: 2, ...more });
let reference: Calibration;

beforeAll(async () => {
  reference = await run();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A child on a folder that has finished the given number of blocks. */
const childWithBlocks = (folder: string, blocks: number): Promise<ChildProcess> =>
  childThatSaid('./calibrate-child.mjs', [folder, JSON.stringify(SETTINGS)], 'vectors', blocks);

describe('calibrate', () => {
  it('fits each case left out, each country with several, and none', () => {
    expect(reference.folds.map((f) => f.fold.name)).toEqual([
      ...cases.map((c) => c.id),
      'country-0',
      'country-1',
      'none',
    ]);
    for (const { fold, accepted } of reference.folds) {
      expect(fold.training.some((k) => fold.leftOut.includes(k))).toBe(false);
      expect(accepted).toHaveLength(12);
      expect(new Set(accepted.map((a) => a.vector)).size).toBe(12);
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
      expect(folds[0]!.accepted).toEqual(own.accepted);
    }
    // the same poison in a training case does change them
    const [first] = cases;
    const seen = [
      { ...first!, truth: { ...first!.truth, day: first!.truth.day.map(() => 1), capitalDay: 1 } },
      ...cases.slice(1),
    ];
    const other = await run({ cases: seen, folds: allFolds(cases).slice(1, 2) });
    expect(other.folds[0]!.accepted).not.toEqual(reference.folds[1]!.accepted);
  });

  it('finds the speed of the countryside that made the histories', async () => {
    const { units, folds } = await run({ names: ['contestPerDay'], vectors: 200, runs: 10 });
    const all = folds.find((f) => f.fold.name === 'none')!.accepted;
    const mean = all.reduce((sum, { vector }) => sum + units[vector]![0]!, 0) / all.length;
    const spread = Math.max(...all.map(({ vector }) => Math.abs(units[vector]![0]! - mean)));
    const [truth] = Array.from(spaceOf(['contestPerDay']).neutral);
    expect(Math.abs(mean - truth!)).toBeLessThan(Math.max(0.15, spread));
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
    });
    const read = readPosterior(posteriorText(posterior));
    expect(read.options).toEqual({ vectors: 120, runs: 4, accept_share: 0.1, seed: 2 });
    for (const c of cases) {
      const sample = sampleFor(read, c.id);
      expect(sample).toMatchObject({ label: 'left out', fold: c.id });
      expect(new Set(sample.parameters.map((p) => p.costBase)).size).toBe(12);
      expect(sampleFor(read, c.id, { by: 'country' }).fold).toBe(c.group);
      const engine = createEngine(c.world, sample.parameters, DEFAULT_SWITCHES);
      engine.run(1, 1, new Float64Array(engine.layout.length));
    }
  });

  it('says how far it is, and how long it will take', async () => {
    const seen: CalibrateProgress[] = [];
    await run({ onProgress: (p) => seen.push(p) });
    expect(seen).toHaveLength(4 * 3);
    expect(seen.every((p) => p.total === TOTAL && p.secondsLeft !== null)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ done: TOTAL, secondsLeft: 0 });
  });

  it('says what is wrong with its options', async () => {
    await expect(run({ vectors: 1 })).rejects.toThrow(
      'vectors is 1; expected a whole number from 2',
    );
    await expect(run({ seed: -1 })).rejects.toThrow(RangeError);
    await expect(run({ share: 0 })).rejects.toThrow('share is 0');
    await expect(run({ cases: cases.slice(1, 2) })).rejects.toThrow('at least two cases');
    await expect(run({ names: ['costBase', 'costBase'] })).rejects.toThrow('twice');
  });
});

describe('a folder of scores', () => {
  it('survives kill -9 and goes on to the identical vectors', async () => {
    const folder = join(root, 'killed');
    await kill(await childWithBlocks(folder, 3));
    const resumed = await run({ folder });
    expect(resumed.resumedVectors).toBeGreaterThanOrEqual(3 * 20);
    expect(resumed.folds).toEqual(reference.folds);
    const again = await run({ folder });
    expect(again.resumedVectors).toBe(TOTAL);
    expect(again.folds).toEqual(reference.folds);
  });

  it('keeps what was finished when it is told to stop', async () => {
    const folder = join(root, 'stopped');
    const abort = new AbortController();
    let blocks = 0;
    const stopping = run({
      folder,
      signal: abort.signal,
      onProgress: () => {
        if (++blocks === 4) abort.abort();
      },
    });
    await expect(stopping).rejects.toMatchObject({ name: 'AbortError' });
    const { folds, resumedVectors } = await run({ folder });
    expect(resumedVectors).toBeGreaterThanOrEqual(4 * 20);
    expect(folds).toEqual(reference.folds);
  });

  it('plays again what is torn or was made with something else, and more vectors go on', async () => {
    const folder = join(root, 'torn');
    await run({ folder });
    const [place] = readdirSync(folder).filter((n) => n.startsWith('made-up-0-'));
    const file = join(folder, place!, 'vectors-0-49.json');
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, '{"key":');
    expect((await run({ folder })).resumedVectors).toBe(TOTAL - 50);
    writeFileSync(file, kept.replace(/"key":"./, '"key":"x'));
    const mended = await run({ folder });
    expect(mended.resumedVectors).toBe(TOTAL - 50);
    expect(mended.folds).toEqual(reference.folds);
    expect((await run({ folder, seed: 3 })).resumedVectors).toBe(0);
    expect((await run({ folder, vectors: 150 })).resumedVectors).toBe(cases.length * 100);
  });

  it('is not shared by two at a time', async () => {
    const folder = join(root, 'shared');
    const first = run({ folder });
    await expect(run({ folder })).rejects.toThrow(/in use/);
    expect((await first).folds).toEqual(reference.folds);
  });
});
