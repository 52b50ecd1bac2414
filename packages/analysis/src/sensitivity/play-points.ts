/** Playing the points of a design, a block of runs each, on any executor. */
import { decodeChunk, type EnsembleJob, type Executor } from '@interregnum/ensemble';
import { outcomeLayout, type Parameters, type Switches, type World } from '@interregnum/model';
import type { Quantity } from '../compare/quantities.ts';
import { namelessJob, type RunRecords } from '../compare/run-records.ts';

export interface DesignPoint {
  readonly world: World;
  readonly parameters: Parameters;
  /** First run of the block; points that share a block share their draws run by run. */
  readonly firstRun: number;
}

export interface PlayOptions {
  readonly runs: number;
  readonly seed: number;
  readonly switches: Switches;
  readonly quantities: readonly Quantity[];
}

/**
 * Points are made when a worker is free, so a design of any size fits in memory.
 * @returns for each quantity `runs` values a point, NaN where a run failed
 * @throws the signal's reason when aborted
 */
export async function playPoints(
  count: number,
  point: (index: number) => DesignPoint,
  options: PlayOptions,
  executor: Executor,
  signal?: AbortSignal,
): Promise<Float64Array[]> {
  const { runs, seed, switches, quantities } = options;
  const outputs = quantities.map(() => new Float64Array(count * runs).fill(Number.NaN));
  const places = new Map<EnsembleJob, number>();
  function* specs() {
    for (let index = 0; index < count; index++) {
      const { world, parameters, firstRun } = point(index);
      const job = namelessJob(world, { seed, parameters, switches });
      places.set(job, index);
      yield { job, firstRun, runCount: runs };
    }
  }
  await executor.execute(
    specs(),
    ({ spec, bytes }) => {
      const index = places.get(spec.job)!;
      places.delete(spec.job);
      const chunk = decodeChunk(bytes, true);
      if (chunk === null) return;
      const { world } = spec.job;
      const layout = outcomeLayout(world);
      const { parameters } = spec.job.identity;
      const { records } = chunk;
      const made: RunRecords = { world, seed, parameters, switches, layout, runs, records };
      quantities.forEach((q, k) => {
        outputs[k]!.set(q.column(made), index * runs);
      });
    },
    signal,
  );
  return outputs;
}
