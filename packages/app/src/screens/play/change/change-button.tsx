import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useAsked, useAskedStore } from '../../../state/use-asked.ts';

/** Opens and closes the levers. */
export function ChangeButton() {
  const store = useAskedStore();
  const isOpen = useAsked((asked) => asked.panel === 'change');
  return (
    <Button
      className={isOpen ? 'button' : 'button primary'}
      aria-expanded={isOpen}
      onPress={() => store.ask({ panel: isOpen ? null : 'change' }, 'push')}
    >
      {isOpen ? (
        <FormattedMessage
          id="change.close"
          defaultMessage="Close the levers"
          description="Button beside the answer"
        />
      ) : (
        <FormattedMessage
          id="change.open"
          defaultMessage="Change something"
          description="Button beside the answer: opens the levers"
        />
      )}
    </Button>
  );
}
