import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

/** Where somebody who is here for the first time may begin. */
export function Start() {
  const link = useAsked((asked) =>
    encodeLink(elsewhere(asked, { screen: 'tour', id: 'why-so-fast' })),
  );
  const bring = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'bring', id: null })));
  return (
    <p>
      <a className="button primary start" href={link}>
        <FormattedMessage
          id="stories.start"
          defaultMessage="New here? Why did Kabul fall so fast in 2021, and did it have to?"
          description="Button that opens the tour of that name"
        />
      </a>{' '}
      <a className="start-own" href={bring}>
        <FormattedMessage
          id="bring.title"
          defaultMessage="Bring your own case"
          description="Heading of a screen, and the link to it"
        />
      </a>
    </p>
  );
}
