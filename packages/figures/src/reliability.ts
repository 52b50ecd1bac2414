/**
 * Reliability diagram (Murphy & Winkler 1977, doi:10.2307/2346866): what was said across, what came
 * true upwards, with 90 % intervals and the line on which both are equal; below it how many forecasts
 * each bin has. A rival has a panel of its own, since points over points could not be told apart.
 */
import { percent, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { type Linear, valueAxis } from './axis.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { dashKey, legend } from './legend.ts';
import { fixed, rectPath, strokePath } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { forecastersOf, type Panel, panels } from './panels.ts';
import {
  FEWEST_CASES,
  intervalOf,
  pointsOf,
  type ReliabilityForecaster,
  type ReliabilityInput,
  type ReliabilityPoint,
  reliabilityCsv,
  reliabilityDesc,
} from './reliability-data.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Name and label of the panel and the title of its scale. */
const ABOVE = 60;
/** Numbers and title of the scale of what was said. */
const BETWEEN = 44;
const BARS = 46;
const BELOW = 26;
const NARROWEST_BAR = 2;

/** A point, with its interval where there is one; without one it is open. */
function pointMarks(point: ReliabilityPoint, x: Linear, y: Linear): Markup[] {
  const interval = intervalOf(point);
  const at = x(point.meanForecast);
  const cap = (value: number): string => `M${fixed(at - 3)} ${fixed(y(value))}h6`;
  return [
    ...(interval === null
      ? []
      : [
          strokePath(
            'model',
            `M${fixed(at)} ${fixed(y(interval.low))}V${fixed(y(interval.high))}${cap(interval.low)}${cap(interval.high)}`,
            1.2,
          ),
        ]),
    el('circle', {
      ...paint(interval === null ? 'paper' : 'model', interval === null ? 'model' : 'paper'),
      cx: fixed(at),
      cy: fixed(y(point.frequency)),
      r: 4,
      'stroke-width': 1.2,
    }),
  ];
}

/** Number of forecasts a bin, on the scale of the plot above. */
function sizeBars(points: readonly ReliabilityPoint[], x: Linear, top: number, most: number) {
  const bottom = top + BARS;
  const tall = scaleLinear([0, Math.max(1, most)], [0, BARS]);
  const [left, right] = x.range() as [number, number];
  return [
    el('path', {
      ...paint('band50'),
      d: points
        .map((p) => {
          const from = x(p.from) + 0.5;
          const wide = Math.max(NARROWEST_BAR, x(p.to) - x(p.from) - 1);
          return rectPath(from, bottom - tall(p.forecasts), wide, tall(p.forecasts));
        })
        .join(''),
    }),
    strokePath('ink', `M${fixed(left)} ${fixed(bottom)}H${fixed(right)}`),
    strokePath('faint', `M${fixed(left)} ${fixed(top)}H${fixed(right)}`),
    label(left - 6, bottom + 4, '0', { anchor: 'end', color: 'muted', size: 11 }),
    label(left - 6, top + 4, thousands(most), { anchor: 'end', color: 'muted', size: 11 }),
    label((left + right) / 2, bottom + 16, 'forecasts in each bin', {
      anchor: 'middle',
      color: 'muted',
      size: 11,
    }),
  ];
}

function panelMarkup(forecaster: ReliabilityForecaster, panel: Panel, most: number): Markup {
  const { left, right } = panel;
  const top = panel.top + ABOVE;
  const bottom = top + (right - left);
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const points = pointsOf(forecaster);
  const muted = { color: 'muted', size: 11 } as const;
  return join([
    label(left - 44, panel.top + 14, fit(forecaster.name, right - left + 44, 13), {
      size: 13,
      weight: 600,
    }),
    label(left - 44, panel.top + 29, fit(forecaster.label, right - left + 44, 11), muted),
    label(left - 44, top - 9, 'came true', muted),
    valueAxis({ y, left, right, ticks: TICKS, format: percent }),
    ...TICKS.flatMap((tick) => [
      strokePath('faint', `M${fixed(x(tick))} ${fixed(top)}V${fixed(bottom)}`),
      label(x(tick), bottom + 16, percent(tick), { anchor: 'middle', color: 'muted' }),
    ]),
    label((left + right) / 2, bottom + 32, 'said, mean of the bin', { ...muted, anchor: 'middle' }),
    el('path', {
      ...paint(null, 'ink'),
      d: `M${fixed(left)} ${fixed(bottom)}L${fixed(right)} ${fixed(top)}`,
      'stroke-dasharray': '4 3',
    }),
    label(left + 8, top + 16, 'falls more often than said', muted),
    label(right - 8, bottom - 8, 'falls less often than said', { ...muted, anchor: 'end' }),
    strokePath(
      'band50',
      points
        .map((p, k) => `${k === 0 ? 'M' : 'L'}${fixed(x(p.meanForecast))} ${fixed(y(p.frequency))}`)
        .join(''),
      1.4,
    ),
    ...points.flatMap((point) => pointMarks(point, x, y)),
    ...sizeBars(points, x, bottom + BETWEEN, most),
  ]);
}

/** Reliability diagram as SVG. */
export function reliability(input: ReliabilityInput, options: FigureOptions): string {
  const page = sheet(options);
  const forecasters = forecastersOf(input);
  const points = forecasters.flatMap(pointsOf);
  const most = Math.max(1, ...points.map((p) => p.forecasts));
  const circle = (open: boolean) => (x: number, y: number) =>
    el('circle', {
      ...paint(open ? 'paper' : 'model', 'model'),
      cx: x + 6,
      cy: y,
      r: 4,
      'stroke-width': 1.2,
    });
  const keys = legend(
    [
      {
        text: 'came true, 90 % interval over cases',
        width: 12,
        draw: (x, y) =>
          join([
            strokePath('model', `M${fixed(x + 6)} ${fixed(y - 8)}v16`, 1.2),
            circle(false)(x, y),
          ]),
      },
      ...(points.some((p) => intervalOf(p) === null)
        ? [
            {
              text: `fewer than ${FEWEST_CASES} cases: no interval`,
              width: 12,
              draw: circle(true),
            },
          ]
        : []),
      dashKey('as said', 'ink', 1, '4 3'),
    ],
    page.width - 2,
    0,
    2,
  );
  const [first] = panels(forecasters.length, page, 0, 0).panels;
  const height = ABOVE + (first!.right - first!.left) + BETWEEN + BARS + BELOW;
  const placed = panels(forecasters.length, page, keys.height + 12, height);
  return figure(options, {
    title: input.title,
    desc: reliabilityDesc(input),
    height: placed.bottom,
    csv: reliabilityCsv(input),
    body: [
      keys.markup,
      ...forecasters.map((forecaster, k) => panelMarkup(forecaster, placed.panels[k]!, most)),
    ],
  });
}
