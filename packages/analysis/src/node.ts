/** For Node: everything of the pure entry, and calibration on worker threads with a folder to resume from. */
export { type Bank, type BankRequest, type CalibrateProgress, fillBank } from './calibrate/bank.ts';
export { type CalibrateOptions, type Calibration, calibrate } from './calibrate/calibrate.ts';
export * from './index.ts';
export { watchCases } from './warn/watch-pool.ts';
