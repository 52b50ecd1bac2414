/**
 * Plays the reference ensemble of ensemble-resume.test.ts into a folder, pausing after each chunk so
 * that the test can kill it midway. Usage: node ensemble-child.mjs FOLDER REGIONS DAYS RUNS
 */
import { inlineExecutor, openStore, runEnsemble } from '@interregnum/ensemble/node';
import { tinyInput, tinyWorld } from '../packages/ensemble/dist/testing/tiny-world.js';

const [, , folder, regions, days, runs] = process.argv;
const store = await openStore(folder);
await runEnsemble({
  ...tinyInput(tinyWorld(Number(regions), Number(days))),
  runs: Number(runs),
  chunkRuns: 10,
  executor: inlineExecutor(),
  store: {
    ...store,
    write: async (id, bytes) => {
      await store.write(id, bytes);
      process.stdout.write('chunk\n');
      await new Promise((resolve) => setTimeout(resolve, 30));
    },
  },
});
