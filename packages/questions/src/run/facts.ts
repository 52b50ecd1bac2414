/** The facts that the words of a run are made of. */
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import { OUTCOME_ENGLISH } from '../outcome/english.ts';
import type { RanOutcome } from '../outcome/sentences.ts';
import { safe } from '../safe.ts';
import type { RunChange } from './change.ts';
import { RUN_ENGLISH } from './english.ts';
import type { RunScores } from './score.ts';
import type { RunFacts, RunTrust } from './sentences.ts';

export function runFacts(
  { incumbent, origin, horizonDays }: CaseData,
  observed: Observed | null,
  { runs, regime }: EnsembleSummary,
  change: RunChange | null,
): RunFacts {
  const fell = observed?.regimeFell ?? null;
  return {
    change,
    incumbent,
    origin,
    horizonDays,
    runs,
    fell: runs - regime.neverCount,
    medianDay: regime.day.q50,
    observed: fell === null ? null : { fell, day: observed?.regimeEndDay ?? null },
  };
}

/** What was asked of one's own comes first. */
export function runSentence(facts: RunFacts, own: RanOutcome | null | undefined): string {
  const fate = RUN_ENGLISH.answer(facts);
  if (own === undefined || own === null) return fate;
  const said = `${OUTCOME_ENGLISH.ran(own.share, own.own)} ${OUTCOME_ENGLISH.history(own.own)}`;
  const asked =
    facts.change === null
      ? said
      : `${RUN_ENGLISH.with(facts.change)}${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  return `${safe(asked)} ${fate}`;
}

/** @param edited the inputs were changed: another history than the one that happened */
export function runTrust(scores: RunScores | null, edited: boolean): RunTrust {
  const dates = scores?.comparisons.find((c) => c.score === 'crps_days');
  if (scores === null || dates === undefined) return { known: edited ? 'edited' : 'nothing' };
  const named = (id: string): string => scores.rows.find((r) => r.predictor === id)?.name ?? id;
  return {
    known: 'record',
    record: {
      modelDays: dates.model_value,
      ruleDays: dates.baseline_value,
      rule: named(dates.best_baseline),
    },
    chosenOn: scores.rows.some((r) => r.kind === 'model' && r.label === 'left out'),
  };
}
