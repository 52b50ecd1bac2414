/** How each language of the page says the numbers of a table. */
import {
  DARI_SPEECH,
  ENGLISH_SPEECH,
  FRENCH_SPEECH,
  PASHTO_SPEECH,
  type Speech,
} from '@interregnum/words';
import type { Language } from '../state/asked.ts';

export const SPEECHES: Readonly<Record<Language, Speech>> = {
  en: ENGLISH_SPEECH,
  fr: FRENCH_SPEECH,
  'fa-AF': DARI_SPEECH,
  ps: PASHTO_SPEECH,
};
