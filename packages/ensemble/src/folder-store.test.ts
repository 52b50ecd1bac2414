import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identityOfChunks } from './chunk-file.ts';
import { type EnsembleOptions, runEnsemble } from './ensemble.ts';
import { inlineExecutor } from './executor.ts';
import { openStore } from './folder-store.ts';
import { syntheticEngine } from './testing/synthetic-engine.ts';
import { tinyInput } from './testing/tiny-world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interregnum-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const engine = syntheticEngine();
async function played(more: Partial<EnsembleOptions> = {}) {
  const store = await openStore(folder);
  try {
    return await runEnsemble({
      ...tinyInput(),
      runs: 30,
      chunkRuns: 10,
      executor: inlineExecutor(engine),
      createEngine: engine,
      store,
      ...more,
    });
  } finally {
    await store.close();
  }
}
const chunks = (): string[] =>
  readdirSync(join(folder, 'chunks'))
    .filter((name) => name.endsWith('.chunk'))
    .sort();

it('moves a folder in the place of a chunk aside and plays its runs', async () => {
  const first = await played();
  const name = chunks()[1]!;
  const place = join(folder, 'chunks', name);
  rmSync(place);
  mkdirSync(place);
  writeFileSync(join(place, 'notes.txt'), 'mine');
  for (const resume of [true, false]) {
    const again = await played({ resume });
    expect(again.resultHash).toBe(first.resultHash);
    expect(again.resumedRuns).toBe(resume ? 20 : 0);
  }
  const aside = readdirSync(join(folder, 'chunks')).find((n) => n.startsWith(`${name}.aside`))!;
  expect(readdirSync(join(folder, 'chunks', aside))).toEqual(['notes.txt']);
});

it('says whose its chunks are, past damaged ones', async () => {
  expect(identityOfChunks(folder)).toBeNull();
  const { identity } = await played();
  const [first, second] = chunks();
  writeFileSync(join(folder, 'chunks', first!), '');
  rmSync(join(folder, 'chunks', second!));
  mkdirSync(join(folder, 'chunks', second!));
  expect(identityOfChunks(folder)).toEqual(identity);
});

it('calls the folder what the user calls it', async () => {
  const held = await openStore(folder);
  await expect(openStore(folder, { shown: './mine' })).rejects.toThrow(
    /^The folder \.\/mine is in use by .* delete mine[\\/]\.lock\.$/,
  );
  await held.close();
});
