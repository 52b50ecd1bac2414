/** Not yet reviewed by a speaker. */
import { CLAIMS_DARI } from '../claims/dari.ts';
import { COMPARE_DARI } from '../compare/dari.ts';
import { FORECAST_DARI } from '../forecast/dari.ts';
import { SENSITIVITY_DARI } from '../sensitivity/dari.ts';
import { SHARED_DARI } from '../shared/dari.ts';
import { TRACE_DARI } from '../trace/dari.ts';
import { WHY_DARI } from '../why/dari.ts';
import type { AnswerSentences } from './sentences.ts';

export const DARI: AnswerSentences = {
  shared: SHARED_DARI,
  compare: COMPARE_DARI,
  why: WHY_DARI,
  sensitivity: SENSITIVITY_DARI,
  forecast: FORECAST_DARI,
  trace: TRACE_DARI,
  claims: CLAIMS_DARI,
};
