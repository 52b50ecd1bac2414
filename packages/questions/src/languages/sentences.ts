/**
 * Everything that a language says in answers: the compiler finds what one lacks. Each is an entry of
 * this package by itself (`@interregnum/questions/french`), so that a page fetches one alone.
 */
import type { ClaimsSentences } from '../claims/sentences.ts';
import type { CompareSentences } from '../compare/sentences.ts';
import type { ForecastSentences } from '../forecast/sentences.ts';
import type { SensitivitySentences } from '../sensitivity/sentences.ts';
import type { SharedSentences } from '../shared/sentences.ts';
import type { TraceSentences } from '../trace/sentences.ts';
import type { WhySentences } from '../why/sentences.ts';

export interface AnswerSentences {
  readonly shared: SharedSentences;
  readonly compare: CompareSentences;
  readonly why: WhySentences;
  readonly sensitivity: SensitivitySentences;
  readonly forecast: ForecastSentences;
  readonly trace: TraceSentences;
  readonly claims: ClaimsSentences;
}
