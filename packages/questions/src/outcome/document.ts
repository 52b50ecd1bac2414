/** An outcome of one's own as documents name it. */
import { OUTCOME_ENGLISH } from './english.ts';
import type { OwnOutcome } from './sentences.ts';

export const ownOutcomeDocument = (
  own: OwnOutcome,
): { readonly text: string; readonly ids: string; readonly words: string } => ({
  text: own.outcome.text,
  ids: own.outcome.textOfIds,
  words: OUTCOME_ENGLISH.clause(own),
});
