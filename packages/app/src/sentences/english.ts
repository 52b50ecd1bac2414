import { UNSEEN_SENTENCE, UNSEEN_VERDICT } from '@interregnum/analysis';
import { answerSentence, LIVE_WARNING } from '../words-from.ts';
import type { Sentences } from './sentences.ts';

export const english: Sentences = {
  answer: answerSentence,
  verdict: () => `${UNSEEN_VERDICT}.`,
  unseen: () => UNSEEN_SENTENCE,
  liveWarning: () => LIVE_WARNING,
};
