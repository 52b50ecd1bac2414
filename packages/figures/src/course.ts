/** One region over time: the share of runs in which its centre is lost by each day, and history. */

import { dateOf } from '@interregnum/case/dates';
import { longDate, percent, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import type { MapObserved } from './map-state.ts';
import { diamond, fixed, stepPath, strokePath } from './marks.ts';
import type { Markup } from './markup.ts';
import { label } from './text.ts';

export interface CourseInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly runs: number;
  /** Share of runs, 0..1, in which the centre is lost by each day from 0 on. */
  readonly lost: readonly number[];
  readonly observed: MapObserved;
}

const lastDay = (input: CourseInput): number => Math.max(1, input.lost.length - 1);

/** Text alternative, numbers first. */
export function courseDesc(input: CourseInput): string {
  const share = input.lost.at(-1);
  if (share === undefined) return 'No days were simulated.';
  const by = longDate(dateOf(input.lost.length - 1, input.origin));
  const model = `Lost in ${percent(share)} of ${thousands(input.runs)} runs by ${by}.`;
  const { observed } = input;
  if (observed.status === 'unknown') return `${model} What happened is not known.`;
  if (observed.status === 'held') return `${model} In history it was held.`;
  if (observed.status === 'held until')
    return `${model} In history it was held until ${longDate(dateOf(observed.day, input.origin))}, where the record ends.`;
  return `${model} In history it was lost on ${longDate(dateOf(observed.day, input.origin))}.`;
}

/** 1, 0, or nothing where it is not known. */
function lostOn(observed: MapObserved, day: number): number | '' {
  if (observed.status === 'unknown') return '';
  if (observed.status === 'held') return 0;
  if (observed.status === 'held until') return day <= observed.day ? 0 : '';
  return Number(day >= observed.day);
}

export function courseCsv(input: CourseInput): string {
  return toCsv(
    ['day', 'date', 'share_lost', 'observed_lost'],
    input.lost.map((share, d) => [d, dateOf(d, input.origin), share, lostOn(input.observed, d)]),
  );
}

/** Course as SVG. */
export function course(input: CourseInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const left = 40;
  const right = width - 14;
  const toDay = lastDay(input);
  const x = scaleLinear([0, toDay], [left, right]);
  const top = 34;
  const bottom = top + (narrow ? 110 : 150);
  const y = scaleLinear([0, 1], [bottom, top]);
  const body: Markup[] = [
    label(0, 14, `Share of ${thousands(input.runs)} runs in which it is lost`, { color: 'muted' }),
    valueAxis({ y, left, right, ticks: [0, 0.5, 1], format: percent }),
    dateAxis({ origin: input.origin, toDay, x, bottom, most: narrow ? 5 : 10 }),
    strokePath('model', stepPath(input.lost.map((share, day) => [x(day), y(share)] as const)), 2.2),
  ];
  const { observed } = input;
  if (observed.status === 'held') body.push(diamond(right, bottom - 6));
  else if (observed.status === 'held until') {
    if (observed.day <= toDay) body.push(diamond(x(observed.day), bottom - 6));
  } else if ('day' in observed && observed.day >= 0 && observed.day <= toDay) {
    const at = x(observed.day);
    body.push(
      strokePath('observed', `M${fixed(at)} ${fixed(top)}V${fixed(bottom)}`, 1.6),
      diamond(at, top - 4),
    );
  }
  return figure(options, {
    title: input.title,
    desc: courseDesc(input),
    height: bottom + DATE_AXIS_HEIGHT,
    csv: courseCsv(input),
    body,
  });
}
