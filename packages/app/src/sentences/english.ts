import { UNSEEN_SENTENCE } from '@interregnum/analysis';
import { answerSentence } from '../words-from.ts';
import type { Sentences } from './sentences.ts';

export const english: Sentences = { answer: answerSentence, unseen: () => UNSEEN_SENTENCE };
