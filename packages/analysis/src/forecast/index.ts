export { EDITS_AFTER } from './edits-after.ts';
export {
  askedDay,
  type ExpertsReplayed,
  expertsReplayed,
  type ReplayedExpert,
  replayOne,
  type WhyNotReplayed,
  whyNot,
} from './experts-replayed.ts';
export { chanceWithin } from './fates.ts';
export { type ForecastInput, forecastCase, workOf } from './forecast-case.ts';
export { recordEndDay } from './observed-control.ts';
export { paced } from './pace.ts';
export * from './register.ts';
export { MOST_FORECAST_RUNS } from './register-line.ts';
export * from './result.ts';
export { scoreEntry } from './score-entry.ts';
