/** What would have changed it? Scenarios against a case, pair by pair. */
export type { CompareOptions } from './comparable.ts';
export { compareRecords } from './compare-records.ts';
export { type CompareInput, compareWorlds, type NamedWorld } from './compare-worlds.ts';
export { fateOf, tableOf } from './fate.ts';
export type { RegionName, TraceOptions } from './parting.ts';
export {
  mcnemarExact,
  type ShareDifference,
  type ShareOfPairs,
  shareOfPairs,
} from './proportions.ts';
export type { MeanEstimate } from './resample.ts';
export type * from './result.ts';
export {
  executeRecords,
  playRecords,
  type RunRecords,
  recordsOfBlocks,
  type SharedDraws,
} from './run-records.ts';
