import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { HOME } from '../state/routes.ts';
import { useAsked } from '../state/use-asked.ts';

export function BackHome() {
  const home = useAsked((asked) => encodeLink(elsewhere(asked, HOME)));
  return (
    <p className="back">
      <a href={home}>
        <FormattedMessage
          id="play.back"
          defaultMessage="All stories"
          description="Link back to the first screen"
        />
      </a>
    </p>
  );
}
