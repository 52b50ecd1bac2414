import type { MapInput, MapPlace } from '@interregnum/figures';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import { useDay } from '../../timeline/use-timeline.ts';
import { ObservedWords } from './observed-words.tsx';
import { usePlay } from './play-context.ts';
import { RegionSheet } from './region-sheet.tsx';

interface RegionReadoutProps {
  /** What the model's map shows: all histories, or one. */
  readonly model: MapInput;
  readonly all: MapInput;
  readonly single: boolean;
}

/** The region that is pointed at or pinned, in words, for the day shown. Its place is kept. */
export function RegionReadout({ model, all, single }: RegionReadoutProps) {
  const { pointed } = usePlay();
  const store = useAskedStore();
  const pinned = useAsked((asked) => asked.region);
  const [open, setOpen] = useState(false);
  const pinnedIndex = all.places.findIndex((p) => p.id === pinned);
  const index = pointed ?? (pinnedIndex < 0 ? null : pinnedIndex);
  const place = index === null ? undefined : model.places[index];
  const shown = index === null ? undefined : all.places[index];
  return (
    <div className="readout">
      <label className="region-choice">
        <span>
          <FormattedMessage
            id="region.choose"
            defaultMessage="Region"
            description="Label of a list of regions"
          />
        </span>
        <select
          value={pinnedIndex < 0 ? '' : (pinned ?? '')}
          onChange={(event) => store.ask({ region: event.target.value || null }, 'replace')}
        >
          <option value="">–</option>
          {[...all.places]
            .sort((a, b) => (a.name < b.name ? -1 : 1))
            .map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
        </select>
      </label>
      <div className="readout-words">
        {place === undefined || shown === undefined ? (
          <p className="quiet">
            <FormattedMessage
              id="region.hint"
              defaultMessage="Point at a region, or tap it, for its course, its garrison and its sources."
              description="Under the maps while no region is chosen"
            />
          </p>
        ) : (
          <>
            <p>
              <strong dir="auto">{place.name}</strong>
              {' · '}
              <ModelWords place={place} single={single} runs={all.runs} />
            </p>
            <p>
              <ObservedWords place={shown} />
            </p>
          </>
        )}
      </div>
      <Button className="button" isDisabled={pinnedIndex < 0} onPress={() => setOpen(true)}>
        <FormattedMessage
          id="region.more"
          defaultMessage="More"
          description="Button: opens all that is known of the chosen region"
        />
      </Button>
      {pinnedIndex < 0 ? null : (
        <RegionSheet index={pinnedIndex} map={all} isOpen={open} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function ModelWords({
  place,
  single,
  runs,
}: {
  readonly place: MapPlace;
  readonly single: boolean;
  readonly runs: number;
}) {
  const day = useDay();
  const { dates } = usePlay();
  if (place.atOrigin !== 'incumbent')
    return (
      <FormattedMessage
        id="region.not-held"
        defaultMessage="not the regime’s on the first day"
        description="What the model says of a region"
      />
    );
  const share = place.lost?.[day];
  if (share === undefined || share === null)
    return (
      <FormattedMessage
        id="region.waiting"
        defaultMessage="being played"
        description="No answer for a region yet"
      />
    );
  if (single) {
    const fallen = place.lost?.indexOf(1) ?? -1;
    return fallen < 0 ? (
      <FormattedMessage
        id="region.history-held"
        defaultMessage="in this history it is held"
        description="What one simulated history says of a region"
      />
    ) : (
      <FormattedMessage
        id="region.history-lost"
        defaultMessage="in this history it is lost on {date}"
        description="What one simulated history says of a region"
        values={{ date: dates.both(fallen) }}
      />
    );
  }
  return (
    <FormattedMessage
      id="region.model"
      defaultMessage="model: lost in {lost, number} of {runs, plural, one {# history} other {# histories}} by {date}"
      description="What the model says of a region on the day shown"
      values={{ lost: Math.round(share * runs), runs, date: dates.both(day) }}
    />
  );
}
