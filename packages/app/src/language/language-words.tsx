import type { LanguageText } from '@interregnum/case';
import { useLanguage } from './language-provider.tsx';
import { LOCALES } from './locales.ts';

/** A text of a case's file in the reader's language, or in English; marked with the language it is in. */
export function LanguageWords({ text }: { readonly text: LanguageText }) {
  const { locale } = useLanguage();
  const { language, words } = inLanguage(text, locale.language);
  return (
    <bdi lang={language} dir={LOCALES[language].dir}>
      {words}
    </bdi>
  );
}

/** The same where nothing can be marked: the name of a place that is read out. */
export function inLanguage(
  text: LanguageText,
  wanted: keyof typeof LOCALES,
): { readonly language: keyof typeof LOCALES; readonly words: string } {
  if (typeof text === 'string') return { language: 'en', words: text };
  const own = text[wanted];
  return own === undefined ? { language: 'en', words: text.en } : { language: wanted, words: own };
}
