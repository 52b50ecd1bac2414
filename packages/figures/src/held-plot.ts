/** Centres held over time: what the plots of one ensemble and of one forecast share. */
import { thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { dateAxis, type Linear, valueAxis, wholeTicks } from './axis.ts';
import type { Sheet } from './frame.ts';
import { dashKey, type LegendItem, swatchKey } from './legend.ts';
import { stepBand, stepPath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { label } from './text.ts';
import { paint } from './theme.ts';

/** Quantiles of the number of centres held, one entry per day of `HeldOverTime.days`. */
export interface FanQuantiles {
  readonly q025: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q975: readonly number[];
}

/** A count in force from a day on. */
export interface HeldStep {
  /** Since the origin. */
  readonly day: number;
  readonly held: number;
}

export interface HeldOverTime {
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
}

/** Count in force on a day; null before the first step. `steps` ascend. */
export function heldOn(steps: readonly HeldStep[], day: number): number | null {
  let held: number | null = null;
  for (const step of steps) if (step.day <= day) held = step.held;
  return held;
}

/** `3 (80 % interval: 2 to 5; 95 %: 1 to 6)` on the i-th day. */
export function medianAndIntervals(
  h: FanQuantiles,
  i: number,
): { readonly median: string; readonly intervals: string } {
  const q = (of: readonly number[]): string => thousands(of[i] ?? 0);
  return {
    median: q(h.q50),
    intervals: `(80 % interval: ${q(h.q10)} to ${q(h.q90)}; 95 %: ${q(h.q025)} to ${q(h.q975)})`,
  };
}

/** Legend of the bands and the median. */
export function heldKeys(runs: number): LegendItem[] {
  const bands = [
    ['50 %', 'band50'],
    ['80 %', 'band80'],
    [`95 % of ${thousands(runs)} model runs`, 'band95'],
  ] as const;
  return [...bands.map(([text, token]) => swatchKey(text, paint(token))), MEDIAN_KEY];
}

/** How every plot draws the median of runs. */
export const MEDIAN_LINE = { 'stroke-width': 2, 'stroke-dasharray': '6 3' };

export const MEDIAN_KEY: LegendItem = dashKey(
  'median of runs',
  'model',
  MEDIAN_LINE['stroke-width'],
  MEDIAN_LINE['stroke-dasharray'],
);

export interface HeldScales {
  readonly left: number;
  readonly right: number;
  readonly toDay: number;
  readonly x: Linear;
}

/** Where days lie on a sheet. */
export function heldScales({ horizonDays }: HeldOverTime, { narrow, width }: Sheet): HeldScales {
  const left = narrow ? 26 : 32;
  const right = width - 14;
  const toDay = Math.max(1, horizonDays);
  return { left, right, toDay, x: scaleLinear([0, toDay], [left, right]) };
}

export interface HeldPlot {
  readonly y: Linear;
  /** Name of the scale, bands and axes. */
  readonly behind: readonly Markup[];
  readonly median: Markup;
}

/** Bands, axes and median between `top` and `bottom`. */
export function heldPlot(
  input: HeldOverTime,
  { narrow }: Sheet,
  { left, right, toDay, x }: HeldScales,
  {
    axisTitle,
    top,
    bottom,
  }: { readonly axisTitle: number; readonly top: number; readonly bottom: number },
): HeldPlot {
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
  return {
    y,
    behind: [
      label(0, axisTitle, `Number of ${input.unit} held by the incumbent`, { color: 'muted' }),
      band(h.q025, h.q975, 'band95'),
      band(h.q10, h.q90, 'band80'),
      band(h.q25, h.q75, 'band50'),
      valueAxis({ y, left, right, ticks: wholeTicks(max, 7), format: thousands }),
      dateAxis({ origin: input.origin, toDay, x, bottom, most: narrow ? 5 : 10 }),
    ],
    median: el('path', {
      ...paint(null, 'model'),
      d: stepPath(xs.map((at, i) => [at, y(h.q50[i] ?? 0)] as const)),
      ...MEDIAN_LINE,
    }),
  };
}
