import { type MapInput, type MapSide, mapCode } from '@interregnum/figures';
import { FormattedMessage } from 'react-intl';
import { useDay } from '../../timeline/use-timeline.ts';

interface MapCaptionProps {
  readonly input: MapInput;
  readonly side: MapSide;
  /** Of one history, in which nothing is a share. */
  readonly single: boolean;
}

/** How many centres are lost on the day shown. */
export function MapCaption({ input, side, single }: MapCaptionProps) {
  const day = useDay();
  let lost = 0;
  let open = 0;
  for (const place of input.places) {
    const code = mapCode(input, place, day, side);
    if (code === 'i' || code === 'a' || code === 'b' || code === 'c') open++;
    if (code === 'b' || code === 'c') lost++;
  }
  if (side === 'model' && open === 0)
    return (
      <p className="quiet">
        <FormattedMessage
          id="maps.waiting"
          defaultMessage="Waiting for the first histories"
          description="Under the model’s map before there is an answer"
        />
      </p>
    );
  return (
    <p className="quiet">
      {side === 'model' && !single ? (
        <FormattedMessage
          id="maps.lost-model"
          defaultMessage="{lost, number} of {open, plural, one {# centre} other {# centres}} lost in at least half of {runs, plural, one {# history} other {# histories}}"
          description="Under the model’s map, for the day shown"
          values={{ lost, open, runs: input.runs }}
        />
      ) : (
        <FormattedMessage
          id="maps.lost"
          defaultMessage="{lost, number} of {open, plural, one {# centre} other {# centres}} lost"
          description="Under the map of history or of one history, for the day shown"
          values={{ lost, open }}
        />
      )}
    </p>
  );
}
