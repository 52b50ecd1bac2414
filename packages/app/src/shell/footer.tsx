import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/language-provider.tsx';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { useAsked } from '../state/use-asked.ts';

export function Footer() {
  const { locale } = useLanguage();
  const about = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'about', id: null })));
  return (
    <footer className="foot">
      {locale.reviewed ? null : (
        <p className="unreviewed">
          <FormattedMessage
            id="footer.unreviewed"
            defaultMessage="This translation has not yet been reviewed by a speaker. What the cases say of themselves, and some longer texts, are in English."
            description="Shown in every language but English"
          />
        </p>
      )}
      <p>
        <FormattedMessage
          id="footer.honest"
          defaultMessage="Model results are not observations. Everything is computed on your machine; nothing leaves it."
          description="Foot of every screen"
        />
      </p>
      <p>
        <FormattedMessage
          id="footer.licence"
          defaultMessage="Code: MIT licence. Data: each table names its own licence and source."
          description="Foot of every screen"
        />{' '}
        <a href={about}>
          <FormattedMessage
            id="footer.about"
            defaultMessage="What this is, what it does not know, how to cite it"
            description="Link to the screen about the page"
          />
        </a>
      </p>
    </footer>
  );
}
