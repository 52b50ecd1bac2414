/** Not yet reviewed by a speaker. */
import { CLAIMS_FRENCH } from '../claims/french.ts';
import { COMPARE_FRENCH } from '../compare/french.ts';
import { FORECAST_FRENCH } from '../forecast/french.ts';
import { SENSITIVITY_FRENCH } from '../sensitivity/french.ts';
import { SHARED_FRENCH } from '../shared/french.ts';
import { TRACE_FRENCH } from '../trace/french.ts';
import { WHY_FRENCH } from '../why/french.ts';
import type { AnswerSentences } from './sentences.ts';

export const FRENCH: AnswerSentences = {
  shared: SHARED_FRENCH,
  compare: COMPARE_FRENCH,
  why: WHY_FRENCH,
  sensitivity: SENSITIVITY_FRENCH,
  forecast: FORECAST_FRENCH,
  trace: TRACE_FRENCH,
  claims: CLAIMS_FRENCH,
};
