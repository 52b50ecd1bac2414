/** Scoring candidates on all cores. Node only. */
import { availableParallelism } from 'node:os';
import type { ParameterVector, Switches } from '@interregnum/model';
import { Piscina } from 'piscina';
import type { Scorer } from './fit.ts';
import { runsFor, type TrainingCase } from './objective.ts';
import { scorerOf } from './scorer.ts';
import type { ScoreTask, WorkerSetup } from './worker.ts';

export interface ScoringPool {
  readonly scorer: Scorer;
  close(): Promise<void>;
}

export function openPool(
  cases: readonly TrainingCase[],
  switches: Switches,
  workers: number = availableParallelism(),
): ScoringPool {
  const file = import.meta.url.endsWith('.ts') ? '../../dist/calibrate/worker.js' : './worker.js';
  const setup: WorkerSetup = { cases, switches };
  const pool = new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
  });
  const scorer = scorerOf((caseIndex, vectors, seed, runs) => {
    const task: ScoreTask = {
      caseIndex,
      vectors: vectors as ParameterVector[],
      seed,
      runs: runsFor(cases[caseIndex]!.world, runs),
    };
    return pool.run(task) as Promise<number[]>;
  });
  return { scorer, close: () => pool.destroy() };
}
