/** Persons displaced since the origin, by week, with counts of the time as dated points. */
import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { isoDate, longDate } from './dates.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { compact } from './intervals.ts';
import { type LegendItem, legend } from './legend.ts';
import { dash, diamond, swatch } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label, wrap } from './text.ts';
import { paint } from './theme.ts';
import { roundPersons, thousands } from './words.ts';

export interface DisplacementWeek {
  /** Days since the origin, end of the week. */
  readonly day: number;
  /** Persons displaced since the origin, quantiles over runs. */
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
}

export interface DisplacementPoint {
  readonly day: number;
  /** Persons, as counted by the source. */
  readonly persons: number;
  /** What the source counted, e.g. `conflict IDPs since 1 January`. */
  readonly metric: string;
  readonly source: string;
}

export interface DisplacementInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  readonly weeks: readonly DisplacementWeek[];
  readonly observed: readonly DisplacementPoint[];
  /** How the counts differ from what the model counts; shown under the figure. */
  readonly caveat: string;
}

function within(input: DisplacementInput): DisplacementPoint[] {
  return input.observed
    .filter((p) => p.day >= 0 && p.day <= input.horizonDays && Number.isFinite(p.persons))
    .sort((a, b) => a.day - b.day || a.persons - b.persons);
}

/** Text alternative, numbers first. */
export function displacementDesc(input: DisplacementInput): string {
  const last = input.weeks.at(-1);
  if (!last) return 'No weeks were simulated.';
  const points = within(input);
  const seen = points.at(-1);
  const text = `By ${longDate(input.origin, last.day)} between ${roundPersons(last.q05)} and ${roundPersons(last.q95)} persons are displaced in 90 % of ${thousands(input.runs)} runs; the median is ${roundPersons(last.q50)}.`;
  return seen
    ? `${text} ${thousands(points.length)} counts of the time are shown, the last ${thousands(seen.persons)} on ${longDate(input.origin, seen.day)} (${seen.metric}).`
    : `${text} No count of the time is known.`;
}

/** One row per week of the model, then one per count. */
export function displacementCsv(input: DisplacementInput): string {
  return toCsv(
    ['source', 'day', 'date', 'q05', 'q25', 'q50', 'q75', 'q95', 'counted', 'metric', 'reference'],
    [
      ...input.weeks.map((w) => [
        'model',
        w.day,
        isoDate(input.origin, w.day),
        w.q05,
        w.q25,
        w.q50,
        w.q75,
        w.q95,
      ]),
      ...within(input).map((p) => [
        'observed',
        p.day,
        isoDate(input.origin, p.day),
        ...Array<null>(5).fill(null),
        p.persons,
        p.metric,
        p.source,
      ]),
    ],
  );
}

/** Band by week as SVG. */
export function displacement(input: DisplacementInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const points = within(input);
  const items: LegendItem[] = [
    { text: '50 %', width: 16, draw: (x, y) => swatch(x, y, paint('band50')) },
    {
      text: `90 % of ${thousands(input.runs)} model runs`,
      width: 16,
      draw: (x, y) => swatch(x, y, paint('band80')),
    },
    {
      text: 'median of runs',
      width: 18,
      draw: (x, y) => dash(x, y, paint(null, 'model'), 2, '6 3'),
    },
  ];
  if (points.length > 0) {
    items.push({ text: 'counted at the time', width: 10, draw: (x, y) => diamond(x + 5, y) });
  }
  const key = legend(items, 0, 0, width);
  const left = narrow ? 40 : 46;
  const right = width - 12;
  const top = key.height + 30;
  const bottom = top + (narrow ? 180 : 230);
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]);
  const max = Math.max(1, ...input.weeks.map((w) => w.q95), ...points.map((p) => p.persons));
  const y = scaleLinear([0, max], [bottom, top]).nice(5);
  const band = (low: 'q05' | 'q25', high: 'q95' | 'q75', token: 'band80' | 'band50'): Markup =>
    el('path', {
      ...paint(token),
      d:
        area<DisplacementWeek>()
          .x((w) => x(w.day))
          .y0((w) => y(w[low]))
          .y1((w) => y(w[high]))
          .curve(curveLinear)
          .digits(1)([...input.weeks]) ?? '',
    });
  const body: Markup[] = [
    key.markup,
    label(0, key.height + 16, 'Persons displaced since the origin', { color: 'muted' }),
    band('q05', 'q95', 'band80'),
    band('q25', 'q75', 'band50'),
    valueAxis({ y, left, right, ticks: y.ticks(5), format: compact }),
    el('path', {
      ...paint(null, 'model'),
      d:
        line<DisplacementWeek>()
          .x((w) => x(w.day))
          .y((w) => y(w.q50))
          .digits(1)([...input.weeks]) ?? '',
      'stroke-width': 2,
      'stroke-dasharray': '6 3',
    }),
    dateAxis({
      origin: input.origin,
      fromDay: 0,
      toDay,
      x,
      bottom,
      top: bottom,
      most: narrow ? 5 : 10,
    }),
    ...points.map((p) => diamond(x(p.day), y(p.persons))),
  ];
  let height = bottom + DATE_AXIS_HEIGHT;
  for (const text of wrap(input.caveat, width, 11.5)) {
    height += 15;
    body.push(label(0, height, text, { size: 11.5, color: 'muted' }));
  }
  return figure(options, {
    title: input.title,
    desc: displacementDesc(input),
    height: height + 8,
    csv: displacementCsv(input),
    body,
  });
}
