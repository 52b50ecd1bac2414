import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { HOME } from '../state/routes.ts';
import { useAsked } from '../state/use-asked.ts';

export function BackHome() {
  // Within another page there is no way out of the frame but its own.
  const embed = useAsked((asked) => asked.embed);
  const home = useAsked((asked) => encodeLink(elsewhere(asked, HOME)));
  if (embed) return null;
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
