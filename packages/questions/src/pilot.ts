/** How long an answer will take on this machine: a few runs are played and timed, and thrown away. */
import { createJob, type EnsembleJob } from '@interregnum/ensemble';
import type { Parameters, Switches, World } from '@interregnum/model';
import { count, duration } from '@interregnum/words';
import type { Asking } from './asking.ts';

/** From so many runs on a reader wants to know beforehand. */
const LONG_RUNS = 2000;
const WARM_RUNS = 4;
const TIMED_RUNS = 8;

export interface PilotWorld {
  readonly world: World;
  readonly switches: Switches;
}

async function playedSeconds(
  jobs: readonly EnsembleJob[],
  runCount: number,
  { executor, signal }: Asking,
): Promise<number> {
  const specs = jobs.flatMap((job) =>
    Array.from({ length: executor.workers }, (_, k) => ({ job, firstRun: k * runCount, runCount })),
  );
  const started = performance.now();
  await executor.execute(specs, () => {}, signal);
  return (performance.now() - started) / 1000;
}

/**
 * Say how long so many runs will take, where they are many.
 * @param worlds of the question that differ in how long they take: the first and the last, say
 */
export async function sayHowLong(
  runs: number,
  worlds: readonly PilotWorld[],
  parameters: Parameters,
  asking: Asking,
): Promise<void> {
  if (runs < LONG_RUNS) return;
  const names = { caseId: '', caseHash: '', edits: [], hindcast: true };
  const jobs = worlds.map(({ world, switches }) =>
    createJob({ world, switches, parameters, seed: 0, ...names }),
  );
  // The first runs of a thread pay for its start.
  await playedSeconds(jobs, WARM_RUNS, asking);
  const seconds = await playedSeconds(jobs, TIMED_RUNS, asking);
  const timed = jobs.length * asking.executor.workers * TIMED_RUNS;
  asking.say(
    `${count(runs, 'run', 'runs')}: about ${duration((seconds * runs) / timed)} on this machine, by a pilot of ${timed}.`,
  );
}
