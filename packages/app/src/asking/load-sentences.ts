/** What a language says in answers, fetched when it is first asked for. English is in the code. */
import type { AnswerSentences } from '@interregnum/questions';
import { ENGLISH } from '@interregnum/questions/english';
import type { Language } from '../state/asked.ts';

export interface LoadedSentences {
  readonly language: Language;
  readonly say: AnswerSentences;
}

export async function loadSentences(language: Language): Promise<LoadedSentences> {
  switch (language) {
    case 'en':
      return { language, say: ENGLISH };
    case 'fr':
      return { language, say: (await import('@interregnum/questions/french')).FRENCH };
    case 'fa-AF':
      return { language, say: (await import('@interregnum/questions/dari')).DARI };
    case 'ps':
      return { language, say: (await import('@interregnum/questions/pashto')).PASHTO };
  }
}

/** The same; where it is not there and there is no connection, English. */
export const loadOrEnglish = (language: Language): Promise<LoadedSentences> =>
  loadSentences(language).catch(() => ({ language: 'en', say: ENGLISH }));
