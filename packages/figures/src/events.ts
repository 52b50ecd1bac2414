/** Dated events as numbered ticks with a key, so that labels never overlap. */

import { dateOf } from '@interregnum/case/dates';
import { shortDate, yearOf } from '@interregnum/words';
import type { Linear } from './axis.ts';
import { fixed, strokePath } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { label, wrap } from './text.ts';
import { paint } from './theme.ts';

/** A public event of the case. */
export interface FigureEvent {
  /** Days since the origin. */
  readonly day: number;
  readonly text: string;
}

/** More numbers than these nobody looks up. */
const MOST_EVENTS = 9;

/** Events from the origin to a day, in order. */
export function eventsWithin(events: readonly FigureEvent[], toDay: number): FigureEvent[] {
  return events
    .filter((e) => e.day >= 0 && e.day <= toDay)
    .sort((a, b) => a.day - b.day || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_EVENTS);
}

const RADIUS = 7.5;

/** Lanes needed so that no two numbers touch. */
function lanes(events: readonly FigureEvent[], x: Linear): number[] {
  const ends: number[] = [];
  return events.map((e) => {
    const at = x(e.day);
    let lane = ends.findIndex((end) => at - end >= 2 * RADIUS + 1);
    if (lane < 0) lane = ends.length;
    ends[lane] = at;
    return lane;
  });
}

/** Height the numbers need above the plot. */
export function eventLaneHeight(events: readonly FigureEvent[], x: Linear): number {
  return events.length === 0 ? 0 : (Math.max(...lanes(events, x)) + 1) * (2 * RADIUS + 1) + 4;
}

/** Ticks through the plot from `top` to `bottom`, numbers above it. */
export function eventTicks(
  events: readonly FigureEvent[],
  x: Linear,
  top: number,
  bottom: number,
): Markup {
  const lane = lanes(events, x);
  return join(
    events.flatMap((e, i) => {
      const at = x(e.day);
      const y = top - 4 - RADIUS - (lane[i] ?? 0) * (2 * RADIUS + 1);
      return [
        strokePath('muted', `M${fixed(at)} ${fixed(y + RADIUS)}V${fixed(bottom)}`, 0.8, '1.5 2.5'),
        el('circle', { ...paint('paper', 'muted'), cx: at, cy: y, r: RADIUS, 'stroke-width': 0.8 }),
        label(at, y + 3.6, String(i + 1), { size: 10, anchor: 'middle' }),
      ];
    }),
  );
}

/** The key: number, date, text; one or two columns. */
export function eventKey(
  events: readonly FigureEvent[],
  origin: string,
  top: number,
  width: number,
): { markup: Markup; height: number } {
  const columns = width > 500 ? 2 : 1;
  const column = width / columns;
  const parts: Markup[] = [];
  const last = Math.max(0, ...events.map((e) => e.day));
  const years = yearOf(dateOf(0, origin)) !== yearOf(dateOf(last, origin));
  const perColumn = Math.ceil(events.length / columns);
  let tallest = 0;
  for (let c = 0; c < columns; c++) {
    let y = top;
    for (let i = c * perColumn; i < Math.min(events.length, (c + 1) * perColumn); i++) {
      const e = events[i]!;
      const x = c * column;
      parts.push(
        el('circle', {
          ...paint('paper', 'muted'),
          cx: x + 8,
          cy: y + 8,
          r: 7.5,
          'stroke-width': 0.8,
        }),
        label(x + 8, y + 11.6, String(i + 1), { size: 10, anchor: 'middle' }),
      );
      const lines = wrap(
        `${shortDate(dateOf(e.day, origin), years)}: ${e.text}`,
        column - 34,
        11.5,
      ).slice(0, 2);
      lines.forEach((line, k) => {
        parts.push(label(x + 22, y + 12 + k * 14, line, { size: 11.5, color: 'muted' }));
      });
      y += lines.length * 14 + 6;
    }
    tallest = Math.max(tallest, y - top);
  }
  return { markup: join(parts), height: tallest };
}
