/** Playing every coalition of a plan with the same draws, and keeping of each run only what is asked. */
import { decodeChunk, type EnsembleJob, type Executor } from '@interregnum/ensemble';
import { emptyRecords, namelessJob, type RunRecords } from '../compare/run-records.ts';
import { outcomesOf } from './outcomes.ts';
import {
  type AttributionInput,
  type AttributionPlan,
  type Block,
  keysOfBlock,
  type PlayedWorld,
} from './plan.ts';

/** Runs a chunk handed to an executor. */
const CHUNK_RUNS = 50;

/** One row an outcome of `outcomesOf`, one number a run of the block; NaN where the run failed. */
export type OutcomeColumns = readonly Float64Array[];

interface Work {
  readonly job: EnsembleJob;
  readonly firstRun: number;
  readonly records: RunRecords;
  left: number;
  readonly finish: (columns: OutcomeColumns) => void;
}

function workOf(
  input: AttributionInput,
  { world, switches }: PlayedWorld,
  block: Block,
  finish: Work['finish'],
): Work {
  const draws = { seed: input.seed, parameters: input.parameters, switches };
  return {
    job: namelessJob(world, draws),
    firstRun: block.firstRun,
    records: emptyRecords(world, draws, block.runs),
    left: block.runs,
    finish,
  };
}

/**
 * Columns of every world of every block. Worlds are handed out one after the other, chunks of several at
 * a time, so that no thread waits for the last of a world; few records are held at once.
 * @throws the signal's reason when aborted
 */
export async function playPlan(
  input: AttributionInput,
  plan: AttributionPlan,
  executor: Executor,
  signal?: AbortSignal,
): Promise<readonly ReadonlyMap<string, OutcomeColumns>[]> {
  const columns = plan.blocks.map(() => new Map<string, OutcomeColumns>());
  const outcomes = outcomesOf(input);
  const open = new Map<EnsembleJob, Work>();
  function* specs() {
    for (const [b, block] of plan.blocks.entries()) {
      for (const key of keysOfBlock(plan, block)) {
        const work = workOf(input, input.worldOf(plan.worlds.get(key)!), block, (made) => {
          columns[b]!.set(key, made);
        });
        open.set(work.job, work);
        const end = block.firstRun + block.runs;
        for (let firstRun = block.firstRun; firstRun < end; firstRun += CHUNK_RUNS)
          yield { job: work.job, firstRun, runCount: Math.min(CHUNK_RUNS, end - firstRun) };
      }
    }
  }
  await executor.execute(
    specs(),
    ({ spec, bytes }) => {
      const work = open.get(spec.job)!;
      const { records } = work;
      const chunk = decodeChunk(bytes, true);
      const at = (spec.firstRun - work.firstRun) * records.layout.length;
      if (chunk !== null) records.records.set(chunk.records, at);
      work.left -= spec.runCount;
      if (work.left > 0) return;
      open.delete(spec.job);
      work.finish(outcomes.map((outcome) => outcome.column(records)));
    },
    signal,
  );
  return columns;
}
