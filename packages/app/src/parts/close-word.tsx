import { FormattedMessage } from 'react-intl';

export const CloseWord = () => (
  <FormattedMessage id="sheet.close" defaultMessage="Close" description="Button of a dialog" />
);
