/** Map of one day: the model's median outcome, or what had happened by then. */
import { dateOf } from '@interregnum/case/dates';
import { longDate } from '@interregnum/words';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { GEOMETRY_CAUTION, type Geometry, layoutGeometry } from './geometry.ts';
import { mapCount, mapGround, mapLegend } from './map-parts.ts';
import { type MapInput, type MapSide, mapCode, mapCsv, mapLook, mapPatterns } from './map-state.ts';
import { el, type Markup } from './markup.ts';
import { fit, label, textWidth, wrap } from './text.ts';
import { paint } from './theme.ts';

export interface MapOptions extends FigureOptions {
  /** Index into `MapInput.days`. */
  readonly frame: number;
  readonly side: MapSide;
  /** Whether the legend is drawn inside; off where a page has one for several maps. */
  readonly legend?: boolean;
  /** Whether what must be said of approximate borders is drawn; off where the page says it. */
  readonly caution?: boolean;
}

/** Text alternative, numbers first. */
export function mapDesc(input: MapInput, frame: number, side: MapSide): string {
  const day = input.days[frame];
  if (day === undefined || input.places.length === 0)
    return 'There are no regions or no days to show.';
  const by = `by ${longDate(dateOf(day, input.origin))}`;
  return side === 'model'
    ? `${mapCount(input, frame, side)} ${by}. Model result, not observation.`
    : `${mapCount(input, frame, side)} ${by}, as observed.`;
}

/** Map as SVG. Each region is a path with `data-r`, its index in `places`. */
export function map(input: MapInput, options: MapOptions): string {
  const { id, narrow } = sheet(options);
  const width = narrow ? 340 : 720;
  const geometry = layoutGeometry(input, width);
  const desc = mapDesc(input, options.frame, options.side);
  const key =
    options.legend === false ? null : mapLegend(input, id, [options.frame], [options.side], width);
  const top = key ? key.height + 10 : 0;
  const regions = input.places.map((place, i): Markup => {
    const shape = geometry.shapes.get(place.id);
    const code = mapCode(input, place, options.frame, options.side);
    return el(
      'path',
      { ...mapLook(id, code), d: shape?.d ?? '', 'data-r': String(i) },
      el('title', {}, place.name),
    );
  });
  const capital = input.places.find((p) => p.isCapital);
  const at = capital && geometry.shapes.get(capital.id);
  const body: (Markup | null)[] = [
    key?.markup ?? null,
    el(
      'g',
      { transform: `translate(0 ${top})`, 'stroke-linejoin': 'round' },
      ...mapGround(geometry),
      el(
        'g',
        {
          ...paint(null, geometry.kind === 'schematic' ? 'muted' : 'paper'),
          fill: null,
          'stroke-width': narrow ? 0.7 : 1,
        },
        ...regions,
      ),
      ...(geometry.kind === 'schematic' ? schematicNames(input, geometry, width) : []),
      at && capital && geometry.kind !== 'schematic'
        ? capitalMark(at.x, at.y, capital.name, width)
        : null,
    ),
  ];
  let height = top + geometry.height;
  const ground = geometry.context.length === 0 ? '' : 'Pale ground is no region of the case.';
  const caution = [GEOMETRY_CAUTION[geometry.kind], ground].join(' ').trim();
  if (caution !== '' && options.caution !== false) {
    for (const line of wrap(caution, width, 11.5)) {
      height += 16;
      body.push(label(0, height, line, { size: 11.5, color: 'muted' }));
    }
    height += 4;
  }
  return figure(options, {
    title: input.title,
    desc,
    height,
    csv: mapCsv(input, input.days[options.frame] === undefined ? [] : [options.frame]),
    defs: mapPatterns(id, narrow ? 6 : 8),
    body,
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Names beside the discs: below, above, right or left, wherever one covers nothing; else none. */
function schematicNames(input: MapInput, geometry: Geometry, width: number): Markup[] {
  const size = 10.5;
  const r = geometry.radius;
  const discs = [...geometry.shapes.values()];
  const taken: Box[] = [];
  const names: Markup[] = [];
  const free = (box: Box): boolean =>
    box.y >= size &&
    box.left >= 0 &&
    box.right <= width &&
    !taken.some(
      (t) => Math.abs(t.y - box.y) < 12 && t.left < box.right + 3 && box.left < t.right + 3,
    ) &&
    !discs.some(
      (s) => s.x + r > box.left && s.x - r < box.right && Math.abs(s.y - box.y + 4) < 4 + r,
    );
  const inOrder = [...input.places].sort((a, b) => Number(b.isCapital) - Number(a.isCapital));
  for (const place of inOrder) {
    const shape = geometry.shapes.get(place.id);
    if (!shape) continue;
    const text = fit(place.name, width / 4, size);
    const long = textWidth(text, size);
    const boxes: Box[] = [
      { left: shape.x - long / 2, right: shape.x + long / 2, y: shape.y + r + 10 },
      { left: shape.x - long / 2, right: shape.x + long / 2, y: shape.y - r - 4 },
      { left: shape.x + r + 3, right: shape.x + r + 3 + long, y: shape.y + 4 },
      { left: shape.x - r - 3 - long, right: shape.x - r - 3, y: shape.y + 4 },
    ];
    // The capital is always named.
    const box = boxes.find(free) ?? (place.isCapital ? boxes[0] : undefined);
    if (!box) continue;
    taken.push(box);
    names.push(
      label((box.left + box.right) / 2, box.y, text, {
        size,
        anchor: 'middle',
        halo: true,
        ...(place.isCapital ? { weight: 600 as const } : {}),
      }),
    );
  }
  return names;
}

function capitalMark(x: number, y: number, name: string, width: number): Markup {
  const right = x < width * 0.75;
  return el(
    'g',
    { 'pointer-events': 'none' },
    el('rect', { ...paint('ink', 'paper'), x: x - 3.5, y: y - 3.5, width: 7, height: 7 }),
    label(right ? x + 7 : x - 7, y + 4, name, {
      size: 12,
      anchor: right ? 'start' : 'end',
      weight: 600,
      halo: true,
    }),
  );
}
