/**
 * What scenarios change: a dumbbell of the share of histories in which the regime falls, and paired
 * differences of the main quantities as dots on intervals about zero. Every scenario is one row of each.
 */
import {
  compact,
  type NumberKind,
  percent,
  sayNumber,
  signed,
  thousands,
  withRange,
} from '@interregnum/words';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { scaleLine } from './axis.ts';
import { type Cell, toCsv } from './csv.ts';
import { type FigureOptions, figure, type Sheet, sheet } from './frame.ts';
import { dashKey, legend } from './legend.ts';
import { fixed, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label, wrap } from './text.ts';
import { paint } from './theme.ts';

/** A middle with its 95 % interval. */
export interface Estimate {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export interface ComparedScenario {
  readonly name: string;
  /** Share of histories in which the regime falls, 0 to 1, in each world, and the difference. */
  readonly baseFalls: Estimate;
  readonly scenarioFalls: Estimate;
  readonly fallsDifference: Estimate;
  /** Mean paired difference, scenario minus base, by `ComparisonInput.quantities`. */
  readonly differences: readonly Estimate[];
}

export interface ComparedQuantity {
  /** In words with its unit, e.g. `days the regime stood`. */
  readonly name: string;
  /** How a difference in it is said. */
  readonly kind: NumberKind;
}

export interface ComparisonInput {
  readonly title: string;
  readonly pairs: number;
  readonly quantities: readonly ComparedQuantity[];
  readonly scenarios: readonly ComparedScenario[];
}

const spread = ({ middle, low, high }: Estimate, kind: NumberKind): string =>
  withRange(middle, low, high, (value) => sayNumber(kind, value));

/** Text alternative, numbers first. */
export function comparisonDesc(input: ComparisonInput): string {
  const rows = input.scenarios.map(
    (s) =>
      `${s.name}: the regime falls in ${percent(s.baseFalls.middle)} of histories as the case is and in ${percent(s.scenarioFalls.middle)} with the change, ${spread(s.fallsDifference, 'points')} points`,
  );
  if (rows.length === 0) return 'No scenario was compared.';
  return `${rows.join('. ')}. Intervals of 95 % over ${thousands(input.pairs)} pairs of histories with the same luck; model results.`;
}

/** One row a scenario and number. */
export function comparisonCsv(input: ComparisonInput): string {
  const row = (scenario: string, what: string, e: Estimate): Cell[] => [
    scenario,
    what,
    e.middle,
    e.low,
    e.high,
  ];
  return toCsv(
    ['scenario', 'quantity', 'middle', 'low95', 'high95'],
    input.scenarios.flatMap((s) => [
      row(s.name, 'share that falls, as it is', s.baseFalls),
      row(s.name, 'share that falls, changed', s.scenarioFalls),
      row(s.name, 'share that falls, difference', s.fallsDifference),
      ...input.quantities.flatMap(({ name }, k) => {
        const e = s.differences[k];
        return e === undefined ? [] : [row(s.name, `${name}, difference`, e)];
      }),
    ]),
  );
}

type Scale = ScaleLinear<number, number>;

interface PanelRow {
  readonly name: string;
  readonly marks: (x: Scale, y: number) => readonly Markup[];
  readonly text: string;
}

interface Panel {
  readonly heading: string;
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
  readonly rows: readonly PanelRow[];
}

const bar = (x: Scale, y: number, e: Estimate, open: boolean): Markup =>
  strokePath(
    open ? 'muted' : 'model',
    `M${fixed(x(e.low))} ${fixed(y)}H${fixed(Math.max(x(e.high), x(e.low) + 0.5))}`,
    open ? 1.4 : 2.4,
  );

/** Open: as the case is. Filled: with the change, or the difference. */
const dot = (cx: number, cy: number, open: boolean): Markup =>
  el('circle', {
    ...(open ? paint('paper', 'ink') : paint('model')),
    cx,
    cy,
    r: open ? 4.2 : 4.6,
    'stroke-width': open ? 1.6 : null,
  });

function drawPanel(panel: Panel, top: number, { narrow, say, width }: Sheet) {
  const left = narrow ? 24 : 190;
  const right = width - (narrow ? 24 : 214);
  const x = scaleLinear([...panel.domain], [left, right]).nice(narrow ? 3 : 5);
  const headings = wrap(say(panel.heading), width - 8, 13);
  const first = top + headings.length * 16 + 4;
  const tall = narrow ? 44 : 26;
  const bottom = first + panel.rows.length * tall;
  const behind = { top: first, rows: panel.rows.length, tall, above: narrow ? 21 : 0 };
  const parts: Markup[] = [
    ...headings.map((line, k) => label(0, top + 12 + 16 * k, line, { weight: 600 })),
    ...x
      .ticks(narrow ? 3 : 5)
      .flatMap((value) => [
        strokePath(value === 0 ? 'muted' : 'faint', scaleLine(x(value), behind)),
        label(x(value), bottom + 15, panel.tick(value), { anchor: 'middle', color: 'muted' }),
      ]),
  ];
  panel.rows.forEach((row, i) => {
    const y = first + (i + 1) * tall - 13;
    parts.push(
      narrow
        ? label(0, y - 14, fit(row.name, width * 0.55, 12))
        : label(0, y + 4, fit(row.name, left - 14, 12)),
      ...row.marks(x, y),
      label(width, narrow ? y - 14 : y + 4, row.text, { anchor: 'end' }),
    );
  });
  return { parts, bottom: bottom + 34 };
}

function fallsPanel({ scenarios }: ComparisonInput): Panel {
  return {
    heading: 'Histories in which the regime falls, %; in points of percent to the right',
    domain: [0, 100],
    tick: compact,
    rows: scenarios.map((s) => ({
      name: s.name,
      text: spread(s.fallsDifference, 'points'),
      marks: (x, y) => {
        const at = ({ middle, low, high }: Estimate): Estimate => ({
          middle: 100 * middle,
          low: 100 * low,
          high: 100 * high,
        });
        const [base, changed] = [at(s.baseFalls), at(s.scenarioFalls)];
        return [
          strokePath(
            'band50',
            `M${fixed(x(base.middle))} ${fixed(y)}H${fixed(x(changed.middle))}`,
            5,
          ),
          // One above the other, so that intervals which overlap can both be read.
          bar(x, y - 4, base, true),
          bar(x, y + 4, changed, false),
          dot(x(base.middle), y - 4, true),
          dot(x(changed.middle), y + 4, false),
        ];
      },
    })),
  };
}

function differencePanel(
  { name, kind }: ComparedQuantity,
  scenarios: ComparisonInput['scenarios'],
  k: number,
): Panel | null {
  const of = scenarios.flatMap((s) => s.differences[k] ?? []);
  if (of.every(({ low, high }) => low === 0 && high === 0)) return null;
  const ends = [0, ...of.flatMap(({ low, high }) => [low, high])];
  return {
    heading: `${name}: mean difference, changed minus as it is`,
    domain: [Math.min(...ends), Math.max(...ends)],
    tick: (value) => signed(value, compact),
    rows: scenarios.flatMap((s) => {
      const e = s.differences[k];
      if (e === undefined) return [];
      const marks = (x: Scale, y: number) => [bar(x, y, e, false), dot(x(e.middle), y, false)];
      return [{ name: s.name, text: spread(e, kind), marks }];
    }),
  };
}

/** Quantities in which no scenario differs at all are left out of the drawing, not out of the data. */
export function comparison(input: ComparisonInput, options: FigureOptions): string {
  const page = sheet(options);
  const { say, width } = page;
  const key = legend(
    [
      { text: say('as the case is'), width: 12, draw: (x, y) => dot(x + 6, y, true) },
      {
        text: say('with the change, or difference'),
        width: 12,
        draw: (x, y) => dot(x + 6, y, false),
      },
      dashKey(say('95 % interval'), 'model', 2.4),
    ],
    width,
  );
  const panels = [
    fallsPanel(input),
    ...input.quantities.map((quantity, k) => differencePanel(quantity, input.scenarios, k)),
  ].flatMap((panel) => panel ?? []);
  const body: Markup[] = [key.markup];
  let top = key.height + 8;
  for (const panel of panels) {
    const drawn = drawPanel(panel, top, page);
    body.push(...drawn.parts);
    top = drawn.bottom;
  }
  return figure(options, {
    title: input.title,
    desc: comparisonDesc(input),
    height: top,
    csv: comparisonCsv(input),
    body,
  });
}
