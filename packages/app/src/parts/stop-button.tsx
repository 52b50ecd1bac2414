import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';

/** Stops work that goes on in the background. */
export function StopButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button className="button" onPress={onPress}>
      <FormattedMessage
        id="asking.stop"
        defaultMessage="Stop"
        description="Button: stops the work on an answer"
      />
    </Button>
  );
}
