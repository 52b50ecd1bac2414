/** A thread that watches runs: holds the cases, answers with indicators. */
import { workerData } from 'node:worker_threads';
import { type WatchedRuns, type WatchInput, watchRuns } from './watched-case.ts';

export interface WatchTask {
  readonly caseIndex: number;
  readonly firstRun: number;
  readonly runs: number;
}

// piscina hands its own workerData as the second entry of a pair
const given = workerData as readonly WatchInput[] | readonly [unknown, readonly WatchInput[]];
const cases = (Array.isArray(given[1]) ? given[1] : given) as readonly WatchInput[];

export default function watch({ caseIndex, firstRun, runs }: WatchTask): WatchedRuns {
  return watchRuns(cases[caseIndex]!, firstRun, runs);
}
