/**
 * Records of the runs 0 .. runs - 1 of one world, however they were played. A pair is run r of two of
 * these: draws are addressed by seed and run, so both worlds meet the same chance.
 */
import {
  createJob,
  decodeChunk,
  type EnsembleJob,
  type Executor,
  type RunBlock,
} from '@interregnum/ensemble';
import {
  createEngine,
  type OutcomeLayout,
  outcomeLayout,
  type Parameters,
  type Switches,
  type World,
} from '@interregnum/model';

/** What decides every draw and rule of a run but for the world; the same for both of a pair. */
export interface SharedDraws {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** One vector, or equally likely vectors of which run r draws the same one in both worlds. */
  readonly parameters: Parameters;
  readonly switches: Switches;
}

export interface RunRecords extends SharedDraws {
  readonly world: World;
  readonly layout: OutcomeLayout;
  readonly runs: number;
  /** Row by row, `layout.length` numbers a run. A run that failed is NaN throughout. */
  readonly records: Float64Array;
}

const MAX_UINT32 = 0xffffffff;
/** Runs a chunk handed to an executor: about half a second of work for a case of thirty regions. */
const CHUNK_RUNS = 100;

/** @throws RangeError on a bad seed or number of runs */
export function checkRange(seed: number, runs: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_UINT32)
    throw new RangeError(`The seed must be a whole number from 0 to ${MAX_UINT32}, not ${seed}`);
  if (!Number.isInteger(runs) || runs < 1 || runs > MAX_UINT32)
    throw new RangeError(`Pairs must be a whole number from 1 to ${MAX_UINT32}, not ${runs}`);
}

/** Room for the records, every run NaN until it is played. */
export function emptyRecords(world: World, draws: SharedDraws, runs: number): RunRecords {
  const { seed, parameters, switches } = draws;
  const layout = outcomeLayout(world);
  const records = new Float64Array(layout.length * runs).fill(Number.NaN);
  return { world, seed, parameters, switches, layout, runs, records };
}

/** Play every run here and now. A run that throws is left NaN and the others go on. */
export function playRecords(world: World, draws: SharedDraws, runs: number): RunRecords {
  const made = emptyRecords(world, draws, runs);
  const { length } = made.layout;
  const create = () => createEngine(world, draws.parameters, draws.switches);
  let engine = create();
  for (let run = 0; run < runs; run++) {
    const record = made.records.subarray(run * length, (run + 1) * length);
    try {
      engine.run(draws.seed, run, record);
    } catch {
      record.fill(Number.NaN);
      // A run that threw may have left the engine's state half written.
      engine = create();
    }
  }
  return made;
}

/** The job's hash covers the world itself, so the names of the case would add nothing to it. */
export function namelessJob(
  world: World,
  { seed, parameters, switches }: SharedDraws,
): EnsembleJob {
  const names = { caseId: '', caseHash: '', edits: [], hindcast: true };
  return createJob({ world, seed, parameters, switches, ...names });
}

function* chunkSpecs(job: EnsembleJob, runs: number, chunkRuns: number) {
  for (let firstRun = 0; firstRun < runs; firstRun += chunkRuns)
    yield { job, firstRun, runCount: Math.min(chunkRuns, runs - firstRun) };
}

/**
 * The same numbers from any executor: worker threads, browser workers, inline.
 * @throws the signal's reason when aborted
 */
export async function executeRecords(
  world: World,
  draws: SharedDraws,
  runs: number,
  executor: Executor,
  signal?: AbortSignal,
): Promise<RunRecords> {
  const made = emptyRecords(world, draws, runs);
  const job = namelessJob(world, draws);
  const chunkRuns = Math.max(1, Math.min(CHUNK_RUNS, Math.ceil(runs / executor.workers)));
  const take = (bytes: Uint8Array): void => {
    const chunk = decodeChunk(bytes, true);
    if (chunk !== null) made.records.set(chunk.records, chunk.header.firstRun * made.layout.length);
  };
  const specs = chunkSpecs(job, runs, chunkRuns);
  await executor.execute(specs, ({ bytes }) => take(bytes), signal);
  return made;
}

/**
 * Records of an ensemble played before: `runEnsemble(...).blocks()`, its first `runs` runs.
 * @param draws those the ensemble was played with; they are in its identity
 * @throws RangeError when a record does not have the length this world gives it
 */
export async function recordsOfBlocks(
  world: World,
  draws: SharedDraws,
  runs: number,
  blocks: AsyncIterable<Pick<RunBlock, 'firstRun' | 'runCount' | 'records'>>,
): Promise<RunRecords> {
  const made = emptyRecords(world, draws, runs);
  const { length } = made.layout;
  for await (const { firstRun, runCount, records } of blocks) {
    if (records.length !== runCount * length)
      throw new RangeError('The records were made from another world than the one given');
    const wanted = Math.min(runCount, runs - firstRun);
    if (wanted > 0) made.records.set(records.subarray(0, wanted * length), firstRun * length);
  }
  return made;
}

/** One number a run, by field of the outcome layout. */
export function columnOf(records: RunRecords, field: string): Float64Array {
  const { layout, runs } = records;
  const at = layout.byName.get(field)?.offset;
  if (at === undefined) throw new RangeError(`The outcome has no field ${field}`);
  return Float64Array.from({ length: runs }, (_, r) => records.records[r * layout.length + at]!);
}
