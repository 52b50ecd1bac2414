/** Playing the runs of one chunk. Shared by every executor, so that all give the same bytes. */
import { createEngine, type Engine, type OutcomeLayout, outcomeLayout } from '@interregnum/model';
import { type Chunk, chunkId, type RunFailure, type RunRange } from './chunk.ts';
import { DIGEST_BYTES, normaliseRecord, runDigest } from './digest.ts';
import type { EnsembleJob } from './job.ts';

export interface ChunkSpec extends RunRange {
  readonly job: EnsembleJob;
}

export type EngineFactory = typeof createEngine;

const CACHED_ENGINES = 4;
const engines = new Map<string, Engine>();

/** An engine for the job; the last few are kept, because a worker plays many chunks of one job. */
function engineFor(job: EnsembleJob, create: EngineFactory): Engine {
  // A factory of the caller's own (a test's) must not meet engines made by another.
  if (create !== createEngine)
    return create(job.world, job.identity.parameters, job.identity.switches);
  let engine = engines.get(job.key);
  if (engine === undefined) {
    engine = create(job.world, job.identity.parameters, job.identity.switches);
    engines.set(job.key, engine);
    const oldest = engines.keys().next().value;
    if (engines.size > CACHED_ENGINES && oldest !== undefined) engines.delete(oldest);
  }
  return engine;
}

/** A chunk being played, one run a step, so that an inline executor can let others work between. */
export interface ChunkRun {
  /** Play the next run; false when there was none left. */
  step(): boolean;
  finish(): Chunk;
}

export function startChunk(spec: ChunkSpec, create: EngineFactory = createEngine): ChunkRun {
  let engine = engineFor(spec.job, create);
  const length = engine.layout.length;
  const records = new Float64Array(length * spec.runCount);
  const digests = new Uint8Array(DIGEST_BYTES * spec.runCount);
  const failures: RunFailure[] = [];
  let done = 0;
  return {
    step() {
      if (done >= spec.runCount) return false;
      const run = spec.firstRun + done;
      const record = records.subarray(done * length, (done + 1) * length);
      try {
        engine.run(spec.job.identity.seed, run, record);
      } catch (error) {
        failures.push({ run, message: messageOf(error) });
        record.fill(Number.NaN);
        // A run that threw may have left the engine's state half written.
        engines.delete(spec.job.key);
        engine = engineFor(spec.job, create);
      }
      normaliseRecord(record);
      digests.set(runDigest(record), done * DIGEST_BYTES);
      done++;
      return done < spec.runCount;
    },
    finish: () => assemble(spec, engine.layout, records, digests, failures),
  };
}

/** Play a whole chunk at once. */
export function runChunk(spec: ChunkSpec, create: EngineFactory = createEngine): Chunk {
  const run = startChunk(spec, create);
  while (run.step());
  return run.finish();
}

/** The chunk of a worker that died: every run of it failed for that reason. */
export function failedChunk(spec: ChunkSpec, message: string): Chunk {
  const layout = outcomeLayout(spec.job.world);
  const records = new Float64Array(layout.length * spec.runCount).fill(Number.NaN);
  normaliseRecord(records);
  const digests = new Uint8Array(DIGEST_BYTES * spec.runCount);
  const failures: RunFailure[] = [];
  const digest = runDigest(records.subarray(0, layout.length));
  for (let i = 0; i < spec.runCount; i++) {
    digests.set(digest, i * DIGEST_BYTES);
    failures.push({ run: spec.firstRun + i, message });
  }
  return assemble(spec, layout, records, digests, failures);
}

function assemble(
  spec: ChunkSpec,
  layout: OutcomeLayout,
  records: Float64Array,
  digests: Uint8Array,
  failures: readonly RunFailure[],
): Chunk {
  const { job, firstRun, runCount } = spec;
  return {
    header: {
      format: 1,
      id: chunkId(job.key, spec),
      ensembleKey: job.key,
      identity: job.identity,
      firstRun,
      runCount,
      recordLength: layout.length,
      fields: layout.fields.map((f) => [f.name, f.shape, f.length] as const),
      failures,
    },
    records,
    digests,
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
