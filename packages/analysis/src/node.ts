/** For Node: everything of the pure entry, and calibration on worker threads with a folder to resume from. */
export { type CalibrateOptions, type Calibration, calibrate } from './calibrate/calibrate.ts';
export { openPool, type ScoringPool } from './calibrate/pool.ts';
export type { CalibrateProgress } from './calibrate/progress.ts';
export * from './index.ts';
export { type WatchOptions, watchCases } from './warning/watch-pool.ts';
