/** A calibration worker: holds the training cases, answers with joint scores. */
import { workerData } from 'node:worker_threads';
import type { ParameterVector, Switches } from '@interregnum/model';
import { jointScores, type TrainingCase } from './objective.ts';

export interface ScoreTask {
  readonly caseIndex: number;
  readonly vectors: readonly ParameterVector[];
  readonly seed: number;
  /** First run of the first vector; each vector takes the next `runs`. */
  readonly firstRun: number;
  readonly runs: number;
  /** Mechanisms of each vector, where they are not the same for all. */
  readonly structures?: readonly Switches[];
}

export interface WorkerSetup {
  readonly cases: readonly TrainingCase[];
  readonly switches: Switches;
}

// piscina hands its own workerData as the second entry of a pair
const given = workerData as WorkerSetup | readonly [unknown, WorkerSetup];
const setup: WorkerSetup = Array.isArray(given)
  ? (given[1] as WorkerSetup)
  : (given as WorkerSetup);

export default function score(task: ScoreTask): number[] {
  const { caseIndex, vectors, seed, firstRun, runs, structures = setup.switches } = task;
  return jointScores(setup.cases[caseIndex]!, vectors, seed, firstRun, runs, structures);
}
