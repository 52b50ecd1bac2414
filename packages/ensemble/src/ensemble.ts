/** Many runs of one world, from a seed to a summary. */
import { createEngine, type Engine } from '@interregnum/model';
import { type Chunk, decodeChunk, type RunFailure, type RunRange } from './chunk.ts';
import { Collector } from './collector.ts';
import type { Executor } from './executor.ts';
import type { EnsembleIdentity, EnsembleInput } from './identity.ts';
import { createJob, type EnsembleJob } from './job.ts';
import { plainNames, type WorldNames } from './names.ts';
import { ChunkSizer, cover, gaps, type Segment } from './plan.ts';
import { type Progress, ProgressMeter } from './progress.ts';
import { type RunBlock, readBlocks } from './read-blocks.ts';
import type { ChunkSpec, EngineFactory } from './run-chunk.ts';
import { type ChunkStore, storedChunk } from './store.ts';
import { createAccumulator, replayKept, summarise } from './summarise.ts';
import type { EnsembleSummary } from './summary.ts';

export interface EnsembleOptions extends EnsembleInput {
  readonly names?: WorldNames;
  /** Runs 0 .. runs - 1 are played. */
  readonly runs: number;
  readonly executor: Executor;
  /** Where chunks are kept and found again; without one, nothing can be resumed or tabulated. */
  readonly store?: ChunkStore;
  /** Use valid chunks found in the store (default), or play every run again. */
  readonly resume?: boolean;
  /** Take what the store holds and play nothing; EnsembleIncomplete when that is not all. */
  readonly keptOnly?: boolean;
  /** Runs a chunk; about 0.6 s of work when not given. Changes nothing in a result. */
  readonly chunkRuns?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** For tests: the engine that replays kept runs. Give the same one to the executor. */
  readonly createEngine?: EngineFactory;
}

export type { RunBlock };

export interface EnsembleResult {
  readonly identity: EnsembleIdentity;
  readonly ensembleKey: string;
  /** SHA-256 over the digests of all runs in run order. */
  readonly resultHash: string;
  readonly summary: EnsembleSummary;
  /** At most the first 100, by run; `summary.failedRuns` counts all. */
  readonly failures: readonly RunFailure[];
  readonly runs: number;
  /** Runs taken from the store. */
  readonly resumedRuns: number;
  /** Chunks the result is made of. */
  readonly chunks: number;
  /** Wall time, reading resumed chunks included. */
  readonly seconds: number;
  /** Of the runs played now; null when all were resumed. */
  readonly runsPerSecond: number | null;
  /**
   * All records in run order, read back from the store and held against `resultHash`.
   * @throws without a store; StoreError when a file is gone or no longer what it was
   */
  blocks(): AsyncIterable<RunBlock>;
}

/** Thrown when the signal comes. What was finished is in the store. */
export class EnsembleAborted extends Error {
  readonly finishedRuns: number;
  readonly totalRuns: number;

  constructor(finishedRuns: number, totalRuns: number, cause: unknown) {
    super(`Stopped after ${finishedRuns} of ${totalRuns} runs`, { cause });
    this.name = 'AbortError';
    this.finishedRuns = finishedRuns;
    this.totalRuns = totalRuns;
  }
}

/** Thrown when only what is kept was asked for and some runs are not. */
export class EnsembleIncomplete extends Error {
  readonly keptRuns: number;
  readonly totalRuns: number;

  constructor(keptRuns: number, totalRuns: number) {
    super(`Only ${keptRuns} of ${totalRuns} runs are kept`);
    this.name = 'EnsembleIncomplete';
    this.keptRuns = keptRuns;
    this.totalRuns = totalRuns;
  }
}

const MAX_UINT32 = 0xffffffff;

function checkOptions(options: EnsembleOptions): void {
  const { seed, runs, chunkRuns } = options;
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_UINT32)
    throw new RangeError(`The seed must be a whole number from 0 to ${MAX_UINT32}, not ${seed}`);
  if (!Number.isInteger(runs) || runs < 1 || runs > MAX_UINT32)
    throw new RangeError(`Runs must be a whole number from 1 to ${MAX_UINT32}, not ${runs}`);
  if (chunkRuns !== undefined && (!Number.isInteger(chunkRuns) || chunkRuns < 1))
    throw new RangeError(`Runs a chunk must be a whole number from 1, not ${chunkRuns}`);
}

/**
 * Play an ensemble, or what is missing of it.
 * @throws EnsembleAborted on the signal, EnsembleIncomplete with `keptOnly`, StoreError when the store
 * cannot be written or is in use, RangeError on a bad seed or number of runs
 */
export async function runEnsemble(options: EnsembleOptions): Promise<EnsembleResult> {
  checkOptions(options);
  const { world, runs, executor, store, signal } = options;
  const started = performance.now();
  const job = createJob(options);
  // Made first: a world that the engine refuses is one error now, not one a chunk.
  const engine = (options.createEngine ?? createEngine)(
    world,
    options.parameters,
    options.switches,
  );
  const collected = new Collector(createAccumulator(world, engine.layout));
  const meter = new ProgressMeter(runs);
  const report = (): void => options.onProgress?.(meter.report());
  let playStart = started;
  try {
    if (store !== undefined && options.resume !== false) {
      for await (const [chunk, segment] of storedSegments(store, job.key, runs, engine)) {
        signal?.throwIfAborted();
        collected.take(chunk, segment);
        meter.resume(segment.runCount);
      }
      if (collected.runs > 0) report();
    }
    playStart = performance.now();
    const missing = gaps(collected.segments, runs);
    if (missing.length > 0 && options.keptOnly === true)
      throw new EnsembleIncomplete(collected.runs, runs);
    if (missing.length > 0) {
      // Workers load before the clock of progress starts, or the first runs would look slow.
      await executor.execute([], () => {}, signal);
      meter.resume(0);
      const sizer = new ChunkSizer(engine.layout.length, options.chunkRuns);
      await executor.execute(
        chunkSpecs(job, missing, sizer, executor.workers),
        async ({ spec, bytes, elapsedMs }) => {
          const chunk = decodeChunk(bytes, true)!;
          await store?.write(chunk.header.id, bytes);
          collected.take(chunk, storedChunk(chunk.header));
          sizer.observe(spec.runCount, elapsedMs);
          meter.advance(spec.runCount, chunk.header.failures.length);
          report();
        },
        signal,
      );
    }
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason)
      throw new EnsembleAborted(collected.runs, runs, error);
    throw error;
  }
  const played = runs - meter.report().resumed;
  const playSeconds = (performance.now() - playStart) / 1000;
  const { account, failures } = collected;
  const segments = collected.segments.sort((a, b) => a.firstRun - b.firstRun);
  const resultHash = collected.digests.finish(runs);
  return {
    identity: job.identity,
    ensembleKey: job.key,
    resultHash,
    summary: summarise(
      account,
      world,
      options.names ?? plainNames(world),
      replayKept(engine, options.seed),
    ),
    failures,
    runs,
    resumedRuns: runs - played,
    chunks: segments.length,
    seconds: (performance.now() - started) / 1000,
    runsPerSecond: played === 0 ? null : played / playSeconds,
    blocks: () => readBlocks(store, segments, job.key, resultHash),
  };
}

/** Valid chunks of the store that cover runs, found again until no torn one is left among them. */
async function* storedSegments(
  store: ChunkStore,
  key: string,
  runs: number,
  { layout }: Pick<Engine, 'layout'>,
): AsyncGenerator<readonly [Chunk, Segment]> {
  let chunks = await store.list(key);
  let done = 0;
  const from = (): Segment[] => cover(chunks, runs).filter((s) => s.firstRun + s.runCount > done);
  let segments = from();
  for (;;) {
    const segment = segments.shift();
    if (segment === undefined) return;
    const bytes = await store.read(segment.id);
    const chunk = bytes === null ? null : decodeChunk(bytes);
    const { ensembleKey, recordLength } = chunk?.header ?? {};
    if (chunk === null || ensembleKey !== key || recordLength !== layout.length) {
      // Another chunk may hold some of these runs: cover again without this one.
      await store.remove(segment.id);
      chunks = chunks.filter((c) => c.id !== segment.id);
      segments = from();
      continue;
    }
    const first = Math.max(done, segment.firstRun);
    const used = {
      id: segment.id,
      firstRun: first,
      runCount: segment.firstRun + segment.runCount - first,
    };
    done = first + used.runCount;
    yield [chunk, used];
  }
}

function* chunkSpecs(
  job: EnsembleJob,
  missing: readonly RunRange[],
  sizer: ChunkSizer,
  workers: number,
): Generator<ChunkSpec> {
  let remaining = missing.reduce((sum, range) => sum + range.runCount, 0);
  for (const range of missing) {
    const end = range.firstRun + range.runCount;
    for (let firstRun = range.firstRun; firstRun < end; ) {
      const runCount = Math.min(sizer.next(remaining, workers), end - firstRun);
      yield { job, firstRun, runCount };
      firstRun += runCount;
      remaining -= runCount;
    }
  }
}
