import { ENGLISH_SPEECH } from '@interregnum/words';
import { LIVE_WARNING } from '../live.ts';
import { parametersNote } from '../parameters-sentences.ts';
import { posteriorNote } from '../posterior-sentences.ts';
import { UNSEEN_NOTE, UNSEEN_VERDICT } from '../trust.ts';
import type { SharedSentences } from './sentences.ts';

export const SHARED_ENGLISH: SharedSentences = {
  speech: ENGLISH_SPEECH,
  liveWarning: LIVE_WARNING,
  verdict: UNSEEN_VERDICT,
  unseen: UNSEEN_NOTE,
  parameters: parametersNote,
  posterior: posteriorNote,
};
