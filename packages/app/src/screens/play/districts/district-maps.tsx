import { layoutGeometry, type MapInput } from '@interregnum/figures';
import { use, useId, useMemo, useState } from 'react';
import {
  type DistrictPlace,
  districtPlaces,
  districtShareMap,
  districtTableCsv,
} from '../../../answers/districts.ts';
import { fetchDistricts } from '../../../cases/fetch-data.ts';
import { PlayFailure } from '../../../parts/play-failure.tsx';
import { TableFiles } from '../../../parts/table-files.tsx';
import { useDay } from '../../../timeline/use-timeline.ts';
import { MapCaution } from '../map-caution.tsx';
import { MapTitle } from '../map-title.tsx';
import { usePlay } from '../play-context.ts';
import { useMapInput } from '../use-map-input.ts';
import { DistrictCaption } from './district-caption.tsx';
import { DistrictCounts } from './district-counts.tsx';
import { DistrictLegend } from './district-legend.tsx';
import { DistrictMap, WIDTH } from './district-map.tsx';
import { DistrictNote } from './district-note.tsx';
import { DistrictReadout } from './district-readout.tsx';
import { useDistrictAnswer } from './use-district-answer.ts';
import '../../../style/districts.css';

/** The model by the share of each region's districts, beside what was reported of each district. */
export default function DistrictMaps() {
  const { study, state: without } = usePlay();
  const file = use(fetchDistricts(study.file.data.id));
  const state = useDistrictAnswer(without, file.tables);
  const [pointed, point] = useState<number | null>(null);
  const blank = useMapInput(study);
  const places = useMemo(() => districtPlaces(blank, file), [blank, file]);
  const spots = useMemo(() => spotsOf(blank, places), [blank, places]);
  const model = state.current?.answer.summary ?? null;
  const before = state.base?.answer.summary ?? null;
  const map = useMemo(() => districtShareMap(blank, model), [blank, model]);
  const unchanged = useMemo(() => districtShareMap(blank, before), [blank, before]);
  const wordsId = useId();
  const isChanged = study.input.edits.length > 0;
  const shared = { blank, places, spots, pointed, point, wordsId };
  return (
    <div className={state.isOld ? 'districts is-waiting' : 'districts'}>
      <div className={isChanged ? 'map-pair is-three' : 'map-pair'}>
        <figure className="map-panel">
          <figcaption>
            <MapTitle of={isChanged ? 'changed' : 'model'} />
            <DistrictCaption map={map} places={places} side="model" />
          </figcaption>
          <DistrictMap {...shared} map={map} side="model" isList />
        </figure>
        {isChanged ? (
          <figure className="map-panel">
            <figcaption>
              <MapTitle of="unchanged" />
              <DistrictCaption map={unchanged} places={places} side="model" />
            </figcaption>
            <DistrictMap {...shared} map={unchanged} side="model" />
          </figure>
        ) : null}
        <figure className="map-panel">
          <figcaption>
            <MapTitle of="observed" />
            <DistrictCaption map={map} places={places} side="observed" />
          </figcaption>
          <DistrictMap {...shared} map={map} side="observed" />
        </figure>
      </div>
      <DistrictLegend />
      <MapCaution input={blank} />
      <DayTable places={places} map={map} model={model} before={before} />
      <DistrictReadout
        places={places}
        map={map}
        model={model}
        pointed={pointed}
        wordsId={wordsId}
      />
      {state.failure === null ? null : <PlayFailure message={state.failure} />}
      <DistrictNote state={state} verdict={file.verdict} />
      <DistrictCounts state={state} observed={file.observed} />
    </div>
  );
}

/** Where each district lies on a map of that width. */
function spotsOf(blank: MapInput, places: readonly DistrictPlace[]) {
  // A place that has no borders is put where its centre lies.
  const { shapes } = layoutGeometry({ ...blank, places: [...blank.places, ...places] }, WIDTH);
  return places.map(({ id }) => shapes.get(id) ?? { x: 0, y: 0 });
}

function DayTable(table: Omit<Parameters<typeof districtTableCsv>[0], 'day'>) {
  const day = useDay();
  return (
    <TableFiles name={`districts-day-${day}`} csv={() => districtTableCsv({ ...table, day })} />
  );
}
