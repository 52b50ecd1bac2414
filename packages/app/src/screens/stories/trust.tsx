import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/language-provider.tsx';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

/** How far to trust it, before anything is claimed. */
export function Trust() {
  const { sentences } = useLanguage();
  const scoreboard = useAsked((asked) =>
    encodeLink(elsewhere(asked, { screen: 'scoreboard', id: null })),
  );
  return (
    <aside className="trust">
      <h2>
        <FormattedMessage
          id="trust.title"
          defaultMessage="How far to trust it"
          description="Heading of the statement on the model’s record"
        />
      </h2>
      <details>
        <summary>{sentences.verdict()}</summary>
        <p>{sentences.unseen()}</p>
        <p>
          <a href={scoreboard}>
            <FormattedMessage
              id="scoreboard.link"
              defaultMessage="Every score of every case"
              description="Link to the scoreboard"
            />
          </a>
        </p>
      </details>
    </aside>
  );
}
