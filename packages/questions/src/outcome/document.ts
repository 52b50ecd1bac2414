/** An outcome of one's own as documents name it. */
import { OUTCOME_ENGLISH } from './english.ts';
import type { OwnOutcome } from './sentences.ts';

interface OwnOutcomeDocument {
  readonly text: string;
  readonly ids: string;
  readonly words: string;
  readonly history: {
    readonly held: boolean | null;
    readonly sentence: string;
    readonly record: string;
    readonly sources: readonly string[];
  };
}

export const ownOutcomeDocument = (own: OwnOutcome): OwnOutcomeDocument => ({
  text: own.outcome.text,
  ids: own.outcome.textOfIds,
  words: OUTCOME_ENGLISH.clause(own),
  history: {
    held: own.history?.said ?? null,
    sentence: OUTCOME_ENGLISH.history(own),
    record: OUTCOME_ENGLISH.record(own),
    sources: own.history?.sources ?? [],
  },
});
