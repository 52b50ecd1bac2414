import { type MapCode, mapLook, mapPatterns } from '@interregnum/figures';
import { useMemo } from 'react';
import { defineMessages, FormattedMessage } from 'react-intl';
import { useDrawingId } from '../../../parts/use-drawing-id.ts';
import { Legend } from '../legend.tsx';

const CODES: readonly MapCode[] = ['i', 'a', 'b', 'c'];

/** In percent. */
const BOUNDS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  i: [0, 20],
  a: [20, 50],
  b: [50, 80],
  c: [80, 100],
};

const DOTS = defineMessages({
  reported: {
    id: 'districts.key-reported',
    defaultMessage: 'loss reported by then',
    description: 'Legend of a filled dot: one district',
  },
  open: {
    id: 'districts.key-open',
    defaultMessage: 'not reported: no sign that it was held',
    description: 'Legend of an empty dot: one district',
  },
});

/** What the fills of regions and the dots of districts mean. */
export function DistrictLegend() {
  const id = useDrawingId('key');
  const patterns = useMemo(() => mapPatterns(id, 6), [id]);
  const entries = CODES.map((code) => {
    const [low, high] = BOUNDS[code] ?? [0, 100];
    return {
      code,
      look: mapLook(id, code),
      meaning: (
        <FormattedMessage
          id="districts.key-share"
          defaultMessage="model: {low, number}–{high, number} % of a region’s districts"
          description="Legend of the map: shares of districts lost at least once"
          values={{ low, high }}
        />
      ),
    };
  });
  return (
    <>
      <Legend patterns={patterns} entries={entries} />
      <ul className="dot-legend">
        {(['reported', 'open'] as const).map((kind) => (
          <li key={kind}>
            <svg width="14" height="14" viewBox="-4 -4 8 8" aria-hidden="true">
              <circle className={kind === 'open' ? 'district' : 'district is-reported'} r="2.6" />
            </svg>
            <FormattedMessage {...DOTS[kind]} />
          </li>
        ))}
      </ul>
    </>
  );
}
