import type { DistrictTables } from '@interregnum/case';
import { useEffect, useSyncExternalStore } from 'react';
import type { AnswerState } from '../../../answers/answerer.ts';
import { withDistricts } from '../../../answers/study.ts';
import { useServices } from '../../../services.ts';
import { useAsked } from '../../../state/use-asked.ts';

/**
 * The same study with its districts played. They wait for the answer without them, which levers move,
 * and make room for it again.
 * @param without the answer without districts
 */
export function useDistrictAnswer(without: AnswerState, tables: DistrictTables): AnswerState {
  const answerer = useServices().districtAnswerer();
  const runs = useAsked((asked) => asked.runs);
  const isSettled = !without.isPlaying && !without.isOld;
  const study = without.current?.study;
  const base = without.base?.study;
  useEffect(() => {
    if (!isSettled || study === undefined) {
      answerer.rest();
      return;
    }
    void answerer.ask({
      study: withDistricts(study, tables),
      base: base === undefined ? null : withDistricts(base, tables),
      runs,
      keep: true,
    });
  }, [answerer, isSettled, study, base, tables, runs]);
  useEffect(() => () => answerer.clear(), [answerer]);
  return useSyncExternalStore(answerer.subscribe, answerer.getState);
}
