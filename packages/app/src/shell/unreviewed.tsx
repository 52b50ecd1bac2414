import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/language-provider.tsx';

/** At the foot of every screen, also within another page: nobody who speaks this language has read it. */
export function Unreviewed() {
  const { locale } = useLanguage();
  if (locale.reviewed) return null;
  return (
    <p className="unreviewed">
      <FormattedMessage
        id="footer.unreviewed"
        defaultMessage="This translation has not yet been reviewed by a speaker. What the cases say of themselves, and some longer texts, are in English."
        description="Shown in every language but English"
      />
    </p>
  );
}
