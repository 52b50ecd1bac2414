import type { EnsembleSummary } from '@interregnum/ensemble';
import type { MapInput } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { type DistrictPlace, districtLosses } from '../../../answers/districts.ts';
import { Linked } from '../../../parts/linked.tsx';
import { useAsked, useAskedStore } from '../../../state/use-asked.ts';
import { useDay } from '../../../timeline/use-timeline.ts';
import { usePlay } from '../play-context.ts';

interface DistrictReadoutProps {
  readonly places: readonly DistrictPlace[];
  readonly map: MapInput;
  readonly model: EnsembleSummary | null;
  readonly pointed: number | null;
  readonly wordsId: string;
}

/** The district that is pointed at or pinned, in words, for the day shown. Its place is kept. */
export function DistrictReadout({ places, map, model, pointed, wordsId }: DistrictReadoutProps) {
  const pinned = useAsked((asked) => asked.district);
  const pinnedIndex = places.findIndex((p) => p.id === pinned);
  const place = places[pointed ?? pinnedIndex];
  return (
    <div className="readout district-readout">
      <DistrictChoice places={places} map={map} pinned={pinnedIndex < 0 ? null : pinned} />
      <div className="readout-words" id={wordsId}>
        {place === undefined ? (
          <p className="quiet">
            <FormattedMessage
              id="districts.hint"
              defaultMessage="Point at a district, or tap it, for its number and what was reported of it."
              description="Under the maps while no district is chosen"
            />
          </p>
        ) : (
          <>
            <p>
              <strong dir="auto">
                {place.name} ({map.places[place.region]?.name})
              </strong>
              {' · '}
              <ModelWords place={place} places={places} map={map} model={model} />
            </p>
            <p>
              <ReportedWords place={place} />
            </p>
          </>
        )}
      </div>
    </div>
  );
}

interface DistrictChoiceProps extends Pick<DistrictReadoutProps, 'places' | 'map'> {
  readonly pinned: string | null;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

function DistrictChoice({ places, map, pinned }: DistrictChoiceProps) {
  const store = useAskedStore();
  const groups = useMemo(
    () =>
      map.places
        .map(({ id, name }, i) => ({ id, name, members: places.filter((p) => p.region === i) }))
        .filter(({ members }) => members.length > 0)
        .sort(byName),
    [map.places, places],
  );
  return (
    <label className="region-choice">
      <span>
        <FormattedMessage
          id="districts.choose"
          defaultMessage="District"
          description="Label of a list of districts"
        />
      </span>
      <select
        value={pinned ?? ''}
        onChange={(event) => store.ask({ district: event.target.value || null }, 'replace')}
      >
        <option value="">–</option>
        {groups.map(({ id, name, members }) => (
          <optgroup key={id} label={name}>
            {[...members].sort(byName).map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function ModelWords({
  place,
  places,
  map,
  model,
}: Pick<DistrictReadoutProps, 'places' | 'map' | 'model'> & { readonly place: DistrictPlace }) {
  const day = useDay();
  const { dates } = usePlay();
  const losses = useMemo(() => districtLosses(model), [model]);
  const own = losses.get(place.id)?.[day];
  const share = map.places[place.region]?.lost?.[day];
  if (own === undefined || share == null)
    return (
      <FormattedMessage
        id="region.waiting"
        defaultMessage="being played"
        description="No answer for a region yet"
      />
    );
  return (
    <FormattedMessage
      id="districts.model"
      defaultMessage="model: by {date}, {share, number} % of its region’s {all, plural, one {# district} other {# districts}} lost at least once; this one in {own, number} of {runs, plural, one {# history} other {# histories}}, a number that showed no skill when scored"
      description="What the model says of a district on the day shown"
      values={{
        date: dates.both(day),
        share: Math.round(100 * share),
        all: places.filter((p) => p.region === place.region).length,
        own,
        runs: map.runs,
      }}
    />
  );
}

/** What was reported of it, with its source. */
function ReportedWords({ place: { observed } }: { readonly place: DistrictPlace }) {
  const { dates } = usePlay();
  if (observed?.day == null)
    return (
      <FormattedMessage
        id="districts.unreported"
        defaultMessage="what happened: no report of its loss is known, which is no sign that it was held"
        description="History of a district"
      />
    );
  return (
    <>
      {observed.basis === 'by' ? (
        <FormattedMessage
          id="districts.reported-by"
          defaultMessage="what happened: lost by {date}"
          description="History of a district of which only that is known"
          values={{ date: dates.both(observed.day) }}
        />
      ) : (
        <FormattedMessage
          id="districts.reported-on"
          defaultMessage="what happened: loss first reported for {date}"
          description="History of a district"
          values={{ date: dates.both(observed.day) }}
        />
      )}
      {observed.source === '' ? null : (
        <span className="quiet" lang="en" dir="auto">
          {' · '}
          <Linked text={observed.source} />
        </span>
      )}
    </>
  );
}
