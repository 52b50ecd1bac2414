/** Many runs of one world. Nothing here needs Node or a browser. */
export * from './accumulator.ts';
export { canonicalJson, sha256Text, worldFromJson, worldToJson } from './canonical.ts';
export * from './chunk.ts';
export * from './ensemble.ts';
export { type ChunkResult, type Executor, inlineExecutor } from './executor.ts';
export * from './from-case.ts';
export * from './identity.ts';
export * from './interval.ts';
export * from './job.ts';
export * from './names.ts';
export type { Progress } from './progress.ts';
export * from './replay.ts';
export { type ChunkSpec, runChunk } from './run-chunk.ts';
export { type ChunkStore, memoryStore, type StoredChunk } from './store.ts';
export { createAccumulator, keptRun, replayKept, summarise } from './summarise.ts';
export * from './summary.ts';
export type { Licence, TablesContext } from './tables/provenance.ts';
