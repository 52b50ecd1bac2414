/** What is found of an ensemble once it is played: its scores, and how often an outcome of one's own holds. */
import { countOutcome } from '@interregnum/analysis';
import type { EnsembleResult } from '@interregnum/ensemble';
import { outcomeLayout } from '@interregnum/model';
import type { OwnOutcome, RanOutcome } from '../outcome/sentences.ts';
import type { Study } from '../study.ts';
import { type RunScores, scorable, scoreRun } from './score.ts';

export interface Found {
  readonly study: Study;
  readonly result: EnsembleResult;
  /** null where nothing could be scored. */
  readonly scores: RunScores | null;
  /** null where none was asked. */
  readonly own: RanOutcome | null;
}

/** @param asked an outcome of one's own */
export async function foundOf(
  study: Study,
  result: EnsembleResult,
  asked: OwnOutcome | null,
): Promise<Found> {
  const { data, observed, input, parameters } = study;
  const known = scorable(observed, input.edits);
  const layout = outcomeLayout(input.world);
  const scores = await scoreRun(data, known, result, layout, parameters.label);
  if (asked === null) return { study, result, scores, own: null };
  const share = await countOutcome(asked.outcome, input.world, result.blocks());
  return { study, result, scores, own: { own: asked, share } };
}
