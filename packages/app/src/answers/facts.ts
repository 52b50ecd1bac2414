/** The facts of an answer that its sentence says. */
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import type { AnswerFacts } from '../words-from.ts';

/** Day by which half of the runs that fell had fallen; null when none did. */
export function medianOfFallen(dayCounts: readonly number[]): number | null {
  const fell = dayCounts.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  for (const [day, n] of dayCounts.entries()) {
    sum += n;
    if (fell > 0 && 2 * sum >= fell) return day;
  }
  return null;
}

export function answerFacts(
  data: CaseData,
  observed: Observed | null,
  { runs, regime }: EnsembleSummary,
): AnswerFacts {
  const fell = observed?.regimeFell ?? null;
  return {
    incumbent: data.incumbent,
    origin: data.origin,
    horizonDays: data.horizonDays,
    runs,
    fell: runs - regime.neverCount,
    medianFallDay: medianOfFallen(regime.dayCounts),
    observed: fell === null ? null : { fell, day: observed?.regimeEndDay ?? null },
  };
}

/** The day a page opens on: the end of the regime in history, else in the model, else the last. */
export function dayOfEnd(
  data: CaseData,
  observed: Observed | null,
  medianFallDay: number | null,
): number {
  const day = observed?.regimeEndDay ?? medianFallDay ?? data.horizonDays;
  return Math.max(0, Math.min(data.horizonDays, day));
}
