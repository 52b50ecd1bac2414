import { CLAIMS_ENGLISH } from '../claims/english.ts';
import { COMPARE_ENGLISH } from '../compare/english.ts';
import { FORECAST_ENGLISH } from '../forecast/english.ts';
import { SENSITIVITY_ENGLISH } from '../sensitivity/english.ts';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { TRACE_ENGLISH } from '../trace/english.ts';
import { WHY_ENGLISH } from '../why/english.ts';
import type { AnswerSentences } from './sentences.ts';

export const ENGLISH: AnswerSentences = {
  shared: SHARED_ENGLISH,
  compare: COMPARE_ENGLISH,
  why: WHY_ENGLISH,
  sensitivity: SENSITIVITY_ENGLISH,
  forecast: FORECAST_ENGLISH,
  trace: TRACE_ENGLISH,
  claims: CLAIMS_ENGLISH,
};
