import { UNSEEN_SENTENCE, UNSEEN_VERDICT } from '@interregnum/analysis';
import { answerSentence } from '../words-from.ts';
import type { Sentences } from './sentences.ts';

export const english: Sentences = {
  answer: answerSentence,
  verdict: () => `${UNSEEN_VERDICT}.`,
  unseen: () => UNSEEN_SENTENCE,
};
