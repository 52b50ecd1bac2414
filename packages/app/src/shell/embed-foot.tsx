import { FormattedMessage } from 'react-intl';
import { Unreviewed } from './unreviewed.tsx';

/** Under a screen that stands in another page: what it is. */
export function EmbedFoot() {
  return (
    <footer className="foot">
      <Unreviewed />
      <p>
        <FormattedMessage
          id="embed.honest"
          defaultMessage="A model’s result, not an observation."
          description="Under a screen that is shown within another page"
        />
      </p>
    </footer>
  );
}
