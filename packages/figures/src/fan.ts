/** Centres held over time: bands, median and real runs of the model, history drawn over them. */
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis, wholeTicks } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { isoDate, longDate } from './dates.ts';
import { eventKey, eventLaneHeight, eventsWithin, eventTicks, type FigureEvent } from './events.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type LegendItem, legend } from './legend.ts';
import { dash, diamond, stepBand, stepPath, swatch } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';
import { thousands } from './words.ts';

/** Quantiles of the number of centres held, one entry per day of `FanInput.days`. */
export interface FanQuantiles {
  readonly q025: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q975: readonly number[];
}

export interface FanInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** What is counted, in the plural, e.g. `regional centres`. */
  readonly unit: string;
  /** Centres the incumbent holds at the origin, or regions in all: the top of the scale. */
  readonly total: number;
  /** Runs behind the quantiles. */
  readonly runs: number;
  /** Days since the origin, ascending. */
  readonly days: readonly number[];
  readonly held: FanQuantiles;
  /** A few real runs: the same count on the same days. */
  readonly samples: readonly { readonly run: number; readonly held: readonly number[] }[];
  /** What happened: the count from each day on, ascending; `null` when it is not known. */
  readonly observed: readonly { readonly day: number; readonly held: number }[] | null;
  readonly events: readonly FigureEvent[];
}

/** Count in force on a day; `null` before the first entry. */
function observedOn(input: FanInput, day: number): number | null {
  let held: number | null = null;
  for (const step of input.observed ?? []) if (step.day <= day) held = step.held;
  return held;
}

/** First day on which no more than half of the total is held, in words. */
function halfLost(input: FanInput, held: readonly number[]): string | null {
  const i = held.findIndex((n) => n <= input.total / 2);
  const day = input.days[i];
  return day === undefined ? null : longDate(input.origin, day);
}

/** Text alternative, numbers first. */
export function fanDesc(input: FanInput): string {
  const last = input.days.length - 1;
  const day = input.days[last];
  if (day === undefined) return 'No days were simulated.';
  const q = (of: readonly number[]): string => thousands(of[last] ?? 0);
  const h = input.held;
  const text = `On ${longDate(input.origin, day)} the median of ${thousands(input.runs)} runs has ${q(h.q50)} of ${thousands(input.total)} ${input.unit} still held (80 % interval: ${q(h.q10)} to ${q(h.q90)}; 95 %: ${q(h.q025)} to ${q(h.q975)}).`;
  const seen = observedOn(input, day);
  const model = halfLost(input, h.q50);
  const past = input.observed
    ? halfLost(
        input,
        input.days.map((d) => observedOn(input, d) ?? input.total),
      )
    : null;
  const half = `Half are lost ${model ? `by ${model}` : 'in fewer than half of runs'}${past ? `; in history by ${past}` : ''}.`;
  const history =
    seen === null
      ? 'What happened is not known.'
      : `In history ${thousands(seen)} were held on that day.`;
  return `${text} ${history} ${input.total > 0 ? half : ''}`.trim();
}

/** One row per day: quantiles, the runs shown, history. */
export function fanCsv(input: FanInput): string {
  const h = input.held;
  const header = [
    'day',
    'date',
    'held_q025',
    'held_q10',
    'held_q25',
    'held_q50',
    'held_q75',
    'held_q90',
    'held_q975',
    ...input.samples.map((s) => `run_${s.run}`),
    'observed',
  ];
  const rows = input.days.map((day, i): Cell[] => [
    day,
    isoDate(input.origin, day),
    ...[h.q025, h.q10, h.q25, h.q50, h.q75, h.q90, h.q975].map((q) => q[i]),
    ...input.samples.map((s) => s.held[i]),
    observedOn(input, day),
  ]);
  return toCsv(header, rows);
}

function keys(input: FanInput): LegendItem[] {
  const items: LegendItem[] = [
    { text: '50 %', width: 16, draw: (x, y) => swatch(x, y, paint('band50')) },
    { text: '80 %', width: 16, draw: (x, y) => swatch(x, y, paint('band80')) },
    {
      text: `95 % of ${thousands(input.runs)} model runs`,
      width: 16,
      draw: (x, y) => swatch(x, y, paint('band95')),
    },
    {
      text: 'median of runs',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'model'), 2, '6 3'),
    },
  ];
  if (input.samples.length > 0) {
    items.push({
      text: 'single runs',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'modelRun'), 0.8),
    });
  }
  if (input.observed) {
    items.push({
      text: 'what happened',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'observed'), 2.6),
    });
  }
  return items;
}

/** Fan chart as SVG. */
export function fan(input: FanInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const left = narrow ? 26 : 32;
  const right = width - 14;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]);
  const events = eventsWithin(input.events, 0, toDay);

  const key = legend(keys(input), 0, 0, width);
  const axisTitle = key.height + 18;
  const top = axisTitle + 10 + eventLaneHeight(events, x);
  const bottom = top + (narrow ? 190 : 300);
  const max = Math.max(1, input.total);
  const y = scaleLinear([0, max], [bottom, top]);

  const xs = input.days.map((d) => x(d));
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
  const line = (held: readonly number[]): string =>
    stepPath(xs.map((at, i) => [at, y(held[i] ?? 0)] as const));
  const h = input.held;

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
    eventTicks(events, x, top, bottom),
    ...input.samples.map((s) =>
      el('path', { ...paint(null, 'modelRun'), d: line(s.held), 'stroke-width': 0.8 }),
    ),
    el('path', {
      ...paint(null, 'model'),
      d: line(h.q50),
      'stroke-width': 2,
      'stroke-dasharray': '6 3',
    }),
  ];
  if (input.days.length === 0) {
    body.push(
      label((left + right) / 2, (top + bottom) / 2, 'No days simulated', { anchor: 'middle' }),
    );
  }
  if (input.observed && input.observed.length > 0) {
    const seen = input.observed.filter((s) => s.day <= toDay);
    const points = seen.map((s) => [x(s.day), y(s.held)] as const);
    const end = points.at(-1);
    body.push(
      el('path', {
        ...paint(null, 'observed'),
        d: stepPath([...points, ...(end ? [[x(toDay), end[1]] as const] : [])]),
        'stroke-width': 2.6,
        'stroke-linejoin': 'round',
      }),
    );
    const last = seen.at(-1);
    if (last) body.push(diamond(x(last.day), y(last.held)));
  }
  let height = bottom + DATE_AXIS_HEIGHT;
  if (events.length > 0) {
    const k = eventKey(events, input.origin, height + 4, width);
    body.push(k.markup);
    height += 4 + k.height;
  }
  return figure(options, {
    title: input.title,
    desc: fanDesc(input),
    height,
    csv: fanCsv(input),
    body,
  });
}
