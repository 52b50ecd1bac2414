import { useIntl } from 'react-intl';
import { useAsked } from '../../state/use-asked.ts';

/** What the link changes in the case, as the command takes it. */
export function EditList() {
  const intl = useIntl();
  const scenario = useAsked((asked) => asked.scenario);
  const edits = useAsked((asked) => asked.edits);
  const lines = [...(scenario === null ? [] : [`--scenario ${scenario}`]), ...edits];
  if (lines.length === 0) return null;
  return (
    <ul
      className="notice edits"
      lang="en"
      dir="ltr"
      aria-label={intl.formatMessage({
        id: 'play.edits',
        defaultMessage: 'Changes',
        description: 'Label of the list of changed inputs',
      })}
    >
      {lines.map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}
