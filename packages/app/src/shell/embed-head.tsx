import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { useAsked } from '../state/use-asked.ts';

/** Over a screen that stands in another page: whose it is, and the way to all of it. */
export function EmbedHead() {
  const whole = useAsked((asked) => encodeLink({ ...asked, embed: false }));
  return (
    <header className="embed-head">
      <span className="name">Interregnum</span>
      <a href={whole} target="_blank" rel="noreferrer">
        <FormattedMessage
          id="embed.whole"
          defaultMessage="Open the whole page"
          description="Link over a screen that is shown within another page: opens the page itself, in a new tab"
        />
      </a>
    </header>
  );
}
