/**
 * The records of an ensemble, read back from its store. Minutes may lie between playing and reading,
 * and a folder is open to anybody, so what tables are written from is checked once more: every record
 * against its digest, and all digests together against the hash that the tables state.
 */
import { decodeChunk, type RunFailure, type RunRange } from './chunk.ts';
import { ResultHasher } from './digest.ts';
import { OrderedDigests } from './digest-order.ts';
import type { Segment } from './plan.ts';
import type { ChunkStore } from './store.ts';
import { StoreError } from './store-error.ts';

/** Records of consecutive runs, row by row. */
export interface RunBlock extends RunRange {
  readonly records: Float64Array;
  /** SHA-256 of each record, 32 bytes a run. */
  readonly digests: Uint8Array;
  readonly failures: readonly RunFailure[];
}

function altered(what: string): StoreError {
  return new StoreError(
    'altered',
    `${what} after its runs were counted, so nothing is made of it.`,
  );
}

/**
 * @param segments in run order, covering runs 0 to the last
 * @throws Error without a store; StoreError `altered` when the records are not those of the hash
 */
export async function* readBlocks(
  store: ChunkStore | undefined,
  segments: readonly Segment[],
  key: string,
  resultHash: string,
): AsyncGenerator<RunBlock> {
  if (store === undefined) throw new Error('The runs were not kept: give runEnsemble a store');
  const hasher = new ResultHasher();
  for (const { id, firstRun, runCount } of segments) {
    const bytes = await store.read(id);
    if (bytes === null) throw altered(`The chunk ${id} was removed`);
    const chunk = decodeChunk(bytes);
    if (chunk === null || chunk.header.id !== id || chunk.header.ensembleKey !== key)
      throw altered(`The chunk ${id} was changed`);
    const { recordLength } = chunk.header;
    const skip = firstRun - chunk.header.firstRun;
    const digests = OrderedDigests.slice(chunk.digests, skip, runCount);
    hasher.add(digests, firstRun);
    yield {
      firstRun,
      runCount,
      records: chunk.records.subarray(skip * recordLength, (skip + runCount) * recordLength),
      digests,
      failures: chunk.header.failures.filter(
        (f) => f.run >= firstRun && f.run < firstRun + runCount,
      ),
    };
  }
  if (hasher.finish() !== resultHash) throw altered('A chunk was changed');
}
