/** Of the tests of a claim, the one that is shown where there is room for one. */
import type { ClaimAnswer, TestAnswer } from '@interregnum/analysis';

/** The one that decided, or the first that has a figure; undefined where none has. */
export function leading({ tests, by, verdict }: ClaimAnswer): TestAnswer | undefined {
  const shown = tests.filter((t) => t.figure !== null || t.parts.length > 0);
  const wanted = verdict === 'contradicted' ? 'opposes' : 'supports';
  const deciding = shown.filter((t) => t.basis === by || (by === 'record' && t.basis === 'inputs'));
  return (
    deciding.find((t) => t.finding === wanted) ??
    deciding[0] ??
    shown.find((t) => t.basis === 'model') ??
    shown[0]
  );
}
