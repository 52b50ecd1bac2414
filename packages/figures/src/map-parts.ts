/** Pieces that the single map and the sheet of small maps share. */
import { count, thousands } from '@interregnum/words';
import type { Geometry } from './geometry.ts';
import { type LegendItem, legend } from './legend.ts';
import {
  codesUsed,
  type MapInput,
  type MapSide,
  mapCode,
  mapLook,
  mapMeaning,
} from './map-state.ts';
import { strokePath, swatch } from './marks.ts';
import { type Child, el, type Markup } from './markup.ts';
import { paint } from './theme.ts';

/** Legend of the letters that occur. */
export function mapLegend(
  input: MapInput,
  id: string,
  frames: readonly number[],
  sides: readonly MapSide[],
  width: number,
): { markup: Markup; height: number } {
  const items: LegendItem[] = codesUsed(input, frames, sides).map((code) => ({
    text: mapMeaning(input, code),
    width: 16,
    draw: (x, y) =>
      el(
        'g',
        {},
        swatch(x, y, mapLook(id, code)),
        el('rect', {
          ...paint(null, 'muted'),
          x,
          y: y - 5.5,
          width: 16,
          height: 11,
          'stroke-width': 0.6,
        }),
      ),
  }));
  return legend(items, width);
}

/** Ground under the regions: roads of a schematic, features that are no region. */
export function mapGround(geometry: Geometry): Child[] {
  return [
    geometry.roads ? strokePath('muted', geometry.roads, 0.8) : null,
    ...geometry.context.map((d) => el('path', { ...paint('nodata', 'faint'), d })),
  ];
}

/** `12 of 34 centres lost in more than half of 1,000 runs; in history 3`. */
export function mapCount(input: MapInput, k: number, side: MapSide): string {
  const codes = input.places.map((p) => mapCode(input, p, k, side));
  const open = codes.filter((c) => c !== 'p' && c !== 't' && c !== 'n').length;
  const lost = codes.filter((c) => c === 'c' || c === 'b').length;
  return side === 'model'
    ? `${thousands(lost)} of ${count(open, 'centre', 'centres')} lost in at least half of ${thousands(input.runs)} runs`
    : `${thousands(lost)} of ${count(open, 'centre', 'centres')} lost`;
}
