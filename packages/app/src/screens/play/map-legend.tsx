import { type MapCode, type MapInput, mapCode, mapLook, mapPatterns } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useDrawingId } from '../../parts/use-drawing-id.ts';
import { Legend } from './legend.tsx';

interface MapLegendProps {
  readonly input: MapInput;
  readonly observed: MapInput;
  readonly single: boolean;
}

const ORDER: readonly MapCode[] = ['i', 'a', 'b', 'c', 'p', 't', 'n'];

/** What the fills mean: all that the maps can show in this case, so that it never changes its size. */
export function MapLegend({ input, observed, single }: MapLegendProps) {
  const id = useDrawingId('key');
  const patterns = useMemo(() => mapPatterns(id, 6), [id]);
  const codes = useMemo(() => {
    const always: MapCode[] = single ? ['i', 'c'] : ['i', 'a', 'b', 'c'];
    const last = input.days.length - 1;
    const used = new Set<MapCode>(always);
    for (const place of input.places) used.add(mapCode(input, place, last, 'model'));
    for (const place of observed.places) used.add(mapCode(observed, place, last, 'observed'));
    return ORDER.filter((code) => used.has(code) && (input.runs > 0 || code !== 'n'));
  }, [input, observed, single]);
  const entries = codes.map((code) => ({
    code,
    look: mapLook(id, code),
    meaning: <Meaning code={code} single={single} challenger={input.names.challenger} />,
  }));
  return <Legend patterns={patterns} entries={entries} />;
}

function Meaning({
  code,
  single,
  challenger,
}: {
  readonly code: MapCode;
  readonly single: boolean;
  readonly challenger: string;
}) {
  switch (code) {
    case 'i':
      return single ? (
        <FormattedMessage
          id="key.held"
          defaultMessage="held by the regime"
          description="Legend of the map"
        />
      ) : (
        <FormattedMessage
          id="key.held-share"
          defaultMessage="held by the regime (model: lost in under 20 % of histories)"
          description="Legend of the map"
        />
      );
    case 'a':
      return (
        <FormattedMessage
          id="key.contested-less"
          defaultMessage="model: lost in 20–50 %"
          description="Legend of the map"
        />
      );
    case 'b':
      return (
        <FormattedMessage
          id="key.contested-more"
          defaultMessage="model: lost in 50–80 %"
          description="Legend of the map"
        />
      );
    case 'c':
      return single ? (
        <FormattedMessage
          id="key.lost"
          defaultMessage="lost by the regime"
          description="Legend of the map"
        />
      ) : (
        <FormattedMessage
          id="key.lost-share"
          defaultMessage="lost by the regime (model: in over 80 %)"
          description="Legend of the map"
        />
      );
    case 'p':
      return (
        <FormattedMessage
          id="key.before"
          defaultMessage="{challenger} from the start"
          description="Legend of the map: who held it before the first day"
          values={{ challenger: <bdi>{challenger}</bdi> }}
        />
      );
    case 't':
      return (
        <FormattedMessage
          id="key.third"
          defaultMessage="held by a third party"
          description="Legend of the map"
        />
      );
    case 'n':
      return (
        <FormattedMessage
          id="key.unknown"
          defaultMessage="not known"
          description="Legend of the map"
        />
      );
  }
}
