import { FormattedMessage } from 'react-intl';

/** Histories that could not be played to the end, and what to do. */
export const PlayFailure = ({ message }: { readonly message: string }) => (
  <p className="notice" role="alert">
    <FormattedMessage
      id="answer.failed"
      defaultMessage="The histories could not be played to the end: {message}. Reload the page to try again."
      description="The workers failed"
      values={{ message }}
    />
  </p>
);
