import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { inputsOf } from '../../inputs/inputs.ts';
import { usePlay } from './play-context.ts';

/** Of a case that the reader brought: whose it is, that it has no score, what its parameters have seen. */
export function OwnNote() {
  const { study } = usePlay();
  const { brought, parameters, data } = study.file;
  const isAllAssumed = useMemo(
    () => brought !== undefined && inputsOf(data).every((i) => i.quantity.kind === 'assumed'),
    [brought, data],
  );
  if (brought === undefined) return null;
  const { label, trainedOn } = parameters;
  return (
    <p className="notice own-note">
      <FormattedMessage
        id="own.note"
        defaultMessage="Your own case, on this machine alone."
        description="Notice over a case that the reader brought"
      />{' '}
      {study.observed === null ? (
        <FormattedMessage
          id="own.no-score"
          defaultMessage="No score: what happened is not known."
          description="Notice over a case that the reader brought"
        />
      ) : (
        <FormattedMessage
          id="own.not-scored"
          defaultMessage="No score here: the command interregnum score gives it from the saved package."
          description="Notice over a case that the reader brought with what happened"
        />
      )}{' '}
      {label === 'not fitted' ? (
        <FormattedMessage
          id="own.not-fitted"
          defaultMessage="The numbers in the rules were set by hand."
          description="What the parameters have seen of a reader's own case"
        />
      ) : label === 'in sample' ? (
        <FormattedMessage
          id="own.in-sample"
          defaultMessage="The numbers in the rules were fitted on this case among others."
          description="What the parameters have seen of a reader's own case"
        />
      ) : label === 'left out' ? (
        <FormattedMessage
          id="own.left-out"
          defaultMessage="The numbers in the rules were fitted on {cases, plural, one {# case} other {# cases}}, none of this country."
          description="What the parameters have seen of a reader's own case"
          values={{ cases: trainedOn.length }}
        />
      ) : (
        <FormattedMessage
          id="own.blind"
          defaultMessage="The numbers in the rules were fitted on {cases, plural, one {# other case} other {# other cases}}; nothing was ever fitted on this one."
          description="What the parameters have seen of a reader's own case"
          values={{ cases: trainedOn.length }}
        />
      )}{' '}
      {isAllAssumed ? (
        <FormattedMessage
          id="bring.all-assumed"
          defaultMessage="Every number of this case is assumed. What the model answers shows how the model works, and nothing about the country."
          description="Warning over a case that was started from boundaries alone"
        />
      ) : null}{' '}
      <a href="#/bring">
        <FormattedMessage
          id="own.back"
          defaultMessage="Its tables and faults"
          description="Link from a reader's own case back to its files"
        />
      </a>
    </p>
  );
}
