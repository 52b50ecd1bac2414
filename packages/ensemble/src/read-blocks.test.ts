import { expect, it } from 'vitest';
import { encodeChunk } from './chunk.ts';
import { type EnsembleResult, runEnsemble } from './ensemble.ts';
import { inlineExecutor } from './executor.ts';
import { createJob } from './job.ts';
import { runChunk } from './run-chunk.ts';
import { type ChunkStore, memoryStore } from './store.ts';
import { syntheticEngine } from './testing/synthetic-engine.ts';
import { tinyInput } from './testing/tiny-world.ts';

const input = tinyInput();

async function kept(): Promise<{ store: ChunkStore; result: EnsembleResult; ids: string[] }> {
  const store = memoryStore();
  const engine = syntheticEngine();
  const executor = inlineExecutor(engine);
  const shared = { ...input, runs: 30, chunkRuns: 10, executor, store };
  const result = await runEnsemble({ ...shared, createEngine: engine });
  return { store, result, ids: (await store.list(result.ensembleKey)).map((c) => c.id) };
}

async function read({ result }: { result: EnsembleResult }): Promise<number> {
  let runs = 0;
  for await (const block of result.blocks()) runs += block.runCount;
  return runs;
}

it('gives the records that were counted', async () => {
  expect(await read(await kept())).toBe(30);
});

it('gives none of a record with a flipped bit', async () => {
  const all = await kept();
  const bytes = (await all.store.read(all.ids[1]!))!.slice();
  bytes[bytes.length - 500]! ^= 1;
  await all.store.write(all.ids[1]!, bytes);
  await expect(read(all)).rejects.toMatchObject({ code: 'altered' });
});

it('notices a chunk that is sound in itself and holds other runs', async () => {
  const all = await kept();
  const other = syntheticEngine((run) => run === 12);
  const forged = runChunk({ job: createJob(input), firstRun: 10, runCount: 10 }, other);
  await all.store.write(forged.header.id, encodeChunk(forged));
  expect(all.ids).toContain(forged.header.id);
  await expect(read(all)).rejects.toMatchObject({ code: 'altered' });
});

it('notices a chunk that is gone', async () => {
  const all = await kept();
  await all.store.remove(all.ids[2]!);
  await expect(read(all)).rejects.toMatchObject({ code: 'altered' });
});
