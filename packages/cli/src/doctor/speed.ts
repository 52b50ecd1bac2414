/** How long the usual question takes here: a few of the runs that the main job plays a thousand of. */
import { join } from 'node:path';
import { inputFromCase, nodeExecutor, runEnsemble } from '@interregnum/ensemble/node';
import { CASES_FOLDER } from '../cases-folder.ts';
import { openFolder } from '../open-case.ts';

const CASE = 'afghanistan-2021';
const RUNS_A_WORKER = 20;

export interface Speed {
  readonly case: string;
  /** On all cores, threads warm. */
  readonly runsPerSecond: number;
}

/** null where the case does not ship. */
export async function speed(): Promise<Speed | null> {
  const { data } = await openFolder(CASE, join(CASES_FOLDER, CASE));
  if (data === null) return null;
  const executor = nodeExecutor();
  const input = inputFromCase(data);
  try {
    await runEnsemble({ ...input, runs: executor.workers, executor });
    const started = performance.now();
    const runs = RUNS_A_WORKER * executor.workers;
    await runEnsemble({ ...input, runs, executor });
    return { case: CASE, runsPerSecond: (1000 * runs) / (performance.now() - started) };
  } finally {
    await executor.close();
  }
}
