/** Centres held in two worlds at once: bands as the case is, lines with the change; one panel a scenario. */
import { dateOf } from '@interregnum/case/dates';
import { longDate, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis, valueAxis, wholeTicks } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import type { FanQuantiles } from './held-plot.ts';
import { dashKey, legend, swatchKey } from './legend.ts';
import { stepBand, stepPath, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

/** Quantiles over histories, one entry a day of `HeldTwinsInput.days`. */
export type HeldQuantiles = Omit<FanQuantiles, 'q025' | 'q975'>;

export interface HeldTwins {
  readonly name: string;
  readonly base: HeldQuantiles;
  readonly scenario: HeldQuantiles;
  /** Mean paired difference with its 95 % interval. */
  readonly difference: readonly {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface HeldTwinsInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly pairs: number;
  /** Days since the origin, ascending. */
  readonly days: readonly number[];
  readonly scenarios: readonly HeldTwins[];
}

const QUANTILES = ['q10', 'q25', 'q50', 'q75', 'q90'] as const;

/** Text alternative, numbers first. */
export function heldTwinsDesc(input: HeldTwinsInput): string {
  const last = input.days.length - 1;
  const day = input.days[last];
  if (day === undefined || input.scenarios.length === 0) return 'Nothing was compared.';
  const text = (q: HeldQuantiles): string =>
    `${thousands(q.q50[last] ?? 0)} (80 % interval ${thousands(q.q10[last] ?? 0)} to ${thousands(q.q90[last] ?? 0)})`;
  const rows = input.scenarios.map(
    (s) => `${s.name}: ${text(s.base)} as the case is, ${text(s.scenario)} with the change`,
  );
  return `Centres held on ${longDate(dateOf(day, input.origin))}, median of ${thousands(input.pairs)} histories. ${rows.join('; ')}. Model results.`;
}

/** One row a scenario and day. */
export function heldTwinsCsv(input: HeldTwinsInput): string {
  const header = [
    'scenario',
    'day',
    'date',
    ...QUANTILES.map((q) => `as_it_is_${q}`),
    ...QUANTILES.map((q) => `changed_${q}`),
    'difference_mean',
    'difference_low95',
    'difference_high95',
  ];
  const rows = input.scenarios.flatMap((s) =>
    input.days.map((day, i) => [
      s.name,
      day,
      dateOf(day, input.origin),
      ...QUANTILES.map((q) => s.base[q][i]),
      ...QUANTILES.map((q) => s.scenario[q][i]),
      s.difference[i]?.mean,
      s.difference[i]?.low,
      s.difference[i]?.high,
    ]),
  );
  return toCsv(header, rows);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function panel(input: HeldTwinsInput, twins: HeldTwins, max: number, at: Place): Markup[] {
  const left = at.left + 28;
  const right = at.left + at.width - 8;
  const top = at.top + 24;
  const bottom = at.top + at.height - DATE_AXIS_HEIGHT;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]);
  const y = scaleLinear([0, max], [bottom, top]);
  const xs = input.days.map((d) => x(d));
  const line = (held: readonly number[]): string =>
    stepPath(xs.map((px, i) => [px, y(held[i] ?? 0)] as const));
  const band = (low: readonly number[], high: readonly number[]): string =>
    stepBand(
      xs,
      low.map((v) => y(v)),
      high.map((v) => y(v)),
    );
  const { base, scenario } = twins;
  const edge = (held: readonly number[]): Markup => strokePath('ink', line(held), 1);
  return [
    label(at.left, at.top + 12, fit(twins.name, at.width - 8, 12), { weight: 600 }),
    el('path', { ...paint('band80'), d: band(base.q10, base.q90) }),
    el('path', { ...paint('band50'), d: band(base.q25, base.q75) }),
    valueAxis({ y, left, right, ticks: wholeTicks(max, 5), format: thousands }),
    dateAxis({
      origin: input.origin,
      toDay,
      x,
      bottom,
      most: 5,
    }),
    strokePath('model', line(base.q50), 2, '6 3'),
    edge(scenario.q10),
    edge(scenario.q90),
    strokePath('ink', line(scenario.q50), 2.4),
  ];
}

/** Small multiples on one scale: a scenario against the case as it is. */
export function heldTwins(input: HeldTwinsInput, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const key = legend(
    [
      swatchKey(say('as the case is: 50 %'), paint('band50')),
      swatchKey(say('80 %'), paint('band80')),
      dashKey(say('median'), 'model', 2, '6 3'),
      dashKey(say('with the change: median'), 'ink', 2.4),
      dashKey(say('80 % between'), 'ink', 1),
    ],
    width,
  );
  const all = input.scenarios.flatMap((s) => [...s.base.q90, ...s.scenario.q90]);
  const max = all.reduce((a, b) => Math.max(a, b), 1);
  const across = narrow || input.scenarios.length < 2 ? 1 : 2;
  const size = { width: width / across, height: narrow || across === 2 ? 210 : 260 };
  const top = key.height + 24;
  const body = input.scenarios.flatMap((twins, k) =>
    panel(input, twins, max, {
      left: (k % across) * size.width,
      top: top + Math.floor(k / across) * (size.height + 10),
      ...size,
    }),
  );
  const lines = Math.ceil(input.scenarios.length / across);
  return figure(options, {
    title: input.title,
    desc: heldTwinsDesc(input),
    height: top + lines * (size.height + 10),
    csv: heldTwinsCsv(input),
    body: [
      key.markup,
      label(0, key.height + 14, 'Number of centres held by the incumbent', { color: 'muted' }),
      ...body,
    ],
  });
}
