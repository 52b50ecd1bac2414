/** How a run is made again: its command, whoever writes it down. */
import { type StudyFlags, studyArguments } from '../study-flags.ts';

export const USUAL_RUNS = 1000;

/** What follows `interregnum run CASE`, defaults left out. */
export function runArguments(flags: StudyFlags, runs: number): string[] {
  return [...(runs === USUAL_RUNS ? [] : ['--runs', String(runs)]), ...studyArguments(flags)];
}
