/** Not yet reviewed by a speaker. */
import { CLAIMS_PASHTO } from '../claims/pashto.ts';
import { COMPARE_PASHTO } from '../compare/pashto.ts';
import { FORECAST_PASHTO } from '../forecast/pashto.ts';
import { SENSITIVITY_PASHTO } from '../sensitivity/pashto.ts';
import { SHARED_PASHTO } from '../shared/pashto.ts';
import { TRACE_PASHTO } from '../trace/pashto.ts';
import { WHY_PASHTO } from '../why/pashto.ts';
import type { AnswerSentences } from './sentences.ts';

export const PASHTO: AnswerSentences = {
  shared: SHARED_PASHTO,
  compare: COMPARE_PASHTO,
  why: WHY_PASHTO,
  sensitivity: SENSITIVITY_PASHTO,
  forecast: FORECAST_PASHTO,
  trace: TRACE_PASHTO,
  claims: CLAIMS_PASHTO,
};
