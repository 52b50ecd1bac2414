import { useIntl } from 'react-intl';

interface ChangesListProps {
  /** As the command takes them. */
  readonly changes: readonly string[];
  readonly className?: string;
}

/** What is changed in a case. */
export function ChangesList({ changes, className }: ChangesListProps) {
  const intl = useIntl();
  return (
    <ul
      className={className}
      lang="en"
      dir="ltr"
      aria-label={intl.formatMessage({
        id: 'play.edits',
        defaultMessage: 'Changes',
        description: 'Label of the list of changed inputs',
      })}
    >
      {changes.map((change) => (
        <li key={change}>
          <code>{change}</code>
        </li>
      ))}
    </ul>
  );
}
