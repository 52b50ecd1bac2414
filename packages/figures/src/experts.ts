/** What was said of the fall of the capital, and the model as of the same days, against the calendar. */
import { dateOf } from '@interregnum/case/dates';
import { count, longDate } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { dashKey, type LegendItem, legend, swatchKey } from './legend.ts';
import { diamond, fixed, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

export interface ExpertRow {
  readonly who: string;
  /** Day it was said, days since the origin; negative before it. */
  readonly saidDay: number;
  /** Day as of which the model was asked. */
  readonly askedDay: number;
  /** Day that the statement implies for the fall. */
  readonly expertDay: number;
  /** The model's quantiles of the same; null: after the horizon or never. */
  readonly q05: number | null;
  readonly q50: number | null;
  readonly q95: number | null;
}

export interface ExpertsFigureInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** In the order in which they are drawn. */
  readonly rows: readonly ExpertRow[];
  /** Day of the fall; null when there was none, or none yet. */
  readonly trueDay: number | null;
}

const nearer = (input: ExpertsFigureInput): number =>
  input.rows.filter((r) => {
    if (input.trueDay === null) return false;
    const model = r.q50 ?? 2 * input.horizonDays;
    return Math.abs(model - input.trueDay) < Math.abs(r.expertDay - input.trueDay);
  }).length;

/** Text alternative, numbers first. */
export function expertsFigureDesc(input: ExpertsFigureInput): string {
  const rows = count(input.rows.length, 'statement', 'statements');
  if (input.trueDay === null)
    return `${rows} on the fall of the capital beside the model as of the same days. It has not fallen within the case.`;
  return `${rows} on the fall of the capital, which came on ${longDate(dateOf(input.trueDay, input.origin))}, beside the model as of the same days; the model’s middle date was the nearer one in ${nearer(input)}.`;
}

/** One row per statement. */
export function expertsFigureCsv(input: ExpertsFigureInput): string {
  const date = (day: number | null): string | null =>
    day === null ? null : dateOf(day, input.origin);
  const header = [
    'who',
    'said',
    'asked',
    'expert_date',
    'model_q05',
    'model_q50',
    'model_q95',
    'true',
  ];
  const rows = input.rows.map((r): Cell[] => [
    r.who,
    date(r.saidDay),
    date(r.askedDay),
    date(r.expertDay),
    date(r.q05),
    date(r.q50),
    date(r.q95),
    date(input.trueDay),
  ]);
  return toCsv(header, rows);
}

const hollow = (x: number, y: number): Markup =>
  el('circle', { ...paint('paper', 'ink'), cx: fixed(x), cy: fixed(y), r: 4, 'stroke-width': 1.6 });
const tick = (x: number, y: number): Markup =>
  strokePath('model', `M${fixed(x)} ${fixed(y - 6)}v12`, 2.4);
const bar = (from: number, to: number, y: number): Markup =>
  el('path', {
    ...paint('band80'),
    d: `M${fixed(from)} ${fixed(y - 4)}H${fixed(to)}V${fixed(y + 4)}H${fixed(from)}Z`,
  });
/** A head to the right: it goes on beyond the edge. */
const beyond = (x: number, y: number, token: 'ink' | 'model'): Markup =>
  el('path', { ...paint(token), d: `M${fixed(x)} ${fixed(y - 5)}l7 5l-7 5Z` });

/** The same to the left. */
const before = (x: number, y: number): Markup =>
  el('path', { ...paint('ink'), d: `M${fixed(x)} ${fixed(y - 5)}l-7 5l7 5Z` });

function keys(input: ExpertsFigureInput): LegendItem[] {
  const said = (x: number, y: number): Markup =>
    strokePath('muted', `M${fixed(x + 3)} ${fixed(y - 5)}v10`);
  return [
    { text: 'said', width: 8, draw: said },
    { text: 'date implied', width: 12, draw: (x, y) => hollow(x + 5, y) },
    swatchKey('model, 5 to 95 % of runs', paint('band80')),
    { text: 'its middle', width: 8, draw: (x, y) => tick(x + 3, y) },
    { text: 'beyond the edge', width: 12, draw: (x, y) => beyond(x + 2, y, 'ink') },
    ...(input.trueDay === null ? [] : [dashKey('what happened', 'observed', 2.6)]),
  ];
}

/** Statements as rows, the calendar from left to right. */
export function expertsFigure(input: ExpertsFigureInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const left = narrow ? 96 : 230;
  const right = width - 16;
  const key = legend(keys(input), width);
  const top = key.height + 20;
  const rowHeight = 22;
  const bottom = top + Math.max(1, input.rows.length) * rowHeight;
  const fromDay = Math.min(0, ...input.rows.map((r) => Math.max(r.saidDay, -60)));
  const x = scaleLinear([fromDay, Math.max(1, input.horizonDays)], [left, right]);
  const clipped = (day: number): number => Math.max(left, Math.min(right, x(day)));
  const body: Markup[] = [key.markup];
  if (input.trueDay !== null) {
    const at = fixed(clipped(input.trueDay));
    body.push(
      strokePath('observed', `M${at} ${top - 8}V${bottom}`, 2.6),
      diamond(clipped(input.trueDay), top - 8),
    );
  }
  input.rows.forEach((row, k) => {
    const y = top + (k + 0.5) * rowHeight;
    body.push(
      label(0, y + 4, fit(row.who, left - 12, 12)),
      strokePath('faint', `M${left} ${fixed(y)}H${right}`),
    );
    if (row.q05 !== null)
      body.push(bar(clipped(row.q05), row.q95 === null ? right : clipped(row.q95), y));
    if (row.saidDay >= fromDay)
      body.push(strokePath('muted', `M${fixed(x(row.saidDay))} ${fixed(y - 5)}v10`));
    body.push(
      row.q50 === null ? beyond(right, y, 'model') : tick(clipped(row.q50), y),
      row.expertDay > input.horizonDays
        ? beyond(right - 8, y, 'ink')
        : row.expertDay < fromDay
          ? before(left, y)
          : hollow(x(row.expertDay), y),
    );
  });
  body.push(
    dateAxis({
      origin: input.origin,
      fromDay,
      toDay: Math.max(1, input.horizonDays),
      x,
      bottom,
      most: narrow ? 3 : 7,
    }),
  );
  return figure(options, {
    title: input.title,
    desc: expertsFigureDesc(input),
    height: bottom + DATE_AXIS_HEIGHT,
    csv: expertsFigureCsv(input),
    body,
  });
}
