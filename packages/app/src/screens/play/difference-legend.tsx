import { type DifferenceCode, differenceLook, differencePatterns } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useDrawingId } from '../../parts/use-drawing-id.ts';
import { Legend } from './legend.tsx';

const SHOWN: readonly DifferenceCode[] = ['L', 'l', 's', 'm', 'M'];

/** What the fills of the map of differences mean. */
export function DifferenceLegend() {
  const id = useDrawingId('key');
  const patterns = useMemo(() => differencePatterns(id), [id]);
  const entries = SHOWN.map((code) => ({
    code,
    look: differenceLook(id, code),
    meaning: <Meaning code={code} />,
  }));
  return <Legend patterns={patterns} entries={entries} />;
}

function Meaning({ code }: { readonly code: DifferenceCode }) {
  switch (code) {
    case 'L':
      return (
        <FormattedMessage
          id="difference.much-less"
          defaultMessage="lost in at least 50 fewer of 100 histories"
          description="Legend of the map of differences"
        />
      );
    case 'l':
      return (
        <FormattedMessage
          id="difference.less"
          defaultMessage="in 10 to 50 fewer"
          description="Legend of the map of differences, after “lost in at least 50 fewer of 100 histories”"
        />
      );
    case 'm':
      return (
        <FormattedMessage
          id="difference.more"
          defaultMessage="in 10 to 50 more"
          description="Legend of the map of differences"
        />
      );
    case 'M':
      return (
        <FormattedMessage
          id="difference.much-more"
          defaultMessage="in at least 50 more"
          description="Legend of the map of differences"
        />
      );
    default:
      return (
        <FormattedMessage
          id="difference.same"
          defaultMessage="about as often"
          description="Legend of the map of differences"
        />
      );
  }
}
