/** What every part of the play screen looks at. */
import type { EnsembleSummary } from '@interregnum/ensemble';
import type { GrownAnswer } from '@interregnum/ensemble/live';
import { createContext, useContext } from 'react';
import type { AnswerState } from '../../answers/answerer.ts';
import type { Study } from '../../answers/study.ts';
import type { DateWords } from '../../language/dates.ts';

export interface PlayValue {
  /** What is asked now; the answer may still be of the one before (`state.isOld`). */
  readonly study: Study;
  readonly state: AnswerState;
  /** The newest answer there is; null before the first. */
  readonly answer: GrownAnswer | null;
  readonly summary: EnsembleSummary | null;
  readonly dates: DateWords;
  /** Index of the region that is pointed at; null for none. */
  readonly pointed: number | null;
  readonly point: (region: number | null) => void;
}

export const PlayContext = createContext<PlayValue | null>(null);

export function usePlay(): PlayValue {
  const value = useContext(PlayContext);
  if (value === null) throw new Error('outside of the play screen');
  return value;
}
