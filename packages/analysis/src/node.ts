/** For Node: everything of the pure entry, and calibration on worker threads with a folder to resume from. */
export { openPool, type ScoringPool } from './calibrate/pool.ts';
export * from './index.ts';
