import { FormattedMessage } from 'react-intl';

export const ClaimsLead = () => (
  <p className="lead">
    <FormattedMessage
      id="account.lead"
      defaultMessage="A text about a war makes claims. Each is put to the record, to the inputs and to the model: some were told to the model, some follow, some are contradicted, some stay open, some lie outside it."
      description="What the claims of an account are"
    />
  </p>
);
