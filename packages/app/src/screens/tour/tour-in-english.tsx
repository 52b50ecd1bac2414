import type { LanguageText } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/language-provider.tsx';

/** Said once where a tour is not in the reader's language. */
export function TourInEnglish({ text }: { readonly text: LanguageText }) {
  const { locale } = useLanguage();
  if (locale.language === 'en') return null;
  if (typeof text !== 'string' && text[locale.language] !== undefined) return null;
  return (
    <p className="quiet">
      <FormattedMessage
        id="tour.english"
        defaultMessage="This tour is written in English."
        description="Where a tour is not in the reader’s language"
      />
    </p>
  );
}
