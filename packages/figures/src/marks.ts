/** Shapes shared by the figures. Observed history is always ink: a diamond or a heavy line. */
import { el, type Markup } from './markup.ts';
import { type Paint, paint, type Token } from './theme.ts';

type Place = readonly [x: number, y: number];

function diamondsOf(at: readonly Place[], size: number, look: Paint, width: number): Markup {
  const r = fixed(size / 2);
  const one = `m0 -${r}l${r} ${r}l-${r} ${r}l-${r} -${r}z`;
  const d = at.map(([x, y]) => `M${fixed(x)} ${fixed(y)}${one}`).join('');
  return el('path', { ...look, d, 'stroke-width': width });
}

/** What happened, rimmed so that it shows on any ground; many as one path. */
export const diamonds = (at: readonly Place[]): Markup | null =>
  at.length === 0 ? null : diamondsOf(at, 10, paint('observed', 'paper'), 1.2);

export const diamond = (x: number, y: number): Markup =>
  diamondsOf([[x, y]], 10, paint('observed', 'paper'), 1.2);

/** Where the record of what happened ends: diamonds without a filling. */
export const openDiamonds = (at: readonly Place[]): Markup =>
  diamondsOf(at, 9, paint('paper', 'observed'), 1.4);

/** A path that is drawn and not filled, a unit wide unless a width is given. */
export function strokePath(
  token: Token,
  d: string,
  width: number | null = null,
  dashes: string | null = null,
): Markup {
  return el('path', {
    ...paint(null, token),
    d,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  });
}

/** Subpath of a rectangle. */
export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${fixed(x)} ${fixed(y)}h${fixed(width)}v${fixed(height)}h${fixed(-width)}z`;
}

/** Coordinate as text, a tenth of a unit. */
export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** A rectangle as a legend key, 16 × 11. */
export function swatch(x: number, y: number, look: Paint | { readonly fill: string }): Markup {
  return el('rect', {
    ...look,
    x,
    y: y - 5.5,
    width: 16,
    height: 11,
    ...('class' in look && look.stroke ? {} : { 'stroke-width': null }),
  });
}

/** Path of a quantity that stays until it changes; one command per change. */
export function stepPath(points: readonly (readonly [x: number, y: number])[]): string {
  const first = points[0];
  if (!first) return '';
  let d = `M${fixed(first[0])} ${fixed(first[1])}`;
  let y = fixed(first[1]);
  let x = fixed(first[0]);
  for (const [px, py] of points.slice(1)) {
    x = fixed(px);
    const next = fixed(py);
    if (next === y) continue;
    d += `H${x}V${next}`;
    y = next;
  }
  return `${d}H${x}`;
}

/** Area between two step functions on the same x values. */
export function stepBand(
  xs: readonly number[],
  low: readonly number[],
  high: readonly number[],
): string {
  if (xs.length === 0) return '';
  const upper = stepPath(xs.map((x, i) => [x, high[i] ?? 0] as const));
  // Back along the lower edge: going left, the value changes before the step is taken.
  let d = '';
  let y = '';
  for (let i = xs.length - 1; i >= 0; i--) {
    const next = fixed(low[i] ?? 0);
    if (next !== y) {
      d += i === xs.length - 1 ? `V${next}` : `H${fixed(xs[i + 1] ?? 0)}V${next}`;
      y = next;
    }
  }
  return `${upper}${d}H${fixed(xs[0] ?? 0)}Z`;
}
