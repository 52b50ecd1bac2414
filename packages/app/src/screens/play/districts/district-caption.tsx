import type { MapInput, MapSide } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { type DistrictPlace, reportedBy } from '../../../answers/districts.ts';
import { useDay } from '../../../timeline/use-timeline.ts';

interface DistrictCaptionProps {
  readonly map: MapInput;
  readonly places: readonly DistrictPlace[];
  readonly side: MapSide;
}

/** How many districts are lost on the day shown. */
export function DistrictCaption({ map, places, side }: DistrictCaptionProps) {
  const day = useDay();
  const all = places.length;
  const members = useMemo(
    () => map.places.map((_, i) => places.filter((p) => p.region === i).length),
    [map.places, places],
  );
  const lost = map.places.reduce((sum, p, i) => sum + (p.lost?.[day] ?? 0) * (members[i] ?? 0), 0);
  return (
    <p className="quiet">
      {side === 'observed' ? (
        <FormattedMessage
          id="districts.reported"
          defaultMessage="{lost, number} of {all, number} districts reported lost"
          description="Under the heading of history’s map, for the day shown"
          values={{ lost: reportedBy(places, day), all }}
        />
      ) : map.runs === 0 ? (
        <FormattedMessage
          id="districts.waiting"
          defaultMessage="Districts are played when the answer above has settled"
          description="Under the heading of the model’s map before there is an answer with districts"
        />
      ) : (
        <FormattedMessage
          id="districts.lost"
          defaultMessage="{lost, number} of {all, number} districts lost at least once, on average over {runs, plural, one {# history} other {# histories}}"
          description="Under the heading of the model’s map, for the day shown"
          values={{ lost: Math.round(lost), all, runs: map.runs }}
        />
      )}
    </p>
  );
}
