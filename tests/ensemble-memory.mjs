/**
 * Plays an ensemble into a folder and prints the most memory held between chunks, in bytes, once
 * rubbish is collected. Usage: node --expose-gc ensemble-memory.mjs FOLDER RUNS
 */
import { inlineExecutor, openStore, runEnsemble } from '@interregnum/ensemble/node';
import { syntheticEngine } from '../packages/ensemble/dist/testing/synthetic-engine.js';
import { tinyInput, tinyWorld } from '../packages/ensemble/dist/testing/tiny-world.js';

const [, , folder, runs] = process.argv;
const store = await openStore(folder);
const createEngine = syntheticEngine();
let most = 0;
let chunks = 0;
await runEnsemble({
  ...tinyInput(tinyWorld(12, 200)),
  runs: Number(runs),
  chunkRuns: 50,
  store,
  createEngine,
  executor: inlineExecutor(createEngine),
  onProgress() {
    if (chunks++ % 4 !== 3) return;
    globalThis.gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  },
});
await store.close();
process.stdout.write(String(most));
