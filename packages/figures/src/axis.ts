/** Axes: hairlines, few ticks, units in words. */
import type { ScaleLinear } from 'd3-scale';
import { type DateTick, dateTicks } from './date-ticks.ts';
import { fixed, strokePath } from './marks.ts';
import { join, type Markup } from './markup.ts';
import { label } from './text.ts';

export type Linear = ScaleLinear<number, number>;

export interface DateAxis {
  readonly origin: string;
  /** Day 0 unless said. */
  readonly fromDay?: number;
  readonly toDay: number;
  readonly x: Linear;
  /** Where the plot ends and the axis begins. */
  readonly bottom: number;
  /** Top of the plot, where there are grid lines. */
  readonly top?: number;
  readonly most: number;
}

/** Height a date axis needs below the plot. */
export const DATE_AXIS_HEIGHT = 36;

/** Months under the plot, the year under the first tick and each January. */
export function dateAxis(axis: DateAxis): Markup {
  const { x, bottom, top = bottom, fromDay = 0 } = axis;
  const ticks = dateTicks(axis.origin, fromDay, axis.toDay, axis.most);
  const parts: Markup[] = [];
  for (const tick of ticks) {
    const at = x(tick.day);
    if (top < bottom) {
      parts.push(strokePath('faint', `M${fixed(at)} ${fixed(top)}V${fixed(bottom)}`));
    }
    parts.push(tickMark(at, bottom), ...tickLabels(tick, at, bottom));
  }
  const [from, to] = x.range() as [number, number];
  parts.push(strokePath('ink', `M${fixed(from)} ${fixed(bottom)}H${fixed(to)}`));
  return join(parts);
}

function tickMark(x: number, y: number): Markup {
  return strokePath('ink', `M${fixed(x)} ${fixed(y)}v4`);
}

function tickLabels(tick: DateTick, x: number, y: number): Markup[] {
  const labels = [label(x, y + 16, tick.label, { anchor: 'middle', color: 'muted' })];
  if (tick.year) labels.push(label(x, y + 30, tick.year, { anchor: 'middle', color: 'muted' }));
  return labels;
}

export interface BarRows {
  readonly top: number;
  readonly rows: number;
  /** Height of a row. */
  readonly tall: number;
  /** Of it, the room in which name and number stand over the bar; 0 where they stand beside it. */
  readonly above: number;
}

/** One line of a scale behind bars. Through a number it would be read as a minus: there it is left out. */
export function scaleLine(x: number, { top, rows, tall, above }: BarRows): string {
  const line = (from: number, to: number): string => `M${fixed(x)} ${fixed(from)}V${fixed(to)}`;
  if (above === 0) return line(top, top + rows * tall);
  return Array.from({ length: rows }, (_, i) =>
    line(top + i * tall + above, top + (i + 1) * tall),
  ).join('');
}

export interface ValueAxis {
  readonly y: Linear;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** Horizontal grid lines with their values to the left. */
export function valueAxis(axis: ValueAxis): Markup {
  return join(
    axis.ticks.flatMap((value) => {
      const at = fixed(axis.y(value));
      return [
        strokePath('faint', `M${fixed(axis.left)} ${at}H${fixed(axis.right)}`),
        label(axis.left - 6, axis.y(value) + 4, axis.format(value), {
          anchor: 'end',
          color: 'muted',
        }),
      ];
    }),
  );
}

/** Whole numbers only, for counts. */
export function wholeTicks(max: number, most: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((s) => max / s <= most) ??
    10 ** Math.ceil(Math.log10(max / most));
  const ticks: number[] = [];
  for (let v = 0; v <= max; v += step) ticks.push(v);
  // The top of the scale is named unless its label would touch the one below.
  const last = ticks.at(-1) ?? 0;
  if (max - last >= step * 0.6) ticks.push(max);
  return ticks;
}
