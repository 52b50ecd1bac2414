/** The legend of several maps on one page, apart from them. */
import { type FigureOptions, sheet } from './frame.ts';
import { mapLegend } from './map-parts.ts';
import type { MapInput, MapSide } from './map-state.ts';
import { el } from './markup.ts';
import { TEXT_SIZE } from './text.ts';
import { FONTS, paint } from './theme.ts';

export interface MapKeyOptions extends Omit<FigureOptions, 'id'> {
  /** Id of a map on the same page, whose hatches the key uses. */
  readonly mapId: string;
  readonly sides: readonly MapSide[];
}

/** Key to all that the maps show on any day, as SVG; hidden from readers who are read the counts. */
export function mapKey(input: MapInput, options: MapKeyOptions): string {
  const { width } = sheet({ ...options, id: options.mapId });
  const frames = input.days.map((_, k) => k);
  const key = mapLegend(input, options.mapId, frames, options.sides, width);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${key.height}`,
      'aria-hidden': 'true',
      class: 'ig-figure',
      'font-family': FONTS,
    },
    el('g', { ...paint('ink'), 'font-size': TEXT_SIZE }, key.markup),
  ).markup;
}
