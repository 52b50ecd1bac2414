import { type DifferenceCode, differenceLook, differencePatterns } from '@interregnum/figures';
import { useId, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';

const SHOWN: readonly DifferenceCode[] = ['L', 'l', 's', 'm', 'M'];

/** What the fills of the map of differences mean. */
export function DifferenceLegend() {
  const id = `key${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const patterns = useMemo(
    () =>
      differencePatterns(id)
        .map((p) => p.markup)
        .join(''),
    [id],
  );
  return (
    <div className="map-legend">
      <svg width="0" height="0" aria-hidden="true">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup of packages/figures, which is built escaped */}
        <defs dangerouslySetInnerHTML={{ __html: patterns }} />
      </svg>
      <ul>
        {SHOWN.map((code) => {
          const look = differenceLook(id, code);
          return (
            <li key={code}>
              <svg width="22" height="14" aria-hidden="true">
                <rect className={`swatch ${look.class}`} fill={look.fill} width="22" height="14" />
              </svg>
              <Meaning code={code} />
            </li>
          );
        })}
      </ul>
    </div>
  );
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
