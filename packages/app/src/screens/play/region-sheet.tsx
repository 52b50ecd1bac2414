import { course, courseCsv, type MapInput } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { FigureBlock } from '../../parts/figure-block.tsx';
import { Linked } from '../../parts/linked.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { MannerWord } from './manner-word.tsx';
import { ObservedWords } from './observed-words.tsx';
import { usePlay } from './play-context.ts';
import { QuantityTable } from './quantity-table.tsx';

interface RegionSheetProps {
  readonly index: number;
  readonly map: MapInput;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All that is known of one region: its course, how it falls, what stood there, what happened, sources. */
export function RegionSheet({ index, map, isOpen, onClose }: RegionSheetProps) {
  const { study } = usePlay();
  const region = study.data.regions[index];
  if (region === undefined) return null;
  const title = (
    <span dir="auto">
      {region.name}
      {region.capital === '' || region.capital === region.name ? '' : ` (${region.capital})`}
    </span>
  );
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <Course index={index} map={map} />
      <Manners index={index} />
      <Happened index={index} map={map} />
      <h3>
        <FormattedMessage
          id="region.inputs"
          defaultMessage="What the model is told of it"
          description="Heading over the inputs of a region"
        />
      </h3>
      <QuantityTable region={region} />
      {region.note === '' ? null : (
        <p className="quiet" lang="en" dir="auto">
          <Linked text={region.note} />
        </p>
      )}
    </Sheet>
  );
}

function Course({ index, map }: Pick<RegionSheetProps, 'index' | 'map'>) {
  const place = map.places[index];
  const input = useMemo(
    () =>
      place?.lost == null
        ? null
        : {
            title: place.name,
            origin: map.origin,
            runs: map.runs,
            lost: place.lost.map((share) => share ?? 0),
            observed: place.observed,
          },
    [place, map.origin, map.runs],
  );
  if (input === null) return null;
  return (
    <FigureBlock
      name={`course-${place?.id ?? ''}`}
      draw={(options) => course(input, options)}
      csv={() => courseCsv(input)}
    />
  );
}

function Manners({ index }: Pick<RegionSheetProps, 'index'>) {
  const { summary } = usePlay();
  const manner = summary?.regions[index]?.manner;
  if (manner == null) return null;
  const shares = Object.entries(manner)
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a);
  return (
    <section>
      <h3>
        <FormattedMessage
          id="region.manners"
          defaultMessage="Where it falls in the model, it falls"
          description="Heading over the ways a region falls, each with its share"
        />
      </h3>
      <ul className="shares">
        {shares.map(([name, share]) => (
          <li key={name}>
            <MannerWord manner={name} share={share} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Happened({ index, map }: Pick<RegionSheetProps, 'index' | 'map'>) {
  const { study } = usePlay();
  const place = map.places[index];
  const seen = study.observed?.regions.find((r) => r.region === place?.id);
  if (place === undefined) return null;
  return (
    <section>
      <h3>
        <FormattedMessage
          id="region.happened"
          defaultMessage="What happened"
          description="Heading over the history of a region"
        />
      </h3>
      <p>
        <ObservedWords place={place} />
      </p>
      {seen === undefined ? null : (
        <div lang="en" dir="auto">
          {seen.manner === '' ? null : <p>{seen.manner.replaceAll('_', ' ')}</p>}
          {seen.note === '' ? null : <p>{seen.note}</p>}
          {seen.source === '' ? null : (
            <p className="quiet">
              <Linked text={seen.source} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
