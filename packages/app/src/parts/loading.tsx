import { FormattedMessage } from 'react-intl';

export const Loading = () => (
  <p className="waiting">
    <FormattedMessage
      id="app.loading"
      defaultMessage="Loading…"
      description="While a screen is fetched"
    />
  </p>
);
