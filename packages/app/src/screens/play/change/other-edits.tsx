import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { isOf, type Lever, stopOf } from '../../../levers/lever.ts';

interface OtherEditsProps {
  readonly levers: readonly Lever[];
  readonly edits: readonly string[];
  readonly onPut: (edits: readonly string[]) => void;
}

/** Changes that no lever shows, each of which can be taken back. */
export function OtherEdits({ levers, edits, onPut }: OtherEditsProps) {
  const intl = useIntl();
  const others = edits.filter((edit) => {
    const lever = levers.find((l) => isOf(l, edit));
    return lever === undefined || stopOf(lever, edits) === null;
  });
  if (others.length === 0) return null;
  return (
    <section>
      <h3>
        <FormattedMessage
          id="change.others"
          defaultMessage="Other changes"
          description="Heading over changed inputs that no lever shows"
        />
      </h3>
      <ul className="other-edits">
        {others.map((edit) => (
          <li key={edit}>
            <code dir="ltr">{edit}</code>{' '}
            <Button
              className="link-button"
              aria-label={intl.formatMessage(
                {
                  id: 'change.take-back-name',
                  defaultMessage: 'Take back: {edit}',
                  description: 'Name of the button that takes one change back',
                },
                { edit },
              )}
              onPress={() => onPut(edits.filter((e) => e !== edit))}
            >
              <FormattedMessage
                id="change.take-back"
                defaultMessage="Take back"
                description="Button: takes one change back"
              />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
