import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { useAsked } from '../state/use-asked.ts';
import { Unreviewed } from './unreviewed.tsx';

export function Footer() {
  const about = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'about', id: null })));
  return (
    <footer className="foot">
      <Unreviewed />
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
