import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { encodeLink } from '../link/codec.ts';
import { useServices } from '../services.ts';
import { useAskedStore } from '../state/use-asked.ts';
import type { Material, Question } from './question.ts';
import { keyOf } from './question.ts';
import type { QuestionState } from './questioner.ts';

export interface AskedQuestion {
  /** null before it is asked for the first time. */
  readonly state: QuestionState | null;
  readonly stop: () => void;
  /** After it was stopped, or failed. */
  readonly again: () => void;
}

/**
 * Asks when it is first shown, and goes on when it is no more.
 * @param about title of the case or account
 */
export function useQuestion(
  question: Question,
  about: string,
  material: () => Promise<Material>,
): AskedQuestion {
  const { questioner } = useServices();
  const store = useAskedStore();
  const { language } = useLanguage().locale;
  const key = keyOf(question);
  const state = useSyncExternalStore(questioner.subscribe, () => questioner.stateOf(question));
  const ask = useCallback(
    (again: boolean) =>
      questioner.ask(
        question,
        { about, link: encodeLink(store.getState().asked) },
        { language, material, again },
      ),
    [questioner, store, question, about, language, material],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question
  useEffect(() => ask(false), [key, language]);
  const status = state?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question
  useEffect(() => {
    if (status !== undefined) questioner.see(question);
  }, [questioner, key, status]);
  return { state, stop: () => questioner.stop(question), again: () => ask(true) };
}
