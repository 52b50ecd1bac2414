/** A calibration worker: holds the training cases, answers with joint scores. */
import { workerData } from 'node:worker_threads';
import type { ParameterVector, Switches } from '@interregnum/model';
import { jointAt, type TrainingCase } from './objective.ts';

export interface ScoreTask {
  readonly caseIndex: number;
  readonly vectors: readonly ParameterVector[];
  readonly seed: number;
  readonly runs: number;
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
  const training = setup.cases[task.caseIndex]!;
  return task.vectors.map((v) => jointAt(training, v, task.seed, task.runs, setup.switches));
}
