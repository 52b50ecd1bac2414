import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useServices } from '../services.ts';
import type { AnswerState } from './answerer.ts';
import type { Study } from './study.ts';

/** The answer to a study, as it grows. An old one of the same case stays until the new one comes. */
export function useAnswer(study: Study, base: Study | null, runs: number): AnswerState {
  const answerer = useServices().answerer();
  const before = useRef<string | null>(null);
  useEffect(() => {
    const keep = before.current === study.file.data.id;
    before.current = study.file.data.id;
    void answerer.ask({ study, base, runs, keep });
  }, [answerer, study, base, runs]);
  useEffect(
    () => () => {
      before.current = null;
      answerer.clear();
    },
    [answerer],
  );
  return useSyncExternalStore(answerer.subscribe, answerer.getState);
}
