/** A quantity by week over many runs: bands and median, with dated counts as points. */
import { dateOf } from '@interregnum/case/dates';
import { thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { MEDIAN_KEY, MEDIAN_LINE } from './held-plot.ts';
import { diamondKey, type LegendItem, legend, said, swatchKey } from './legend.ts';
import { diamond } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label, wrap } from './text.ts';
import { paint } from './theme.ts';

export interface BandWeek {
  /** Days since the origin, end of the week. */
  readonly day: number;
  /** Quantiles over runs. */
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
}

export interface WeeklyBand {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  readonly weeks: readonly BandWeek[];
  /** What the axis counts. */
  readonly label: string;
  readonly points: readonly { readonly day: number; readonly value: number }[];
  readonly pointsAre: string;
  readonly format: (value: number) => string;
  /** Shown under the figure. */
  readonly caveat: string;
  readonly desc: string;
  readonly csv: string;
}

/** A count that somebody published at the time. */
interface PublishedCount {
  readonly day: number;
  readonly counted: number;
  /** What was counted, or who counted. */
  readonly of: string;
  readonly source: string;
}

/** Counts of the days that are drawn, in order. */
export const countsWithin = <T extends { readonly day: number }>(
  { observed, horizonDays }: { readonly observed: readonly T[]; readonly horizonDays: number },
  counted: (count: T) => number,
): T[] =>
  observed
    .filter((p) => p.day >= 0 && p.day <= horizonDays && Number.isFinite(counted(p)))
    .sort((a, b) => a.day - b.day || counted(a) - counted(b));

/** One row per week of the model, then one per count; `of` names the column that tells counts apart. */
export function bandCsv(
  origin: string,
  weeks: readonly BandWeek[],
  of: string,
  counts: readonly PublishedCount[],
): string {
  const dated = (source: string, day: number): (string | number)[] => [
    source,
    day,
    dateOf(day, origin),
  ];
  return toCsv(
    ['source', 'day', 'date', 'q05', 'q25', 'q50', 'q75', 'q95', 'counted', of, 'reference'],
    [
      ...weeks.map((w) => [...dated('model', w.day), w.q05, w.q25, w.q50, w.q75, w.q95]),
      ...counts.map((c) => [
        ...dated('observed', c.day),
        ...Array<null>(5).fill(null),
        c.counted,
        c.of,
        c.source,
      ]),
    ],
  );
}

/** Where the plot of a sheet lies, and its last day, for a page that marks a day in it. */
export interface BandPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly toDay: number;
}

function keys(input: WeeklyBand): LegendItem[] {
  const items: LegendItem[] = [
    swatchKey('50 %', paint('band50')),
    swatchKey(`90 % of ${thousands(input.runs)} model runs`, paint('band80')),
    MEDIAN_KEY,
  ];
  if (input.points.length > 0) {
    items.push(diamondKey(input.pointsAre));
  }
  return items;
}

export function bandPlace(input: WeeklyBand, options: FigureOptions): BandPlace {
  const { narrow, say, width } = sheet(options);
  const top = legend(said(keys(input), say), width).height + 30;
  return {
    left: narrow ? 40 : 46,
    right: width - 12,
    top,
    bottom: top + (narrow ? 180 : 230),
    toDay: Math.max(1, input.horizonDays),
  };
}

/** Band by week as SVG. */
export function weeklyBand(input: WeeklyBand, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const { points } = input;
  const key = legend(said(keys(input), say), width);
  const { left, right, top, bottom, toDay } = bandPlace(input, options);
  const x = scaleLinear([0, toDay], [left, right]);
  const max = Math.max(1, ...input.weeks.map((w) => w.q95), ...points.map((p) => p.value));
  const y = scaleLinear([0, max], [bottom, top]).nice(5);
  const band = (low: 'q05' | 'q25', high: 'q95' | 'q75', token: 'band80' | 'band50'): Markup =>
    el('path', {
      ...paint(token),
      d:
        area<BandWeek>()
          .x((w) => x(w.day))
          .y0((w) => y(w[low]))
          .y1((w) => y(w[high]))
          .curve(curveLinear)
          .digits(1)([...input.weeks]) ?? '',
    });
  const body: Markup[] = [
    key.markup,
    label(0, key.height + 16, input.label, { color: 'muted' }),
    band('q05', 'q95', 'band80'),
    band('q25', 'q75', 'band50'),
    valueAxis({ y, left, right, ticks: y.ticks(5), format: input.format }),
    el('path', {
      ...paint(null, 'model'),
      d:
        line<BandWeek>()
          .x((w) => x(w.day))
          .y((w) => y(w.q50))
          .digits(1)([...input.weeks]) ?? '',
      ...MEDIAN_LINE,
    }),
    dateAxis({
      origin: input.origin,
      toDay,
      x,
      bottom,
      most: narrow ? 5 : 10,
    }),
    ...points.map((p) => diamond(x(p.day), y(p.value))),
  ];
  let height = bottom + DATE_AXIS_HEIGHT;
  for (const text of wrap(input.caveat, width, 11.5)) {
    height += 15;
    body.push(label(0, height, text, { size: 11.5, color: 'muted' }));
  }
  return figure(options, {
    title: input.title,
    desc: input.desc,
    height: height + 8,
    csv: input.csv,
    body,
  });
}
