import type { LanguageText } from '@interregnum/case';
import { inLanguage } from './in-language.ts';
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
