import type { MapPlace } from '@interregnum/figures';
import { FormattedMessage } from 'react-intl';
import { usePlay } from './play-context.ts';

/** What happened to a region. */
export function ObservedWords({ place }: { readonly place: MapPlace }) {
  const { dates } = usePlay();
  const { observed } = place;
  if (place.atOrigin !== 'incumbent')
    return (
      <FormattedMessage
        id="region.observed-before"
        defaultMessage="what happened: lost before the first day"
        description="History of a region"
      />
    );
  if (observed.status === 'unknown')
    return (
      <FormattedMessage
        id="region.observed-unknown"
        defaultMessage="what happened is not known"
        description="History of a region"
      />
    );
  if (observed.status === 'held')
    return (
      <FormattedMessage
        id="region.observed-held"
        defaultMessage="what happened: held"
        description="History of a region"
      />
    );
  if (observed.status === 'held until')
    return (
      <FormattedMessage
        id="region.observed-held-until"
        defaultMessage="what happened: held until {date}, where the record ends"
        description="History of a region in a conflict whose record ends before the last simulated day"
        values={{ date: dates.both(observed.day) }}
      />
    );
  return (
    <FormattedMessage
      id="region.observed-lost"
      defaultMessage="what happened: lost on {date}"
      description="History of a region"
      values={{ date: dates.both(observed.day) }}
    />
  );
}
