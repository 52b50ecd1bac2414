/**
 * The country as one small picture: each region filled by the share of runs in which it is lost at
 * the end. For many countries side by side, so without words, hatches or borders between the lost.
 */
import { count, thousands } from '@interregnum/words';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure } from './frame.ts';
import { layoutGeometry } from './geometry.ts';
import { mapGround } from './map-parts.ts';
import { CONTESTED_FROM, CONTESTED_TO, type MapInput, type MapPlace } from './map-state.ts';
import { el } from './markup.ts';
import { paint, type Token } from './theme.ts';

export type OutlineInput = Pick<MapInput, 'title' | 'runs' | 'places' | 'links' | 'geo'>;

/** Width the country is laid out in; the frame's `narrow`. */
const WIDTH = 340;
/** Drawn at a hundred pixels or two, where finer steps than these cannot be seen. */
const GRID = 2;

/** Points on a grid, each told from the last. Neighbours share their points, so no gap opens. */
function coarse(d: string): string {
  return d.replace(/M([^MZa]*)Z/g, (_, ring: string) => {
    const points = ring
      .split('L')
      .map((pair) => pair.split(',').map((n) => Math.round(Number(n) / GRID) * GRID))
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
    if (points.length < 3) return '';
    const steps = points.map(([x = 0, y = 0], i) => {
      const [px = 0, py = 0] = i === 0 ? [] : (points[i - 1] ?? []);
      return `${x - px}${y < py ? '' : ' '}${y - py}`;
    });
    return `M${steps[0]}l${steps.slice(1).join(' ')}z`;
  });
}

function lostAtEnd(place: MapPlace): number | null {
  const share = place.lost?.at(-1);
  return share === undefined || share === null || !Number.isFinite(share) ? null : share;
}

function tokenOf(place: MapPlace): Token {
  if (place.atOrigin === 'challenger') return 'challenger';
  if (place.atOrigin === 'third') return 'third';
  const share = lostAtEnd(place);
  if (share === null) return 'nodata';
  if (share < CONTESTED_FROM) return 'incumbent';
  if (share < 0.5) return 'lostFew';
  return share <= CONTESTED_TO ? 'lostMany' : 'challenger';
}

/** Text alternative, numbers first. */
export function outlineDesc(input: OutlineInput): string {
  const open = input.places.filter((p) => p.atOrigin === 'incumbent');
  const lost = open.filter((p) => (lostAtEnd(p) ?? 0) >= 0.5).length;
  return `${thousands(lost)} of ${count(open.length, 'centre', 'centres')} lost at the end in at least half of ${count(input.runs, 'run', 'runs')}. Model result, not observation.`;
}

export function outlineCsv(input: OutlineInput): string {
  return toCsv(
    ['id', 'name', 'holder_at_origin', 'share_lost_at_end'],
    input.places.map((p) => [p.id, p.name, p.atOrigin, lostAtEnd(p)]),
  );
}

/** Outline as SVG, always in the narrow layout. */
export function outline(input: OutlineInput, options: Omit<FigureOptions, 'layout'>): string {
  const geometry = layoutGeometry(input, WIDTH, 0);
  const byToken = new Map<Token, string>();
  for (const place of input.places) {
    const token = tokenOf(place);
    byToken.set(token, (byToken.get(token) ?? '') + coarse(geometry.shapes.get(place.id)?.d ?? ''));
  }
  return figure(
    { ...options, layout: 'narrow' },
    {
      title: input.title,
      desc: outlineDesc(input),
      height: geometry.height,
      csv: outlineCsv(input),
      body: [
        ...mapGround({ ...geometry, context: geometry.context.map(coarse) }),
        ...[...byToken].map(([token, d]) =>
          el('path', {
            ...paint(token, 'paper'),
            d,
            'stroke-width': 1,
            'stroke-linejoin': 'round',
          }),
        ),
      ],
    },
  );
}
