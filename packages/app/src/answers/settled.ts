/** An answer to all that was asked: nothing of it is old or still being played. */
import type { GrownAnswer } from '@interregnum/ensemble/live';
import type { AnswerState } from './answerer.ts';
import type { Study } from './study.ts';

export interface Settled {
  readonly study: Study;
  readonly answer: GrownAnswer & { readonly resultHash: string };
}

/** @param study that is asked now; null until it is answered to the last history */
export function settledOf(
  study: Study,
  { current, isOld, isPlaying }: AnswerState,
): Settled | null {
  if (current === null || current.study !== study || isOld || isPlaying) return null;
  const { resultHash } = current.answer;
  return resultHash === null ? null : { study, answer: { ...current.answer, resultHash } };
}
