/** Small maps in two rows, the model above history, for paper and for readers without scripts. */
import { dateOf } from '@interregnum/case/dates';
import { longDate, shortDate } from '@interregnum/words';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type Geometry, layoutGeometry } from './geometry.ts';
import { mapCount, mapGround, mapLegend } from './map-parts.ts';
import {
  MAP_CODES,
  type MapInput,
  type MapSide,
  mapCode,
  mapCsv,
  mapLook,
  mapPatterns,
} from './map-state.ts';
import { fixed } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';

export interface MapSheetOptions extends FigureOptions {
  /** Indices into `MapInput.days`, one column each. */
  readonly frames: readonly number[];
}

/** The caution of the single map, short. */
const CAUTION: Readonly<Record<Geometry['kind'], string>> = {
  map: '',
  approximate: 'Approximate: real outline; lines inside may be no borders.',
  cells: 'Schematic: not borders.',
  schematic: 'Schematic: not borders.',
};

/** Text alternative, numbers first. */
export function mapSheetDesc(input: MapInput, frames: readonly number[]): string {
  if (frames.length === 0 || input.places.length === 0)
    return 'There are no regions or no days to show.';
  return frames
    .map((k) => {
      const by = longDate(dateOf(input.days[k] ?? 0, input.origin));
      return `By ${by}: ${mapCount(input, k, 'model')}; observed ${mapCount(input, k, 'observed')}.`;
    })
    .join(' ');
}

/** Sheet as SVG. */
export function mapSheet(input: MapInput, options: MapSheetOptions): string {
  const { id, narrow, width } = sheet(options);
  const frames = options.frames.filter((k) => input.days[k] !== undefined);
  const columns = narrow ? 2 : Math.max(1, Math.min(4, frames.length));
  const gap = 12;
  const cell = (width - gap * (columns - 1)) / columns;
  const geometry = layoutGeometry(input, cell);
  const known = input.places.some((p) => p.observed.status !== 'unknown');
  const sides: MapSide[] = known ? ['model', 'observed'] : ['model'];
  const key = mapLegend(input, id, frames, sides, width);
  const defs = [
    ...mapPatterns(id, 5),
    ...input.places.map((p, i) =>
      el('path', { id: `${id}-r${i}`, d: geometry.shapes.get(p.id)?.d ?? '' }),
    ),
  ];
  const small = (k: number, side: MapSide, x: number, y: number): Markup =>
    el(
      'g',
      { transform: `translate(${fixed(x)} ${fixed(y)})` },
      ...mapGround(geometry),
      el(
        'g',
        { ...paint(null, 'paper'), fill: null, 'stroke-width': 0.4 },
        ...MAP_CODES.map((code) => {
          const uses = input.places.flatMap((p, i) =>
            mapCode(input, p, k, side) === code ? [el('use', { href: `#${id}-r${i}` })] : [],
          );
          return uses.length === 0 ? null : el('g', { ...mapLook(id, code) }, ...uses);
        }),
      ),
    );
  const body: Markup[] = [key.markup];
  let y = key.height + 12;
  for (let start = 0; start < frames.length; start += columns) {
    const row = frames.slice(start, start + columns);
    for (const side of sides) {
      y += 16;
      row.forEach((k, c) => {
        const x = c * (cell + gap);
        const date = shortDate(dateOf(input.days[k] ?? 0, input.origin), true);
        body.push(
          label(x, y, side === 'model' ? `Model, ${date}` : `Happened, ${date}`, {
            size: narrow ? 11.5 : 12,
            ...(side === 'model' ? {} : { color: 'muted' as const }),
          }),
          small(k, side, x, y + 6),
        );
      });
      y += geometry.height + 12;
    }
  }
  const caution = CAUTION[geometry.kind];
  if (caution !== '') {
    body.push(label(0, y + 12, caution, { size: 11.5, color: 'muted' }));
    y += 16;
  }
  return figure(options, {
    title: input.title,
    desc: mapSheetDesc(input, frames),
    height: y,
    csv: mapCsv(input, frames),
    defs,
    body,
  });
}
