/** Ensembles on disk, with real threads, a real lock and a real kill. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createJob,
  decodeChunk,
  type EnsembleOptions,
  type EnsembleResult,
  inlineExecutor,
  nodeExecutor,
  openStore,
  runEnsemble,
} from '@interregnum/ensemble/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyInput, tinyWorld } from '../packages/ensemble/dist/testing/tiny-world.js';
import { childThatSaid, kill } from './child.ts';

const REGIONS = 12;
const DAYS = 200;
const RUNS = 300;
const root = mkdtempSync(join(tmpdir(), 'interregnum-ensemble-'));
const world = tinyWorld(REGIONS, DAYS);
const options = (more: Partial<EnsembleOptions> = {}): EnsembleOptions => ({
  ...tinyInput(world),
  runs: RUNS,
  executor: inlineExecutor(),
  ...more,
});
let reference: EnsembleResult;

beforeAll(async () => {
  reference = await runEnsemble(options());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A child on a folder that has finished the given number of chunks. */
const childWithChunks = (folder: string, chunks: number): Promise<ChildProcess> =>
  childThatSaid(
    './ensemble-child.mjs',
    [folder, `${REGIONS}`, `${DAYS}`, `${RUNS}`],
    'chunk',
    chunks,
  );

describe('worker threads', () => {
  it('give the hash and the summary of one thread, whatever their number', async () => {
    for (const workers of [1, 3]) {
      const executor = nodeExecutor(workers);
      const result = await runEnsemble(options({ executor, chunkRuns: 23 }));
      expect(result.resultHash).toBe(reference.resultHash);
      expect(result.summary).toEqual(reference.summary);
      await executor.close();
    }
  });

  it('that fail on a chunk are reported with its runs, and the other chunks go on', async () => {
    const executor = nodeExecutor(2);
    const job = createJob(tinyInput(world));
    // A world that no engine can be made for, seen only by the worker of the second chunk.
    const broken = { ...job, key: 'broken', world: { ...world, support: null as never } };
    const failed: number[] = [];
    let fine = 0;
    await executor.execute(
      [job, broken, job].map((j, i) => ({ job: j, firstRun: 5 * i, runCount: 5 })),
      ({ bytes, crashed }) => {
        const { header } = decodeChunk(bytes, true)!;
        if (crashed === true) failed.push(...header.failures.map((f) => f.run));
        else fine += header.runCount;
      },
    );
    await executor.close();
    expect(failed).toEqual([5, 6, 7, 8, 9]);
    expect(fine).toBe(10);
  });

  it('stop within a second and can be used again', async () => {
    const executor = nodeExecutor(2);
    const abort = new AbortController();
    let asked = 0;
    const running = runEnsemble(
      options({
        executor,
        runs: 50_000_000,
        signal: abort.signal,
        onProgress: ({ done }) => {
          if (asked === 0 && done > 200) {
            asked = performance.now();
            abort.abort();
          }
        },
      }),
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - asked).toBeLessThan(1000);
    const after = await runEnsemble(options({ executor }));
    expect(after.resultHash).toBe(reference.resultHash);
    await executor.close();
  });
});

describe('a folder', () => {
  it('survives kill -9 and goes on to the identical hash', async () => {
    const folder = join(root, 'killed');
    await kill(await childWithChunks(folder, 5));
    expect(existsSync(join(folder, '.lock'))).toBe(true);
    const store = await openStore(folder);
    const executor = nodeExecutor(2);
    const result = await runEnsemble(options({ store, executor }));
    expect(result.resumedRuns).toBeGreaterThanOrEqual(50);
    expect(result.resumedRuns).toBeLessThan(RUNS);
    expect(result.resultHash).toBe(reference.resultHash);
    expect(result.summary).toEqual(reference.summary);
    await executor.close();
    await store.close();
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });

  it('tells a second process that it is in use, and only while it is', async () => {
    const folder = join(root, 'locked');
    const child = await childWithChunks(folder, 1);
    await expect(openStore(folder)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'in-use',
      message: expect.stringContaining(`process ${child.pid}`),
    });
    const shared = await openStore(folder, { lock: false });
    await shared.close();
    await kill(child);
    const mine = await openStore(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'in-use' });
    await mine.close();
    await (await openStore(folder)).close();
  });

  it('plays torn and altered chunk files again and ignores what is not a chunk', async () => {
    const folder = join(root, 'torn');
    const store = await openStore(folder);
    await runEnsemble(options({ store, chunkRuns: 30 }));
    const chunks = join(folder, 'chunks');
    const files = readdirSync(chunks).sort();
    expect(files).toHaveLength(10);
    truncateSync(join(chunks, files[3]!), 9000);
    writeFileSync(join(chunks, files[5]!), '');
    writeFileSync(join(chunks, 'notes.txt'), 'mine');
    writeFileSync(join(chunks, `${'a'.repeat(64)}.chunk`), 'not a chunk');
    const result = await runEnsemble(options({ store }));
    expect(result.resumedRuns).toBe(240);
    expect(result.resultHash).toBe(reference.resultHash);
    await store.close();
    expect(existsSync(join(chunks, 'notes.txt'))).toBe(true);
  });

  it('gives one plain error where it cannot write', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(openStore(file)).rejects.toMatchObject({ code: 'not-a-folder' });
    await expect(openStore(join(file, 'below'))).rejects.toMatchObject({ code: 'not-a-folder' });
  });
});
