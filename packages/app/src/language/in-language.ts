import type { LanguageText } from '@interregnum/case';
import type { Language } from '../state/asked.ts';

/** In the language that is wanted, or in English, for whoever marks it or cannot. */
export function inLanguage(
  text: LanguageText,
  wanted: Language,
): { readonly language: Language; readonly words: string } {
  if (typeof text === 'string') return { language: 'en', words: text };
  const own = text[wanted];
  return own === undefined ? { language: 'en', words: text.en } : { language: wanted, words: own };
}
