import type { Markup } from '@interregnum/figures';
import type { ReactNode } from 'react';
import { Hatches } from './hatches.tsx';

interface LegendProps {
  readonly patterns: readonly Markup[];
  readonly entries: readonly {
    /** Letter of the map's state. */
    readonly code: string;
    readonly look: { readonly class: string; readonly fill: string };
    readonly meaning: ReactNode;
  }[];
}

/** What the fills of a map mean. */
export const Legend = ({ patterns, entries }: LegendProps) => (
  <div className="map-legend">
    <Hatches patterns={patterns} />
    <ul>
      {entries.map(({ code, look, meaning }) => (
        <li key={code}>
          <svg width="22" height="14" aria-hidden="true">
            <rect className={`swatch ${look.class}`} fill={look.fill} width="22" height="14" />
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  </div>
);
