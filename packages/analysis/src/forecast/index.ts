export { EDITS_AFTER, type EditAfter } from './edits-after.ts';
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
export { type ControlSoFar, controlSoFar, recordEndDay } from './observed-control.ts';
export { type Pace, paced } from './pace.ts';
export { type FilterReport, type Population, runFilter } from './particle-filter.ts';
export * from './register.ts';
export { MOST_FORECAST_RUNS } from './register-line.ts';
export * from './result.ts';
export { scoreEntry } from './score-entry.ts';
export { rateSoFar } from './score-forecast.ts';
export { systematicResample, weigh } from './weights.ts';
