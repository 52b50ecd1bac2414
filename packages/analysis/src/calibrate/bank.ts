/**
 * The bank: the joint score of every vector of the design on every case, on all cores, kept in a
 * folder block by block. Node only.
 *
 * Every run has draws of its own (run v · runs + r for run r of vector v), so that what is kept is not
 * fitted to one handful of histories. A block is known by all it depends on: rules, parameters, seed,
 * runs, the world and the outcome of its case; one whose key does not fit is played again.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, rulesHash, sha256Text, worldHash } from '@interregnum/ensemble';
import { lockFolder, TEMPORARY, threadFile, writeAtomically } from '@interregnum/ensemble/node';
import type { FreeName, Switches } from '@interregnum/model';
import { Piscina } from 'piscina';
import { priorDesign } from './design.ts';
import { runsFor, type TrainingCase } from './objective.ts';
import { PRIOR_SD, spaceOf } from './space.ts';
import { truthHash } from './truth-hash.ts';
import type { ScoreTask, WorkerSetup } from './worker.ts';

/** Vectors a block: some seconds of work for a long case. */
const BLOCK = 50;

export interface CalibrateProgress {
  /** Vectors scored, summed over cases. */
  readonly done: number;
  readonly total: number;
  /** null until something has been played by this process. */
  readonly secondsLeft: number | null;
}

export interface BankRequest {
  readonly cases: readonly TrainingCase[];
  readonly names: readonly FreeName[];
  readonly switches: Switches;
  /** Mechanisms of each vector, where structures are drawn as numbers are. */
  readonly structures?: readonly Switches[];
  readonly vectors: number;
  /** Runs a vector and case; long cases get fewer. */
  readonly runs: number;
  readonly seed: number;
  readonly workers?: number;
  readonly folder?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CalibrateProgress) => void;
}

export interface Bank {
  /** Positions of the design, [vector][parameter]. */
  readonly units: readonly (readonly number[])[];
  /** [case][vector]; lower is better. */
  readonly joint: readonly Float64Array[];
  /** Vectors read from the folder rather than played, summed over cases. */
  readonly resumedVectors: number;
}

interface Block {
  readonly caseIndex: number;
  readonly first: number;
  readonly count: number;
  readonly file: string;
  readonly key: string;
  /** Region-days, for the estimate of the time left. */
  readonly work: number;
}

function blocksOf(request: BankRequest): Block[] {
  const { cases, names, switches, structures, vectors, runs, seed, folder = '' } = request;
  const keys = cases.map(({ id, world, drawn, truth }) =>
    sha256Text(
      canonicalJson({
        format: 2,
        rules: rulesHash(switches),
        ...(structures === undefined ? {} : { structures: structures as unknown as never }),
        names,
        priorSd: PRIOR_SD,
        runs,
        seed,
        id,
        world: worldHash(world),
        ...(drawn === undefined ? {} : { drawn: drawn.map(worldHash) }),
        truth: truthHash(truth),
      }),
    ),
  );
  const blocks: Block[] = [];
  for (let first = 0; first < vectors; first += BLOCK) {
    const count = Math.min(BLOCK, vectors - first);
    cases.forEach(({ id, world }, caseIndex) => {
      const key = keys[caseIndex]!;
      const place = `${id.replace(/[^\w-]/g, '_')}-${key.slice(0, 12)}`;
      const file = join(folder, place, `vectors-${first}-${first + count - 1}.json`);
      const work = count * runsFor(world, runs) * world.regionCount * world.horizonDays;
      blocks.push({ caseIndex, first, count, file, key, work });
    });
  }
  return blocks;
}

async function readBlock({ file, key, count }: Block): Promise<readonly number[] | null> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as { key?: string; joint?: number[] };
    return kept.key === key && kept.joint?.length === count ? kept.joint : null;
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (gone || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function writeBlock(block: Block, joint: readonly number[], number: number): Promise<void> {
  const place = join(block.file, '..');
  await mkdir(place, { recursive: true });
  const temporary = join(place, `${TEMPORARY}${process.pid}-${number}`);
  const text = JSON.stringify({ key: block.key, joint });
  await writeAtomically(block.file, temporary, new TextEncoder().encode(text));
}

/**
 * Play what the folder does not hold.
 * @throws the signal's reason when aborted (finished blocks are kept); StoreError when the folder is in
 *   use or cannot be written
 */
export async function fillBank(request: BankRequest): Promise<Bank> {
  const { cases, names, switches, structures, vectors, runs, seed } = request;
  const { folder, signal, onProgress } = request;
  const space = spaceOf(names);
  const units = priorDesign(space, seed, vectors);
  const joint = cases.map(() => new Float64Array(vectors));
  signal?.throwIfAborted();
  const lock = folder === undefined ? null : lockFolder(folder);
  const pool = openWorkers(cases, switches, request.workers);
  let done = 0;
  let resumed = 0;
  try {
    const missing: Block[] = [];
    for (const block of blocksOf(request)) {
      const kept = folder === undefined ? null : await readBlock(block);
      if (kept === null) missing.push(block);
      else {
        joint[block.caseIndex]!.set(kept, block.first);
        resumed += block.count;
      }
    }
    done = resumed;
    const started = performance.now();
    let workLeft = missing.reduce((sum, b) => sum + b.work, 0);
    const work = workLeft;
    let written = 0;
    await pool.each(missing, signal, async (block) => {
      const task: ScoreTask = {
        caseIndex: block.caseIndex,
        vectors: units.slice(block.first, block.first + block.count).map(space.fromUnit),
        seed,
        firstRun: block.first * runs,
        runs,
        ...(structures && {
          structures: structures.slice(block.first, block.first + block.count),
        }),
      };
      const scores = await pool.score(task);
      joint[block.caseIndex]!.set(scores, block.first);
      if (folder !== undefined) await writeBlock(block, scores, written++);
      done += block.count;
      workLeft -= block.work;
      const seconds = (performance.now() - started) / 1000;
      const secondsLeft = work > workLeft ? (seconds * workLeft) / (work - workLeft) : null;
      onProgress?.({ done, total: vectors * cases.length, secondsLeft });
    });
    return { units, joint, resumedVectors: resumed };
  } finally {
    await pool.close();
    lock?.release();
  }
}

interface Workers {
  score(task: ScoreTask): Promise<number[]>;
  /** As many at a time as there are threads, so that an end by signal loses little. */
  each<T>(
    items: readonly T[],
    signal: AbortSignal | undefined,
    work: (item: T) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

function openWorkers(
  cases: readonly TrainingCase[],
  switches: Switches,
  workers: number = availableParallelism(),
): Workers {
  const setup: WorkerSetup = { cases, switches };
  const pool = new Piscina({
    ...threadFile(import.meta.url, 'worker'),
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
  });
  return {
    score: (task) => pool.run(task) as Promise<number[]>,
    async each(items, signal, work) {
      let next = 0;
      const one = async (): Promise<void> => {
        while (next < items.length) {
          signal?.throwIfAborted();
          await work(items[next++]!);
        }
      };
      await Promise.all(Array.from({ length: workers + 1 }, one));
    },
    close: () => pool.destroy(),
  };
}
