import { useMemo } from 'react';
import { switchedOnIn } from '../../answers/facts.ts';
import { pairedFates } from '../../answers/paired.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { usePlay } from './play-context.ts';

/** What the change makes of the answer; its place is kept while the first pairs are played. */
export function PairSentence() {
  const { study, state, answer } = usePlay();
  const { sentences } = useLanguage();
  const base = state.base?.answer ?? null;
  const paired = useMemo(
    () =>
      base === null || answer === null
        ? null
        : pairedFates(base.fates, answer.fates, Math.min(base.runs, answer.runs)),
    [base, answer],
  );
  if (study.input.edits.length === 0) return null;
  return (
    <p className="pairs">{paired === null ? '' : sentences.change(paired, switchedOnIn(study))}</p>
  );
}
