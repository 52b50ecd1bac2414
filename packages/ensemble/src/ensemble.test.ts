import { describe, expect, it } from 'vitest';
import { type EnsembleOptions, runEnsemble } from './ensemble.ts';
import { inlineExecutor } from './executor.ts';
import { memoryStore } from './store.ts';
import { StoreError } from './store-error.ts';
import { syntheticEngine } from './testing/synthetic-engine.ts';
import { tinyInput } from './testing/tiny-world.ts';

const engine = syntheticEngine();
const options = (more: Partial<EnsembleOptions> = {}): EnsembleOptions => ({
  ...tinyInput(),
  runs: 60,
  executor: inlineExecutor(engine),
  createEngine: engine,
  ...more,
});

describe('runEnsemble', () => {
  it('gives one hash and one summary whatever the chunk size', async () => {
    const whole = await runEnsemble(options({ chunkRuns: 60 }));
    for (const chunkRuns of [1, 7, undefined]) {
      const parts = await runEnsemble(options(chunkRuns === undefined ? {} : { chunkRuns }));
      expect(parts.resultHash).toBe(whole.resultHash);
      expect(parts.summary).toEqual(whole.summary);
    }
    expect((await runEnsemble(options({ seed: 8 }))).resultHash).not.toBe(whole.resultHash);
    expect((await runEnsemble(options({ runs: 59 }))).resultHash).not.toBe(whole.resultHash);
  });

  it('resumes: what is there is not played again, and the hash is the same', async () => {
    const store = memoryStore();
    await runEnsemble(options({ runs: 25, chunkRuns: 10, store }));
    const longer = await runEnsemble(options({ chunkRuns: 9, store }));
    const fresh = await runEnsemble(options());
    expect(longer.resumedRuns).toBe(25);
    expect(longer.resultHash).toBe(fresh.resultHash);
    expect(longer.summary).toEqual(fresh.summary);
    const again = await runEnsemble(options({ store }));
    expect(again.resumedRuns).toBe(60);
    expect(again.runsPerSecond).toBeNull();
    expect(again.resultHash).toBe(fresh.resultHash);
  });

  it('plays torn chunks again', async () => {
    const store = memoryStore();
    const first = await runEnsemble(options({ chunkRuns: 20, store }));
    const [, second] = await store.list(first.ensembleKey);
    const bytes = (await store.read(second!.id))!.slice();
    bytes[bytes.length - 500]! ^= 1;
    await store.write(second!.id, bytes);
    const again = await runEnsemble(options({ store }));
    expect(again.resumedRuns).toBe(40);
    expect(again.resultHash).toBe(first.resultHash);
  });

  it('leaves other ensembles in the same store alone', async () => {
    const store = memoryStore();
    await runEnsemble(options({ store }));
    expect((await runEnsemble(options({ store, seed: 8 }))).resumedRuns).toBe(0);
  });

  it('records failing runs, goes on, and tries them again on resuming', async () => {
    const store = memoryStore();
    const bad = syntheticEngine((run) => run === 13 || run === 40);
    const result = await runEnsemble(
      options({ executor: inlineExecutor(bad), createEngine: bad, store, chunkRuns: 10 }),
    );
    expect(result.failures.map((f) => f.run)).toEqual([13, 40]);
    expect(result.summary.failedRuns).toBe(2);
    expect(result.summary.runs).toBe(58);
    const healed = await runEnsemble(options({ store, chunkRuns: 10 }));
    expect(healed.resumedRuns).toBe(40);
    expect(healed.failures).toEqual([]);
    expect(healed.resultHash).toBe((await runEnsemble(options())).resultHash);
  });

  it('stops within a second, keeps what was finished, and goes on to the same hash', async () => {
    const slow = syntheticEngine();
    const executor = inlineExecutor((world, parameters, switches) => {
      const inner = slow(world, parameters, switches);
      return {
        ...inner,
        run(seed, run, record) {
          const end = performance.now() + 5;
          while (performance.now() < end);
          inner.run(seed, run, record);
        },
      };
    });
    const store = memoryStore();
    const abort = new AbortController();
    let asked = 0;
    const promise = runEnsemble(
      options({
        executor,
        store,
        chunkRuns: 10,
        signal: abort.signal,
        onProgress: ({ done }) => {
          if (done === 20)
            setTimeout(() => {
              asked = performance.now();
              abort.abort();
            }, 5);
        },
      }),
    );
    await expect(promise).rejects.toMatchObject({ name: 'AbortError', totalRuns: 60 });
    expect(performance.now() - asked).toBeLessThan(1000);
    const resumed = await runEnsemble(options({ store }));
    expect(resumed.resumedRuns).toBe(20);
    expect(resumed.resultHash).toBe((await runEnsemble(options())).resultHash);
  });

  it('stops while reading what is there, as it does while playing', async () => {
    const store = memoryStore();
    await runEnsemble(options({ store }));
    const stopped = runEnsemble(options({ store, signal: AbortSignal.abort() }));
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError', totalRuns: 60 });
  });

  it('reports progress up to the last run', async () => {
    const seen: number[] = [];
    await runEnsemble(options({ chunkRuns: 20, onProgress: (p) => seen.push(p.done) }));
    expect(seen).toEqual([20, 40, 60]);
  });

  it('passes on one plain error of the store and loses no finished chunk', async () => {
    const store = memoryStore();
    let writes = 0;
    const full = {
      ...store,
      write: async (id: string, bytes: Uint8Array) => {
        if (++writes > 2) throw new StoreError('full', 'No space left for out.');
        await store.write(id, bytes);
      },
    };
    await expect(runEnsemble(options({ store: full, chunkRuns: 10 }))).rejects.toThrow(
      'No space left for out.',
    );
    expect((await runEnsemble(options({ store }))).resumedRuns).toBe(20);
  });

  it('gives the records back in run order', async () => {
    const store = memoryStore();
    await runEnsemble(options({ runs: 30, chunkRuns: 7, store }));
    const result = await runEnsemble(options({ runs: 45, chunkRuns: 11, store }));
    let next = 0;
    for await (const block of result.blocks()) {
      expect(block.firstRun).toBe(next);
      next += block.runCount;
    }
    expect(next).toBe(45);
    const unkept = await runEnsemble(options());
    await expect(unkept.blocks()[Symbol.asyncIterator]().next()).rejects.toThrow(/store/);
  });

  it('plays nothing when only what is kept was asked for', async () => {
    const store = memoryStore();
    const kept = await runEnsemble(options({ runs: 25, chunkRuns: 10, store }));
    const executor = {
      ...inlineExecutor(engine),
      execute: () => Promise.reject(new Error('played')),
    };
    const only = options({ store, executor, keptOnly: true });
    const again = await runEnsemble({ ...only, runs: 25 });
    expect(again.resultHash).toBe(kept.resultHash);
    await expect(runEnsemble(only)).rejects.toMatchObject({
      name: 'EnsembleIncomplete',
      keptRuns: 25,
      totalRuns: 60,
    });
  });

  it('refuses bad seeds and numbers of runs', async () => {
    await expect(runEnsemble(options({ seed: -1 }))).rejects.toThrow(RangeError);
    await expect(runEnsemble(options({ seed: 2 ** 32 }))).rejects.toThrow(RangeError);
    await expect(runEnsemble(options({ runs: 0 }))).rejects.toThrow(RangeError);
    await expect(runEnsemble(options({ runs: 1.5 }))).rejects.toThrow(RangeError);
    await expect(runEnsemble(options({ chunkRuns: 0 }))).rejects.toThrow(RangeError);
  });
});
