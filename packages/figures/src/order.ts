/** Order of fall: one row per region, first falls on top, the observed day as a diamond. */
import { dateOf } from '@interregnum/case/dates';
import { list, longDate, percent, shortDate, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { legend } from './legend.ts';
import { diamond, diamonds, fixed, openDiamonds, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { type OrderRow, orderRows } from './order-rows.ts';
import { fit, label, wrap } from './text.ts';
import { paint } from './theme.ts';

export interface OrderInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  readonly rows: readonly OrderRow[];
}

/** Text alternative, numbers first. */
export function orderDesc(input: OrderInput): string {
  const rows = orderRows(input.rows);
  if (rows.length === 0) return 'There are no regions.';
  const likely = rows.filter((r) => r.pFall > 0.5).length;
  const first = rows.slice(0, 3).filter((r) => r.q50 !== null);
  const text = `${thousands(likely)} of ${thousands(rows.length)} centres fall in more than half of ${thousands(input.runs)} runs.`;
  const order =
    first.length === 0
      ? 'No centre has a median day of fall.'
      : `First by median: ${list(first.map((r) => `${r.name} (${shortDate(dateOf(r.q50 ?? 0, input.origin), true)})`))}.`;
  const fell = rows.filter((r) => r.observed.status === 'fell').length;
  const known = rows.filter((r) => r.observed.status !== 'unknown').length;
  const ends = recordEnd(rows);
  const history =
    known === 0
      ? 'What happened is not known.'
      : ends === null
        ? `In history ${thousands(fell)} of ${thousands(known)} fell.`
        : `In history ${thousands(fell)} of ${thousands(known)} fell by ${longDate(dateOf(ends, input.origin))}, where the record ends.`;
  return `${text} ${order} ${history}`;
}

/** Last day known of the centres that had not fallen; null where the record reaches the last day. */
function recordEnd(rows: readonly OrderRow[]): number | null {
  const days = rows.flatMap(({ observed }) =>
    observed.status === 'held until' ? [observed.day] : [],
  );
  return days.length === 0 ? null : Math.max(...days);
}

/** One row per region, in the order drawn. */
export function orderCsv(input: OrderInput): string {
  const date = (day: number | null): string => (day === null ? '' : dateOf(day, input.origin));
  return toCsv(
    [
      'rank',
      'id',
      'name',
      'p_fall',
      'fall_day_q05',
      'fall_day_q50',
      'fall_day_q95',
      'fall_date_q50',
      'observed_status',
      'observed_day',
      'observed_date',
    ],
    orderRows(input.rows).map((r, i) => {
      const day = 'day' in r.observed ? r.observed.day : null;
      return [
        i + 1,
        r.id,
        r.name,
        r.pFall,
        r.q05,
        r.q50,
        r.q95,
        date(r.q50),
        r.observed.status,
        day,
        date(day),
      ];
    }),
  );
}

const ROW = 19;

/** Order of fall as SVG. */
export function order(input: OrderInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const rows = orderRows(input.rows);
  const left = narrow ? 104 : 150;
  const shareAt = width;
  const right = width - (narrow ? 50 : 64);
  // Past the last day there is a strip for what had not fallen by then.
  const strip = narrow ? 14 : 22;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right - strip]);
  const key = legend(
    [
      {
        text: 'model: median and 5–95 % of runs',
        width: 18,
        draw: (at, y) => intervalMarks([{ from: at, to: at + 18, median: at + 9, y, open: false }]),
      },
      {
        text: 'open end: not fallen by the last day',
        width: 18,
        draw: (at, y) => intervalMarks([{ from: at, to: at + 14, median: null, y, open: true }]),
      },
      { text: 'what happened', width: 10, draw: (at, y) => diamond(at + 5, y) },
      ...(recordEnd(rows) === null
        ? []
        : [
            {
              text: 'held until the record ends',
              width: 10,
              draw: (at: number, y: number) => openDiamonds([[at + 5, y]]),
            },
          ]),
    ],
    width,
  );
  const top = key.height + 40;
  const bottom = top + Math.max(1, rows.length) * ROW + 4;
  const body: Markup[] = [
    key.markup,
    label(0, top - 10, 'Centre', { color: 'muted' }),
    label(left, top - 10, 'Day of fall', { color: 'muted' }),
    ...wrap(narrow ? 'falls in' : 'falls in, of runs', 64, 12).map((line, i, lines) =>
      label(shareAt, top - 10 - (lines.length - 1 - i) * 13, line, {
        anchor: 'end',
        color: 'muted',
      }),
    ),
    el('rect', {
      ...paint('nodata'),
      x: right - strip,
      y: top - 2,
      width: strip,
      height: bottom - top + 2,
    }),
    dateAxis({
      origin: input.origin,
      toDay,
      x,
      bottom,
      top: top - 2,
      most: narrow ? 5 : 9,
    }),
    label(right - strip / 2, bottom + (narrow ? 30 : 16), 'held', {
      anchor: 'middle',
      color: 'muted',
    }),
  ];
  const intervals: Interval[] = [];
  const seen: [number, number][] = [];
  const open: [number, number][] = [];
  let rules = '';
  rows.forEach((row, i) => {
    const y = top + i * ROW + ROW / 2;
    if (i % 5 === 4 && i < rows.length - 1) rules += `M0 ${fixed(y + ROW / 2)}H${fixed(width)}`;
    body.push(
      label(0, y + 4, fit(row.name, left - 8, 12)),
      label(shareAt, y + 4, percent(row.pFall), { anchor: 'end' }),
    );
    const end = right - strip / 2;
    if (row.q05 !== null) {
      intervals.push({
        from: x(row.q05),
        to: row.q95 === null ? end : x(row.q95),
        median: row.q50 === null ? null : x(row.q50),
        y,
        open: row.q95 === null,
      });
    }
    if (row.observed.status === 'held until') open.push([x(row.observed.day), y]);
    else if (row.observed.status === 'fell') seen.push([Math.min(x(row.observed.day), end), y]);
    else if (row.observed.status === 'held') seen.push([end, y]);
  });
  if (rules) body.push(strokePath('faint', rules));
  body.push(intervalMarks(intervals));
  const marks = diamonds(seen);
  if (marks) body.push(marks);
  if (open.length > 0) body.push(openDiamonds(open));
  return figure(options, {
    title: input.title,
    desc: orderDesc(input),
    height: bottom + DATE_AXIS_HEIGHT,
    csv: orderCsv(input),
    body,
  });
}

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly median: number | null;
  readonly y: number;
  /** The upper end lies beyond the last day. */
  readonly open: boolean;
}

/** All intervals as three paths: bars, arrow heads of the open ones, medians. */
function intervalMarks(rows: readonly Interval[]): Markup {
  const bars = rows.map((r) => `M${fixed(r.from)} ${fixed(r.y)}H${fixed(r.to)}`);
  const heads = rows
    .filter((r) => r.open)
    .map((r) => `M${fixed(r.to - 3)} ${fixed(r.y - 4)}l4 4l-4 4`);
  const medians = rows.flatMap((r) =>
    r.median === null ? [] : [`M${fixed(r.median)} ${fixed(r.y - 6)}v12`],
  );
  const path = (d: readonly string[], token: 'band50' | 'model', width: number): Markup | null =>
    d.length === 0 ? null : strokePath(token, d.join(''), width);
  return el(
    'g',
    {},
    path(bars, 'band50', 5),
    path(heads, 'model', 1.4),
    path(medians, 'model', 2.4),
  );
}
