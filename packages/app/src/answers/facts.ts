import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, type Mechanism } from '@interregnum/model';
import { type RunFacts, runChange, runFacts } from '@interregnum/questions';
import type { Study } from './study.ts';

/** What the sentence about a study is made of. */
export function factsOf(
  { data, observed, scenario, input }: Study,
  summary: EnsembleSummary,
): RunFacts {
  return runFacts(data, observed, summary, runChange(scenario, input.edits));
}

/** Mechanisms that the scenario needs and that ship off: on in the changed world and in the other. */
export const switchedOnIn = ({ scenario }: Pick<Study, 'scenario'>): Mechanism[] =>
  (scenario?.switchedOn ?? []).filter((m) => !DEFAULT_SWITCHES[m]);

/** The day a page opens on: the end of the regime in history, else the last. */
export function dayOfEnd({ horizonDays }: CaseData, observed: Observed | null): number {
  return Math.max(0, Math.min(horizonDays, observed?.regimeEndDay ?? horizonDays));
}
