/** Which run goes on from which, and the worlds that they go on in. */
import {
  applyEdits,
  type CaseData,
  compileWorld,
  type Edit,
  formatProblem,
} from '@interregnum/case';
import { createJob, decodeChunk, type EnsembleJob, type Executor } from '@interregnum/ensemble';
import type { World } from '@interregnum/model';
import { emptyRecords, type RunRecords, type SharedDraws } from '../compare/run-records.ts';

/**
 * Systematic resampling (Kitagawa 1996, J. Comput. Graph. Stat. 5: 1-25) at fixed places, so without a
 * draw of its own: run r goes on from the entry in which (r + 1/2) / runs of all weight is reached.
 */
export function allocate(weights: readonly number[], runs: number): Int32Array {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const chosen = new Int32Array(runs);
  let entry = 0;
  let reached = weights[0] ?? 0;
  for (let run = 0; run < runs; run++) {
    const place = ((run + 0.5) / runs) * total;
    while (reached < place && entry < weights.length - 1) reached += weights[++entry]!;
    chosen[run] = entry;
  }
  return chosen;
}

/** Worlds of edited cases, each compiled once. @throws RangeError when the edits do not fit the case */
export function worldCompiler(
  data: CaseData,
  base: World,
  hindcast: boolean,
): (edits: readonly Edit[]) => World {
  const worlds = new Map<string, World>([['', base]]);
  return (edits: readonly Edit[]): World => {
    const key = edits.map((e) => `${e.path}=${e.value}`).join('\n');
    const known = worlds.get(key);
    if (known !== undefined) return known;
    const applied = applyEdits(data, edits);
    const [problem] = applied.problems.filter((p) => p.severity === 'error');
    if (applied.data === null || problem !== undefined)
      throw new RangeError(problem === undefined ? 'the handover fails' : formatProblem(problem));
    const world = compileWorld(applied.data, { hindcast });
    worlds.set(key, world);
    return world;
  };
}

/**
 * Records of which run r is played in `worlds[r]`, with the draws of run r.
 * @param base any of the worlds: all have its regions and horizon
 * @throws the signal's reason when aborted
 */
export async function executeStarts(
  base: World,
  worlds: readonly World[],
  draws: SharedDraws,
  executor: Executor,
  signal?: AbortSignal,
): Promise<RunRecords> {
  const made = emptyRecords(base, draws, worlds.length);
  const { seed, parameters, switches } = draws;
  const names = { caseId: '', caseHash: '', edits: [], hindcast: true };
  const jobs = new Map<World, EnsembleJob>();
  const jobOf = (world: World): EnsembleJob => {
    const job = jobs.get(world) ?? createJob({ world, seed, parameters, switches, ...names });
    jobs.set(world, job);
    return job;
  };
  function* specs() {
    for (let first = 0; first < worlds.length; ) {
      const world = worlds[first]!;
      let end = first + 1;
      while (worlds[end] === world && end - first < 50) end++;
      yield { job: jobOf(world), firstRun: first, runCount: end - first };
      first = end;
    }
  }
  const take = (bytes: Uint8Array): void => {
    const chunk = decodeChunk(bytes, true);
    if (chunk !== null) made.records.set(chunk.records, chunk.header.firstRun * made.layout.length);
  };
  await executor.execute(specs(), ({ bytes }) => take(bytes), signal);
  return made;
}
