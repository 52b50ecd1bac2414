import { LOCALES } from '../language/locales.ts';
import type { Language } from '../state/asked.ts';
import { dari } from './dari.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { pashto } from './pashto.ts';
import { saidIn } from './said.ts';
import type { Sentences } from './sentences.ts';

export type { Sentences } from './sentences.ts';

export function sentencesIn(language: Language): Sentences {
  const said = saidIn(LOCALES[language]);
  switch (language) {
    case 'en':
      return english(said);
    case 'fr':
      return french(said);
    case 'fa-AF':
      return dari(said);
    case 'ps':
      return pashto(said);
  }
}
