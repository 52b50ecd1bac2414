import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { useAsked } from '../state/use-asked.ts';
import { Unreviewed } from './unreviewed.tsx';

/** Under a screen that stands in another page: what it is, and the way to all of it. */
export function EmbedFoot() {
  const whole = useAsked((asked) => encodeLink({ ...asked, embed: false }));
  return (
    <footer className="foot">
      <Unreviewed />
      <p>
        <a href={whole} target="_blank" rel="noreferrer">
          Interregnum
        </a>
        {' · '}
        <FormattedMessage
          id="embed.honest"
          defaultMessage="A model’s result, not an observation."
          description="Under a screen that is shown within another page"
        />
      </p>
    </footer>
  );
}
