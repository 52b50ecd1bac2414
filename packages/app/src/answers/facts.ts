import type { CaseData, Observed } from '@interregnum/case';

/** The day a page opens on: the end of the regime in history, else the last. */
export function dayOfEnd({ horizonDays }: CaseData, observed: Observed | null): number {
  return Math.max(0, Math.min(horizonDays, observed?.regimeEndDay ?? horizonDays));
}
