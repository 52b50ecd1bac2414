/** For a page: warm workers and an ensemble that grows. */
export { GrowingEnsemble, type GrownAnswer } from './growing.ts';
export type { PlayedPart } from './messages.ts';
export { PartPlan } from './parts.ts';
export { createPlayer, playAll } from './player.ts';
export { type LiveOrder, type LivePool, livePool } from './pool.ts';
export { RunFates } from './run-fates.ts';
