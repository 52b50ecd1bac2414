/** Many runs of one world. Nothing here needs Node or a browser. */
export * from './accumulator.ts';
export { canonicalJson, sha256Text } from './canonical.ts';
export * from './chunk.ts';
export * from './ensemble.ts';
export { counted, type Executor, inlineExecutor } from './executor.ts';
export * from './from-case.ts';
export * from './identity.ts';
export * from './interval.ts';
export * from './job.ts';
export * from './names.ts';
export { keptRuns } from './plan.ts';
export * from './replay.ts';
export { givesSameBits } from './same-bits.ts';
export { type ChunkStore, memoryStore, type StoredChunk } from './store.ts';
export * from './summary.ts';
export { vectorOfRun } from './vector-of-run.ts';
