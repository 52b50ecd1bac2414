import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { mapOf } from '../../answers/figures.ts';
import { historyMap } from '../../answers/history-map.ts';
import { useAsked } from '../../state/use-asked.ts';
import { DifferenceLegend } from './difference-legend.tsx';
import { MapCaption } from './map-caption.tsx';
import { MapCaution } from './map-caution.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapTable } from './map-table.tsx';
import { MapTitle } from './map-title.tsx';
import { usePlay } from './play-context.ts';
import { RegionMap } from './region-map.tsx';
import { RegionReadout } from './region-readout.tsx';
import { useMapInput } from './use-map-input.ts';

/** The model's map beside history's, on one clock and never mixed. */
export function RegionMaps() {
  const { study, state, answer, summary } = usePlay();
  const isChanged = study.input.edits.length > 0;
  const { base } = state;
  const history = useAsked((asked) => asked.history);
  const blank = useMapInput(study);
  const all = useMemo(
    () =>
      summary === null ? blank : mapOf({ data: study.data, observed: study.observed, summary }),
    [blank, study, summary],
  );
  const fate = history === null ? null : (answer?.fates.of(history) ?? null);
  const model = useMemo(
    () => (fate === null ? all : historyMap(all, study.data, fate)),
    [all, study, fate],
  );
  const unchanged = useMemo(
    () =>
      base === null
        ? null
        : mapOf({
            data: base.study.data,
            observed: base.study.observed,
            summary: base.answer.summary,
          }),
    [base],
  );
  const baseFate = history === null ? null : (base?.answer.fates.of(history) ?? null);
  const before = useMemo(
    () =>
      unchanged === null || base === null || baseFate === null
        ? unchanged
        : historyMap(unchanged, base.study.data, baseFate),
    [unchanged, base, baseFate],
  );
  const known = all.places.some((p) => p.observed.status !== 'unknown');
  const single = fate !== null;
  const [asDifference, showDifference] = useState(false);
  const differs = asDifference && before !== null && !single;
  // On a phone the button stands under all the maps, and what it changes is out of sight.
  const middle = useRef<HTMLElement>(null);
  const shown = useRef(asDifference);
  useEffect(() => {
    if (shown.current !== asDifference) middle.current?.scrollIntoView({ block: 'nearest' });
    shown.current = asDifference;
  }, [asDifference]);
  return (
    <>
      <div className={isChanged ? 'map-pair is-three' : 'map-pair'}>
        <figure className="map-panel">
          <figcaption>
            {single ? (
              <h2>
                <FormattedMessage
                  id="maps.history"
                  defaultMessage="Model: history {run, number} alone"
                  description="Heading of the map that shows one simulated history"
                  values={{ run: history }}
                />
              </h2>
            ) : (
              <MapTitle of={isChanged ? 'changed' : 'model'} />
            )}
            <MapCaption input={model} side="model" single={single} />
          </figcaption>
          <RegionMap blank={blank} input={model} side="model" />
        </figure>
        {isChanged ? (
          <figure className="map-panel" ref={middle}>
            <figcaption>
              {differs ? (
                <h2>
                  <FormattedMessage
                    id="maps.difference"
                    defaultMessage="Model: the difference"
                    description="Heading of the map that shows what the change makes of each region"
                  />
                </h2>
              ) : (
                <MapTitle of="unchanged" />
              )}
              {differs ? (
                <p className="quiet">
                  <FormattedMessage
                    id="maps.difference-caption"
                    defaultMessage="By the day shown, is each centre lost more often with the change, or less often?"
                    description="Under the heading of the map of differences"
                  />
                </p>
              ) : (
                <MapCaption input={before ?? blank} side="model" single={baseFate !== null} />
              )}
            </figcaption>
            {differs ? (
              <RegionMap blank={blank} input={all} before={before} side="model" />
            ) : (
              <RegionMap blank={blank} input={before ?? blank} side="model" />
            )}
          </figure>
        ) : null}
        <figure className="map-panel">
          <figcaption>
            <MapTitle of="observed" />
            {known ? (
              <MapCaption input={all} side="observed" single={false} />
            ) : (
              <p className="quiet">
                <FormattedMessage
                  id="maps.unknown"
                  defaultMessage="It is not known."
                  description="Under “What happened”"
                />
              </p>
            )}
          </figcaption>
          {known ? <RegionMap blank={blank} input={all} side="observed" /> : null}
        </figure>
      </div>
      {isChanged && !single ? (
        <p className="files">
          <Button
            className="link-button"
            aria-pressed={asDifference}
            isDisabled={before === null}
            onPress={() => showDifference(!asDifference)}
          >
            {asDifference ? (
              <FormattedMessage
                id="maps.show-unchanged"
                defaultMessage="Show the map as it was"
                description="Button under the maps: the case as it is instead of the difference"
              />
            ) : (
              <FormattedMessage
                id="maps.show-difference"
                defaultMessage="Show the difference on the map"
                description="Button under the maps: what the change makes of each region"
              />
            )}
          </Button>
        </p>
      ) : null}
      <MapLegend input={model} observed={all} single={single} />
      {differs ? <DifferenceLegend /> : null}
      <MapCaution input={blank} />
      <MapTable model={model} before={before} />
      <RegionReadout model={model} all={all} single={single} />
    </>
  );
}
