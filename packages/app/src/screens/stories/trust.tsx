import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/language-provider.tsx';

/** How far to trust it, before anything is claimed. */
export function Trust() {
  const { sentences } = useLanguage();
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
      </details>
    </aside>
  );
}
