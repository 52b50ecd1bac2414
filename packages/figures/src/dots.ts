/**
 * Date of collapse as a quantile dot plot (Fernandes et al. 2018): each of 100 dots is one equally
 * likely history, "did not fall" has its own column, always there.
 */
import { dateOf } from '@interregnum/case/dates';
import { longDate, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { diamond, fixed, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label, textWidth } from './text.ts';
import { paint } from './theme.ts';

export interface DotsInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** What falls, e.g. `the Republic`. */
  readonly subject: string;
  /** Day of collapse of each run in days since the origin, `null` where it did not come; any order. */
  readonly days: readonly (number | null)[];
  /** What happened: a day, `held`, or `null` when it is not known. */
  readonly observed: { readonly day: number } | 'held' | null;
}

export const DOTS = 100;

/** Quantiles at (i + ½) / n, ascending; a run that did not fall counts as later than all others. */
export function quantileDots(
  days: readonly (number | null)[],
  n: number = DOTS,
): (number | null)[] {
  if (days.length === 0) return [];
  const sorted = [...days].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return Array.from({ length: n }, (_, i) => {
    const at = Math.min(sorted.length - 1, Math.floor(((i + 0.5) / n) * sorted.length));
    return sorted[at] ?? null;
  });
}

/** Text alternative, numbers first. */
export function dotsDesc(input: DotsInput): string {
  const dots = quantileDots(input.days);
  if (dots.length === 0) return 'No runs.';
  const fell = dots.filter((d) => d !== null);
  const parts = [
    `In ${fell.length} of 100 equally likely histories ${input.subject} falls by ${longDate(dateOf(input.horizonDays, input.origin))}`,
  ];
  const at = (p: number): string =>
    longDate(dateOf(fell[Math.floor(p * fell.length)] ?? 0, input.origin));
  if (fell.length > 0) {
    parts.push(`; the earliest on ${at(0)}, half of those by ${at(0.5)}`);
  }
  parts.push(`. In ${DOTS - fell.length} it does not fall.`);
  if (input.observed === 'held') parts.push(' In history it did not fall.');
  else if (input.observed) {
    parts.push(` In history it fell on ${longDate(dateOf(input.observed.day, input.origin))}.`);
  } else parts.push(' What happened is not known.');
  return parts.join('');
}

/** One row per dot, then one for history. */
export function dotsCsv(input: DotsInput): string {
  const rows = quantileDots(input.days).map((day, i) => [
    'model',
    i + 1,
    day,
    day === null ? '' : dateOf(day, input.origin),
    day === null ? 'did not fall' : 'fell',
  ]);
  if (input.observed) {
    const day = input.observed === 'held' ? null : input.observed.day;
    rows.push([
      'observed',
      '',
      day,
      day === null ? '' : dateOf(day, input.origin),
      day === null ? 'did not fall' : 'fell',
    ]);
  }
  return toCsv(['source', 'dot', 'day', 'date', 'outcome'], rows);
}

interface Bins {
  readonly days: number;
  readonly dot: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** The bin width that gives the largest dots. */
function chooseBins(fell: readonly number[], perDay: number, tall: number): Bins {
  let best: Bins | null = null;
  for (const days of [1, 2, 3, 5, 7, 10, 14, 21, 30, 61, 91, 182, 365]) {
    const counts = new Map<number, number>();
    for (const day of fell) {
      const bin = Math.floor(day / days);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
    const most = Math.max(1, ...counts.values());
    const dot = Math.min(days * perDay, tall / most, 13);
    if (!best || dot > best.dot + 0.5) best = { days, dot, counts };
  }
  return best!;
}

/** Where the dots of a sheet stand, for a page that lets a reader pick one. */
export interface DotPlaces {
  /** Of the plot of dates, and its last day. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly toDay: number;
  /** In the order of `quantileDots`; `day` null: it did not fall. */
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly day: number | null;
  }[];
  /** Column of those that did not fall: its left end, and days a column of the others spans. */
  readonly columnLeft: number;
  readonly columnDays: number;
}

export function dotPlaces(input: DotsInput, options: FigureOptions): DotPlaces {
  const { narrow, width } = sheet(options);
  const all = quantileDots(input.days);
  const fell = all.filter((d) => d !== null);
  const never = all.length - fell.length;
  const column = narrow ? 76 : 110;
  const left = 8;
  const right = width - column - 18;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]);
  const tall = narrow ? 150 : 210;
  const bins = chooseBins(fell, (right - left) / toDay, tall);
  const size = bins.dot;
  const perRow = Math.max(1, Math.floor((column - 10) / size));
  const stacks = [...bins.counts.values()].map((n) => n * size);
  const top = 46;
  const plot = Math.max(70, ...stacks, Math.ceil(never / perRow) * size) + 8;
  const bottom = top + plot;
  const columnLeft = width - column;
  const columnMiddle = columnLeft + column / 2;
  const r = size * 0.43;
  const dots: { x: number; y: number; r: number; day: number | null }[] = [];
  // `fell` ascends, so bin after bin is dot after dot.
  const stacked = new Map<number, number>();
  for (const day of fell) {
    const bin = Math.floor(day / bins.days);
    const below = stacked.get(bin) ?? 0;
    stacked.set(bin, below + 1);
    const centre = x(Math.min(toDay, (bin + 0.5) * bins.days));
    dots.push({ x: centre, y: bottom - 4 - (below + 0.5) * size, r, day });
  }
  for (let i = 0; i < never; i++) {
    const row = Math.floor(i / perRow);
    const inRow = Math.min(perRow, never - row * perRow);
    const cx = columnMiddle + ((i % perRow) - (inRow - 1) / 2) * size;
    dots.push({ x: cx, y: bottom - 4 - (row + 0.5) * size, r, day: null });
  }
  return { left, right, top, bottom, toDay, dots, columnLeft, columnDays: bins.days };
}

/** Quantile dot plot as SVG. */
export function dots(input: DotsInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const places = dotPlaces(input, options);
  const { left, right, top, bottom, toDay, columnLeft } = places;
  const x = scaleLinear([0, toDay], [left, right]);
  const columnMiddle = (columnLeft + width) / 2;
  const never = places.dots.filter((d) => d.day === null).length;
  const body: Markup[] = [
    label(
      0,
      12,
      narrow
        ? 'Each dot: one of 100 equally likely histories'
        : 'Each dot is one of 100 equally likely histories of the model',
      {
        color: 'muted',
      },
    ),
  ];
  const observedDay = input.observed && input.observed !== 'held' ? input.observed.day : null;
  if (observedDay !== null && observedDay <= toDay) {
    const at = x(observedDay);
    body.push(strokePath('observed', `M${fixed(at)} ${fixed(top - 10)}V${fixed(bottom)}`, 1.6));
  }
  for (const dot of places.dots) {
    const open = dot.day === null;
    body.push(
      el('circle', {
        ...(open ? paint('paper', 'model') : paint('model')),
        cx: dot.x,
        cy: dot.y,
        r: dot.r,
        'stroke-width': open ? 1.2 : null,
      }),
    );
  }
  body.push(
    dateAxis({
      origin: input.origin,
      toDay,
      x,
      bottom,
      most: narrow ? 5 : 10,
    }),
    strokePath('ink', `M${fixed(columnLeft)} ${fixed(bottom)}H${fixed(width)}`),
    label(columnMiddle, bottom + 16, 'did not fall', { anchor: 'middle' }),
    label(columnMiddle, bottom + 30, `${never} of ${places.dots.length}`, {
      anchor: 'middle',
      color: 'muted',
    }),
    ...observedLabel(input, x(observedDay ?? 0), columnMiddle, top, right, width),
  );
  const days = places.columnDays;
  const note = `Columns of ${days === 1 ? '1 day' : `${thousands(days)} days`}`;
  if (never < places.dots.length)
    body.push(label(left, bottom + DATE_AXIS_HEIGHT + 12, note, { size: 11, color: 'muted' }));
  return figure(options, {
    title: input.title,
    desc: dotsDesc(input),
    height: bottom + DATE_AXIS_HEIGHT + 18,
    csv: dotsCsv(input),
    body,
  });
}

function observedLabel(
  input: DotsInput,
  at: number,
  column: number,
  top: number,
  right: number,
  width: number,
): Markup[] {
  if (input.observed === null) {
    return [label(0, 30, 'What happened is not known.', { color: 'muted' })];
  }
  if (input.observed === 'held') {
    const text = 'happened: held';
    return [
      diamond(column, top - 14),
      label(Math.min(width, column + textWidth(text, 12) / 2), top - 24, text, {
        anchor: 'end',
        weight: 600,
      }),
    ];
  }
  const { day } = input.observed;
  const text = `happened: ${longDate(dateOf(day, input.origin))}`;
  if (day > input.horizonDays) {
    return [
      label(right, top - 12, `${text}, after the last day shown`, { anchor: 'end', weight: 600 }),
    ];
  }
  const flip = at + 10 + textWidth(text, 12) > width;
  return [
    diamond(at, top - 14),
    label(flip ? at - 10 : at + 10, top - 10, text, {
      anchor: flip ? 'end' : 'start',
      weight: 600,
    }),
  ];
}
