import { FormattedMessage } from 'react-intl';
import { inEnglish, type TourText } from '../../cases/tour.ts';
import { useLanguage } from '../../language/language-provider.tsx';

/** A text of a tour in the reader's language, or in English and marked as English. */
export function TourWords({ text }: { readonly text: TourText }) {
  const { locale } = useLanguage();
  const own = typeof text === 'string' ? undefined : text[locale.language];
  if (own !== undefined) return own;
  return (
    <bdi lang="en" dir="ltr">
      {inEnglish(text)}
    </bdi>
  );
}

/** Said once where a tour is not in the reader's language. */
export function TourInEnglish({ text }: { readonly text: TourText }) {
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
