/** A forecast as of a day: what had been seen to the left of it, what the model says to the right. */
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis, wholeTicks } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { isoDate, longDate, shortDate } from './dates.ts';
import type { FanQuantiles } from './fan.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type LegendItem, legend } from './legend.ts';
import { dash, stepBand, stepPath, swatch } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';
import { thousands } from './words.ts';

export interface ForecastFigureInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  /** Days since the origin. */
  readonly asOfDay: number;
  readonly horizonDays: number;
  /** What is counted, in the plural, e.g. `regional centres`. */
  readonly unit: string;
  /** Held on the first day: the top of the scale. */
  readonly total: number;
  readonly runs: number;
  /** From the as-of day on, ascending. */
  readonly days: readonly number[];
  readonly held: FanQuantiles;
  /** The count from each day on, ascending, up to the as-of day: what the forecast knew. */
  readonly seen: readonly { readonly day: number; readonly held: number }[];
  /** The same after it; null when it is not known. */
  readonly later: readonly { readonly day: number; readonly held: number }[] | null;
}

/** Text alternative, numbers first. */
export function forecastFigureDesc(input: ForecastFigureInput): string {
  const last = input.days.length - 1;
  const day = input.days[last];
  const known = input.seen.at(-1)?.held ?? input.total;
  const asOf = longDate(input.origin, input.asOfDay);
  const start = `On ${asOf}, ${thousands(known)} of ${thousands(input.total)} ${input.unit} were held.`;
  if (day === undefined) return `${start} No later days were simulated.`;
  const q = (of: readonly number[]): string => thousands(of[last] ?? 0);
  const h = input.held;
  const end = longDate(input.origin, day);
  const forecast = `By ${end} the median of ${thousands(input.runs)} runs has ${q(h.q50)} still held (80 % interval: ${q(h.q10)} to ${q(h.q90)}; 95 %: ${q(h.q025)} to ${q(h.q975)}).`;
  const after =
    input.later === null
      ? 'What happened afterwards is not known.'
      : `What happened afterwards: ${thousands(input.later.at(-1)?.held ?? known)} were held at the end.`;
  return `${start} ${forecast} ${after}`;
}

function countOn(steps: ForecastFigureInput['seen'], day: number): number | null {
  let held: number | null = null;
  for (const step of steps) if (step.day <= day) held = step.held;
  return held;
}

/** One row per day: what was known up to the day, quantiles after it, what happened. */
export function forecastFigureCsv(input: ForecastFigureInput): string {
  const h = input.held;
  const header = ['day', 'date', 'known', 'held_q025', 'held_q10', 'held_q25', 'held_q50'];
  const quantiles = [h.q025, h.q10, h.q25, h.q50, h.q75, h.q90, h.q975];
  const past = Array.from({ length: Math.max(0, input.asOfDay) }, (_, day): Cell[] => [
    day,
    isoDate(input.origin, day),
    countOn(input.seen, day) ?? input.total,
    ...quantiles.map(() => null),
    null,
  ]);
  const rows = input.days.map((day, i): Cell[] => [
    day,
    isoDate(input.origin, day),
    day === input.asOfDay ? (input.seen.at(-1)?.held ?? input.total) : null,
    ...quantiles.map((q) => q[i]),
    input.later === null
      ? null
      : (countOn(input.later, day) ?? input.seen.at(-1)?.held ?? input.total),
  ]);
  return toCsv([...header, 'held_q75', 'held_q90', 'held_q975', 'happened'], [...past, ...rows]);
}

function keys(input: ForecastFigureInput): LegendItem[] {
  const swatches = [
    ['50 %', 'band50'],
    ['80 %', 'band80'],
    [`95 % of ${thousands(input.runs)} model runs`, 'band95'],
  ] as const;
  const lines: LegendItem[] = [
    {
      text: 'median of runs',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'model'), 2, '6 3'),
    },
    {
      text: 'known on the day',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'observed'), 2.6),
    },
  ];
  if (input.later !== null)
    lines.push({
      text: 'what happened afterwards',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'observed'), 1.6, '2 3'),
    });
  return [
    ...swatches.map(
      ([text, token]): LegendItem => ({
        text,
        width: 16,
        draw: (x, y) => swatch(x, y, paint(token)),
      }),
    ),
    ...lines,
  ];
}

/** The forecast as SVG. */
export function forecastFigure(input: ForecastFigureInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const left = narrow ? 26 : 32;
  const right = width - 14;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]);
  const key = legend(keys(input), 0, 0, width);
  const axisTitle = key.height + 18;
  const top = axisTitle + 26;
  const bottom = top + (narrow ? 190 : 280);
  const max = Math.max(1, input.total);
  const y = scaleLinear([0, max], [bottom, top]);
  const xs = input.days.map((d) => x(d));
  const h = input.held;
  const band = (
    low: readonly number[],
    high: readonly number[],
    token: 'band95' | 'band80' | 'band50',
  ): Markup =>
    el('path', {
      ...paint(token),
      d: stepBand(
        xs,
        low.map((v) => y(v)),
        high.map((v) => y(v)),
      ),
    });
  const known = input.seen.at(-1)?.held ?? input.total;
  const steps = (from: number, to: number, points: ForecastFigureInput['seen'], start: number) => {
    const drawn = [
      [x(from), y(start)] as const,
      ...points.map((p) => [x(p.day), y(p.held)] as const),
    ];
    const end = drawn.at(-1)!;
    return stepPath([...drawn, [x(to), end[1]] as const]);
  };
  const at = x(input.asOfDay);
  const toRight = at < (left + right) / 2;
  const asOf = `known by ${shortDate(input.origin, input.asOfDay, true)}`;
  const body: Markup[] = [
    key.markup,
    label(0, axisTitle, `Number of ${input.unit} held by the incumbent`, { color: 'muted' }),
    band(h.q025, h.q975, 'band95'),
    band(h.q10, h.q90, 'band80'),
    band(h.q25, h.q75, 'band50'),
    valueAxis({ y, left, right, ticks: wholeTicks(max, 7), format: thousands }),
    dateAxis({
      origin: input.origin,
      fromDay: 0,
      toDay,
      x,
      bottom,
      top: bottom,
      most: narrow ? 5 : 10,
    }),
    el('path', {
      ...paint(null, 'model'),
      d: stepPath(xs.map((px, i) => [px, y(h.q50[i] ?? 0)] as const)),
      'stroke-width': 2,
      'stroke-dasharray': '6 3',
    }),
    el('path', {
      ...paint(null, 'observed'),
      d: steps(0, input.asOfDay, input.seen, input.total),
      'stroke-width': 2.6,
      'stroke-linejoin': 'round',
    }),
  ];
  if (input.later !== null)
    body.push(
      el('path', {
        ...paint(null, 'observed'),
        d: steps(input.asOfDay, toDay, input.later, known),
        'stroke-width': 1.6,
        'stroke-dasharray': '2 3',
      }),
    );
  body.push(
    el('path', { ...paint(null, 'muted'), d: `M${at.toFixed(1)} ${top - 12}V${bottom}` }),
    label(at + (toRight ? 5 : -5), top - 6, asOf, {
      anchor: toRight ? 'start' : 'end',
      color: 'muted',
      halo: true,
    }),
  );
  return figure(options, {
    title: input.title,
    desc: forecastFigureDesc(input),
    height: bottom + DATE_AXIS_HEIGHT,
    csv: forecastFigureCsv(input),
    body,
  });
}
