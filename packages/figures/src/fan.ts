/** Centres held over time: bands, median and real runs of the model, history drawn over them. */
import { dateOf } from '@interregnum/case/dates';
import { longDate, thousands } from '@interregnum/words';
import { DATE_AXIS_HEIGHT } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { eventKey, eventLaneHeight, eventsWithin, eventTicks, type FigureEvent } from './events.ts';
import { type FigureOptions, figure, type Sheet, sheet } from './frame.ts';
import {
  type HeldOverTime,
  type HeldStep,
  heldKeys,
  heldOn,
  heldPlot,
  heldScales,
  medianAndIntervals,
} from './held-plot.ts';
import { dashKey, type Legend, type LegendItem, legend, said } from './legend.ts';
import { diamond, openDiamonds, stepPath, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';

export interface FanInput extends HeldOverTime {
  /** A few real runs: the same count on the same days. */
  readonly samples: readonly { readonly run: number; readonly held: readonly number[] }[];
  /** What happened: the count from each day on, ascending; `null` when it is not known. */
  readonly observed: readonly HeldStep[] | null;
  /** Day on which the record ends, where that is before the last day. */
  readonly observedUntil?: number;
  readonly events: readonly FigureEvent[];
}

/** First day on which no more than half of the total is held, in words. */
function halfLost(input: FanInput, held: readonly number[]): string | null {
  const i = held.findIndex((n) => n <= input.total / 2);
  const day = input.days[i];
  return day === undefined ? null : longDate(dateOf(day, input.origin));
}

/** What was held on a day, where the record reaches it. */
/** Centres held on a day in history; null where that is not known of all. */
export const heldInHistory = (
  { observed, observedUntil = Infinity }: FanInput,
  day: number,
): number | null => (day > observedUntil ? null : heldOn(observed ?? [], day));

function inHistory(input: FanInput, last: number): string {
  const { observedUntil: ends = last } = input;
  const seen = heldInHistory(input, Math.min(ends, last));
  if (seen === null) return 'What happened is not known.';
  return ends < last
    ? `In history ${thousands(seen)} were held on ${longDate(dateOf(ends, input.origin))}, where the record ends.`
    : `In history ${thousands(seen)} were held on that day.`;
}

/** Text alternative, numbers first. */
export function fanDesc(input: FanInput): string {
  const last = input.days.length - 1;
  const day = input.days[last];
  if (day === undefined) return 'No days were simulated.';
  const { median, intervals } = medianAndIntervals(input.held, last);
  const text = `On ${longDate(dateOf(day, input.origin))} the median of ${thousands(input.runs)} runs has ${median} of ${thousands(input.total)} ${input.unit} still held ${intervals}.`;
  const model = halfLost(input, input.held.q50);
  const past = input.observed
    ? halfLost(
        input,
        input.days.map((d) => heldInHistory(input, d) ?? input.total),
      )
    : null;
  const half = `Half are lost ${model ? `by ${model}` : 'in fewer than half of runs'}${past ? `; in history by ${past}` : ''}.`;
  return `${text} ${inHistory(input, day)} ${input.total > 0 ? half : ''}`.trim();
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
    dateOf(day, input.origin),
    ...[h.q025, h.q10, h.q25, h.q50, h.q75, h.q90, h.q975].map((q) => q[i]),
    ...input.samples.map((s) => s.held[i]),
    heldInHistory(input, day),
  ]);
  return toCsv(header, rows);
}

function keys(input: FanInput): LegendItem[] {
  const items = heldKeys(input.runs);
  if (input.samples.length > 0) {
    items.push(dashKey('single runs', 'modelRun', 0.8));
  }
  if (input.observed) {
    items.push(dashKey('what happened', 'observed', 2.6));
  }
  return items;
}

/** Where the plot of a sheet lies, and its last day, for a page that marks a day in it. */
export interface FanPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly toDay: number;
}

export function fanPlace(input: FanInput, options: FigureOptions): FanPlace {
  const page = sheet(options);
  const { left, right, toDay, x } = heldScales(input, page);
  const events = eventsWithin(input.events, toDay);
  const top = axisTitleOf(input, page) + 10 + eventLaneHeight(events, x);
  return { left, right, top, bottom: top + (page.narrow ? 190 : 300), toDay };
}

const legendOf = (input: FanInput, { say, width }: Sheet): Legend =>
  legend(said(keys(input), say), width);

const axisTitleOf = (input: FanInput, page: Sheet): number => legendOf(input, page).height + 18;

/** Fan chart as SVG. */
export function fan(input: FanInput, options: FigureOptions): string {
  const page = sheet(options);
  const { width } = page;
  const scales = heldScales(input, page);
  const { left, right, toDay, x } = scales;
  const events = eventsWithin(input.events, toDay);

  const key = legendOf(input, page);
  const axisTitle = axisTitleOf(input, page);
  const { top, bottom } = fanPlace(input, options);
  const { y, behind, median } = heldPlot(input, page, scales, { axisTitle, top, bottom });
  const line = (held: readonly number[]): string =>
    stepPath(input.days.map((d, i) => [x(d), y(held[i] ?? 0)] as const));

  const body: Markup[] = [
    key.markup,
    ...behind,
    eventTicks(events, x, top, bottom),
    ...input.samples.map((s) => strokePath('modelRun', line(s.held), 0.8)),
    median,
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
    const until = Math.min(input.observedUntil ?? toDay, toDay);
    body.push(
      el('path', {
        ...paint(null, 'observed'),
        d: stepPath([...points, ...(end ? [[x(until), end[1]] as const] : [])]),
        'stroke-width': 2.6,
        'stroke-linejoin': 'round',
      }),
    );
    const last = seen.at(-1);
    if (last) body.push(diamond(x(last.day), y(last.held)));
    if (end && until < toDay) body.push(openDiamonds([[x(until), end[1]]]));
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
