/** A forecast as of a day: what had been seen to the left of it, what the model says to the right. */
import { dateOf } from '@interregnum/case/dates';
import { longDate, shortDate, thousands } from '@interregnum/words';
import { DATE_AXIS_HEIGHT } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { type FigureOptions, figure, type Say, sheet } from './frame.ts';
import {
  type HeldOverTime,
  type HeldStep,
  heldKeys,
  heldOn,
  heldPlot,
  heldScales,
  medianAndIntervals,
} from './held-plot.ts';
import { dashKey, type LegendItem, legend, said } from './legend.ts';
import { stepPath, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';

/** `days` begin with the as-of day. */
export interface ForecastFigureInput extends HeldOverTime {
  /** Days since the origin. */
  readonly asOfDay: number;
  /** The count from each day on, ascending, up to the as-of day: what the forecast knew. */
  readonly seen: readonly HeldStep[];
  /** The same after it; null when it is not known. */
  readonly later: readonly HeldStep[] | null;
}

/** Text alternative, numbers first. */
export function forecastFigureDesc(input: ForecastFigureInput): string {
  const last = input.days.length - 1;
  const day = input.days[last];
  const known = input.seen.at(-1)?.held ?? input.total;
  const asOf = longDate(dateOf(input.asOfDay, input.origin));
  const start = `On ${asOf}, ${thousands(known)} of ${thousands(input.total)} ${input.unit} were held.`;
  if (day === undefined) return `${start} No later days were simulated.`;
  const { median, intervals } = medianAndIntervals(input.held, last);
  const end = longDate(dateOf(day, input.origin));
  const forecast = `By ${end} the median of ${thousands(input.runs)} runs has ${median} still held ${intervals}.`;
  const after =
    input.later === null
      ? 'What happened afterwards is not known.'
      : `What happened afterwards: ${thousands(input.later.at(-1)?.held ?? known)} were held at the end.`;
  return `${start} ${forecast} ${after}`;
}

/** One row per day: what was known up to the day, quantiles after it, what happened. */
export function forecastFigureCsv(input: ForecastFigureInput): string {
  const h = input.held;
  const header = ['day', 'date', 'known', 'held_q025', 'held_q10', 'held_q25', 'held_q50'];
  const quantiles = [h.q025, h.q10, h.q25, h.q50, h.q75, h.q90, h.q975];
  const past = Array.from({ length: Math.max(0, input.asOfDay) }, (_, day): Cell[] => [
    day,
    dateOf(day, input.origin),
    heldOn(input.seen, day) ?? input.total,
    ...quantiles.map(() => null),
    null,
  ]);
  const rows = input.days.map((day, i): Cell[] => [
    day,
    dateOf(day, input.origin),
    day === input.asOfDay ? (input.seen.at(-1)?.held ?? input.total) : null,
    ...quantiles.map((q) => q[i]),
    input.later === null
      ? null
      : (heldOn(input.later, day) ?? input.seen.at(-1)?.held ?? input.total),
  ]);
  return toCsv([...header, 'held_q75', 'held_q90', 'held_q975', 'happened'], [...past, ...rows]);
}

function keys(input: ForecastFigureInput, say: Say): LegendItem[] {
  const items: LegendItem[] = [
    ...said(heldKeys(input.runs), say),
    dashKey(say('known on the day'), 'observed', 2.6),
  ];
  if (input.later !== null)
    items.push(dashKey(say('what happened afterwards'), 'observed', 1.6, '2 3'));
  return items;
}

/** The forecast as SVG. */
export function forecastFigure(input: ForecastFigureInput, options: FigureOptions): string {
  const page = sheet(options);
  const scales = heldScales(input, page);
  const { left, right, toDay, x } = scales;
  const key = legend(keys(input, page.say), page.width);
  const axisTitle = key.height + 18;
  const top = axisTitle + 26;
  const bottom = top + (page.narrow ? 190 : 280);
  const { y, behind, median } = heldPlot(input, page, scales, { axisTitle, top, bottom });
  const known = input.seen.at(-1)?.held ?? input.total;
  const steps = (from: number, to: number, points: readonly HeldStep[], start: number) => {
    const drawn = [
      [x(from), y(start)] as const,
      ...points.map((p) => [x(p.day), y(p.held)] as const),
    ];
    const end = drawn.at(-1)!;
    return stepPath([...drawn, [x(to), end[1]] as const]);
  };
  const at = x(input.asOfDay);
  const toRight = at < (left + right) / 2;
  const asOf = `known by ${shortDate(dateOf(input.asOfDay, input.origin), true)}`;
  const body: Markup[] = [
    key.markup,
    ...behind,
    median,
    el('path', {
      ...paint(null, 'observed'),
      d: steps(0, input.asOfDay, input.seen, input.total),
      'stroke-width': 2.6,
      'stroke-linejoin': 'round',
    }),
  ];
  if (input.later !== null)
    body.push(strokePath('observed', steps(input.asOfDay, toDay, input.later, known), 1.6, '2 3'));
  body.push(
    strokePath('muted', `M${at.toFixed(1)} ${top - 12}V${bottom}`),
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
