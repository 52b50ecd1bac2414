/** What would have changed it? Scenarios against a case, pair by pair. */
export { compareRecords } from './compare-records.ts';
export { compareWorlds } from './compare-worlds.ts';
export { fateOf, tableOf } from './fate.ts';
export { type ShareOfPairs, shareOfPairs } from './proportions.ts';
export type { MeanEstimate } from './resample.ts';
export type * from './result.ts';
export { executeRecords, playRecords, type RunRecords, type SharedDraws } from './run-records.ts';
