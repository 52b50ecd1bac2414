import { FormattedMessage } from 'react-intl';

/** What a map shows, as its heading. */
export function MapTitle({ of }: { readonly of: 'model' | 'changed' | 'unchanged' | 'observed' }) {
  return (
    <h2>
      {of === 'changed' ? (
        <FormattedMessage
          id="maps.changed"
          defaultMessage="Model: your change"
          description="Heading of the model’s map of the changed case"
        />
      ) : of === 'unchanged' ? (
        <FormattedMessage
          id="maps.unchanged"
          defaultMessage="Model: as it was"
          description="Heading of the model’s map of the case as it is, beside the changed one"
        />
      ) : of === 'observed' ? (
        <FormattedMessage
          id="maps.observed"
          defaultMessage="What happened"
          description="Heading of history’s map"
        />
      ) : (
        <FormattedMessage
          id="maps.model"
          defaultMessage="Model"
          description="Heading of the model’s map"
        />
      )}
    </h2>
  );
}
