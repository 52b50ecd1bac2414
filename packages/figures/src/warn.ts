/**
 * Early warning: how well each indicator tells histories that end from those that stand, as dots with
 * intervals by horizon, best first; and beside it how long an alarm on it had been on where it was
 * right. Chance is a line, so that an indicator worth nothing is seen to be.
 */
import { decimals } from '@interregnum/words';
import { scaleLinear, scaleLog } from 'd3-scale';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { legend } from './legend.ts';
import { fixed, strokePath } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint, type Token } from './theme.ts';

export interface WarnPoint {
  readonly horizonDays: number;
  /** 0.5 is chance; null where no case can tell. */
  readonly mean: number | null;
  /** null where there are too few cases for an interval. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface WarnRow {
  readonly name: string;
  /** What of it can be known, in a word: `hidden`, `observable`, … */
  readonly kind: string;
  /** One a horizon, ascending. */
  readonly points: readonly WarnPoint[];
  /** Days from alarm to end where an alarm was right; null where none was. */
  readonly lead: {
    readonly q05: number;
    readonly q25: number;
    readonly q50: number;
    readonly q75: number;
    readonly q95: number;
  } | null;
}

export interface WarnInput {
  readonly title: string;
  /** Best first. */
  readonly rows: readonly WarnRow[];
  readonly cases: number;
}

const LOOKS: readonly { readonly fill: Token; readonly radius: number }[] = [
  { fill: 'paper', radius: 3.2 },
  { fill: 'band50', radius: 3.2 },
  { fill: 'model', radius: 4.2 },
];
const lookOf = (k: number, of: number): (typeof LOOKS)[number] =>
  LOOKS[Math.max(0, LOOKS.length - of + k)] ?? LOOKS[2]!;

const two = (x: number): string => decimals(x, 2);

/** Text alternative, numbers first. */
export function warnDesc({ rows, cases }: WarnInput): string {
  const known = rows.filter((r) => r.points.at(-1)?.mean != null);
  if (known.length === 0) return 'No case can tell how well any indicator warns.';
  const one = (row: WarnRow): string => {
    const { mean, low, high } = row.points.at(-1)!;
    const range = low === null || high === null ? '' : ` (${two(low)} to ${two(high)})`;
    return `${two(mean!)}${range} ${row.name} (${row.kind})`;
  };
  const horizon = known[0]!.points.at(-1)!.horizonDays;
  return `Probability that an indicator warns more of a history that ends within ${horizon} days than of one that stands, mean of up to ${cases} cases, 0.50 is chance. Best: ${known.slice(0, 3).map(one).join(', ')}. Worst: ${one(known.at(-1)!)}.`;
}

export function warnCsv({ rows }: WarnInput): string {
  return toCsv(
    [
      'indicator',
      'kind',
      'horizon_days',
      'auc',
      'low',
      'high',
      'lead_q05_days',
      'lead_q25_days',
      'lead_q50_days',
      'lead_q75_days',
      'lead_q95_days',
    ],
    rows.flatMap(({ name, kind, points, lead }) =>
      points.map((p) => [
        name,
        kind,
        p.horizonDays,
        p.mean,
        p.low,
        p.high,
        lead?.q05,
        lead?.q25,
        lead?.q50,
        lead?.q75,
        lead?.q95,
      ]),
    ),
  );
}

type Scale = (value: number) => number;

/** Dots of one row, each horizon on a line of its own. */
function tellingMarks(points: readonly WarnPoint[], x: Scale, middle: number): Markup[] {
  return points.flatMap((point, k): Markup[] => {
    if (point.mean === null) return [];
    const { fill, radius } = lookOf(k, points.length);
    const y = middle + (k - (points.length - 1) / 2) * 6;
    return [
      ...(point.low === null || point.high === null
        ? []
        : [strokePath('model', `M${fixed(x(point.low))} ${fixed(y)}H${fixed(x(point.high))}`, 1)]),
      el('circle', {
        ...paint(fill, 'model'),
        cx: fixed(x(point.mean)),
        cy: fixed(y),
        r: radius,
        'stroke-width': 1,
      }),
    ];
  });
}

function leadMarks(lead: NonNullable<WarnRow['lead']>, x: Scale, y: number): Markup[] {
  const line = (from: number, to: number, token: Token, width: number): Markup =>
    strokePath(
      token,
      `M${fixed(x(from))} ${fixed(y)}H${fixed(Math.max(x(to), x(from) + 0.5))}`,
      width,
    );
  return [
    line(lead.q05, lead.q95, 'band50', 2),
    line(lead.q25, lead.q75, 'band50', 7),
    strokePath('model', `M${fixed(x(lead.q50))} ${fixed(y - 6)}v12`, 2.2),
  ];
}

const LEAD_TICKS = [7, 14, 30, 90, 180, 365, 1000];

/** Ranked dots and lead times as SVG. */
export function warn(input: WarnInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const { rows } = input;
  const tall = narrow ? 40 : 24;
  const left = narrow ? 8 : 236;
  const split = narrow ? 190 : 510;
  const values = rows.flatMap((r) =>
    r.points.flatMap((p) => [p.mean, p.low, p.high].filter((v) => v !== null)),
  );
  const lowest = Math.floor(10 * Math.min(0.4, ...values)) / 10;
  const x = scaleLinear([lowest, 1], [left + 8, split - 8]);
  const longest = Math.max(90, ...rows.map((r) => r.lead?.q95 ?? 0));
  const leadX = scaleLog([7, longest], [split + 22, width - 14]).clamp(true);

  const horizons = rows[0]?.points.map((p) => p.horizonDays) ?? [];
  const keys = legend(
    horizons.map((days, k) => ({
      text: `ends within ${days} days`,
      width: 10,
      draw: (at, y) => {
        const { fill, radius } = lookOf(k, horizons.length);
        return el('circle', {
          ...paint(fill, 'model'),
          cx: fixed(at + 5),
          cy: fixed(y),
          r: radius,
          'stroke-width': 1,
        });
      },
    })),
    width,
  );
  const top = keys.height + (narrow ? 42 : 28);
  const bottom = top + Math.max(1, rows.length) * tall;
  const upright = (at: number, token: Token, dashes: string | null = null): Markup =>
    el('path', {
      ...paint(null, token),
      d: `M${fixed(at)} ${fixed(top)}V${fixed(bottom)}`,
      'stroke-dasharray': dashes,
    });
  const ticks = narrow ? [0.5, 1] : x.ticks(6);
  const leadTicks = LEAD_TICKS.filter(
    (d) => d <= longest && (!narrow || [7, 30, 180, 1000].includes(d)),
  );
  const heading = narrow
    ? [
        label(0, keys.height + 18, 'Above: probability of right order, 95 % interval', {
          color: 'muted',
          size: 11,
        }),
        label(0, keys.height + 32, 'right: days of warning where right', {
          color: 'muted',
          size: 11,
        }),
      ]
    : [
        label(left + 8, keys.height + 16, 'Probability of right order, 95 % interval', {
          color: 'muted',
        }),
        label(split + 22, keys.height + 16, 'Days of warning, where right', { color: 'muted' }),
      ];
  const body: Markup[] = [
    keys.markup,
    ...heading,
    ...ticks.flatMap((v) => [
      upright(x(v), 'faint'),
      label(x(v), bottom + 15, two(v), { anchor: 'middle', color: 'muted' }),
    ]),
    upright(x(0.5), 'ink', '3 3'),
    label(x(0.5), bottom + 29, 'chance', { anchor: 'middle', color: 'muted' }),
    ...leadTicks.flatMap((d) => [
      upright(leadX(d), 'faint'),
      label(leadX(d), bottom + 15, String(d), { anchor: 'middle', color: 'muted' }),
    ]),
    ...rows.flatMap((row, k): Markup[] => {
      const middle = top + (k + (narrow ? 0.68 : 0.5)) * tall;
      const text = `${row.name} (${row.kind})`;
      return [
        narrow
          ? label(0, top + k * tall + 12, fit(text, width, 12))
          : label(left - 4, middle + 4, fit(text, left - 6, 12), { anchor: 'end' }),
        ...tellingMarks(row.points, x, middle),
        ...(row.lead === null
          ? [label(split + 22, middle + 4, 'no alarm was right', { color: 'muted', size: 11 })]
          : leadMarks(row.lead, leadX, middle)),
      ];
    }),
  ];
  return figure(options, {
    title: input.title,
    desc: warnDesc(input),
    height: bottom + 36,
    csv: warnCsv(input),
    body: [join(body)],
  });
}
