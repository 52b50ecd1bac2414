/**
 * The engine as users run it: chunks, digests, summary, all cores, nothing written to disk.
 * Request: case, runs, workers (all cores when absent).
 */
import { nodeExecutor, runEnsemble } from '@interregnum/ensemble/node';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { loadWorld } from '../lib/world.mjs';

const request = JSON.parse(process.argv[2]);
const { world, data } = await loadWorld(request.case);
const executor = nodeExecutor(request.workers);
const play = (seed, runs) =>
  runEnsemble({
    world,
    caseId: data.id,
    caseHash: data.hash,
    edits: [],
    hindcast: true,
    parameters: SHIPPED,
    switches: DEFAULT_SWITCHES,
    seed,
    runs,
    executor,
  });

// Threads start and compile outside the measured time, as in the other processes.
await play(2, Math.min(200, request.runs) * executor.workers);
const cpu = process.cpuUsage();
const wall = process.hrtime.bigint();
const result = await play(1, request.runs);
const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
const used = process.cpuUsage(cpu);
await executor.close();
process.stdout.write(
  JSON.stringify({
    runs: request.runs,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    workers: executor.workers,
    resultHash: result.resultHash,
  }),
);
