/**
 * PIT histogram (Dawid 1984; for counts Czado, Gneiting & Held 2009): in which tenth of its forecast
 * did each observed day fall? Flat when days are spread as forecast. Behind the bars is the band that
 * even dates would stay in, so that chance is not read as a fault, nor a fault as chance.
 */
import { percent } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { type Linear, valueAxis } from './axis.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { dashKey, legend, swatchKey } from './legend.ts';
import { fixed, rectPath, strokePath } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { forecastersOf, type Panel, panels } from './panels.ts';
import { pattern } from './patterns.ts';
import {
  evenWords,
  isOutside,
  type PitForecaster,
  type PitInput,
  pitCsv,
  pitDesc,
} from './pit-data.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

const ABOVE = 60;
const BELOW = 52;
/** Of a bin's width. */
const BAR = 0.56;

function bandMarks({ band, shares }: PitForecaster, x: Linear, y: Linear): Markup[] {
  if (band === null) return [];
  const wide = (bin: number): number => x(bin + 1) - x(bin);
  const over = shares.map(
    (_, bin) => [bin, y(band.high[bin] ?? 1), y(band.low[bin] ?? 0)] as const,
  );
  return [
    el('path', {
      ...paint('faint'),
      d: over.map(([bin, high, low]) => rectPath(x(bin), high, wide(bin), low - high)).join(''),
    }),
  ];
}

/** Ends of the band, drawn over the bars so that they show on them too. */
function bandEnds({ band, shares }: PitForecaster, x: Linear, y: Linear): Markup[] {
  if (band === null) return [];
  const ends = shares.flatMap((_, bin) =>
    [band.low[bin] ?? 0, band.high[bin] ?? 1].map(
      (end) => `M${fixed(x(bin))} ${fixed(y(end))}H${fixed(x(bin + 1))}`,
    ),
  );
  return [strokePath('muted', ends.join(''), 1)];
}

function panelMarkup(
  forecaster: PitForecaster,
  { left, right, top: start }: Panel,
  tall: number,
  most: number,
  hatch: string,
): Markup {
  const { shares, band } = forecaster;
  const top = start + ABOVE;
  const bottom = top + tall;
  const bins = Math.max(1, shares.length);
  const x = scaleLinear([0, bins], [left, right]);
  const y = scaleLinear([0, most], [bottom, top]);
  const muted = { color: 'muted', size: 11 } as const;
  const ticks = y.ticks(5);
  const bars = shares.map((share, bin) => {
    const outside = isOutside(forecaster, bin);
    const wide = (x(bin + 1) - x(bin)) * BAR;
    return el('rect', {
      ...paint('band50', 'model'),
      ...(outside ? { class: 'igs-model', fill: `url(#${hatch})` } : {}),
      x: fixed(x(bin + 0.5) - wide / 2),
      y: fixed(y(share)),
      width: fixed(wide),
      height: fixed(bottom - y(share)),
      'stroke-width': 1,
    });
  });
  return join([
    label(left - 44, start + 14, fit(forecaster.name, right - left + 44, 13), {
      size: 13,
      weight: 600,
    }),
    label(
      left - 44,
      start + 29,
      fit(
        band === null ? forecaster.label : `${forecaster.label}; ${evenWords(band.asUneven)}`,
        right - left + 44,
        11,
      ),
      muted,
    ),
    label(left - 44, top - 9, 'of observed days', muted),
    ...bandMarks(forecaster, x, y),
    valueAxis({ y, left, right, ticks, format: percent }),
    ...bars,
    ...bandEnds(forecaster, x, y),
    el('path', {
      ...paint(null, 'ink'),
      d: `M${fixed(left)} ${fixed(y(1 / bins))}H${fixed(right)}`,
      'stroke-dasharray': '4 3',
    }),
    strokePath('ink', `M${fixed(left)} ${fixed(bottom)}H${fixed(right)}`),
    label(left, bottom + 15, '0', { anchor: 'middle', color: 'muted' }),
    label((left + right) / 2, bottom + 15, '0.5', { anchor: 'middle', color: 'muted' }),
    label(right, bottom + 15, '1', { anchor: 'middle', color: 'muted' }),
    label(left, bottom + 32, '← earlier than said', muted),
    label(right, bottom + 32, 'later than said →', { ...muted, anchor: 'end' }),
  ]);
}

/** PIT histogram as SVG. */
export function pit(input: PitInput, options: FigureOptions): string {
  const page = sheet(options);
  const forecasters = forecastersOf(input);
  const hatch = `${page.id}-outside`;
  const banded = forecasters.some((f) => f.band !== null);
  const anyOutside = forecasters.some((f) => f.shares.some((_, bin) => isOutside(f, bin)));
  const keys = legend(
    [
      swatchKey(
        banded && anyOutside ? 'within the band' : 'share of observed days',
        paint('band50', 'model'),
      ),
      ...(anyOutside ? [swatchKey('outside it', { fill: `url(#${hatch})` })] : []),
      ...(banded ? [swatchKey('90 % of even dates', paint('faint', 'muted'))] : []),
      dashKey('even', 'ink', 1, '4 3'),
    ],
    page.width - 2,
    0,
    2,
  );
  const most =
    1.08 * Math.max(0.2, ...forecasters.flatMap((f) => [...f.shares, ...(f.band?.high ?? [])]));
  const tall = page.narrow ? 170 : 220;
  const placed = panels(forecasters.length, page, keys.height + 12, ABOVE + tall + BELOW);
  return figure(options, {
    title: input.title,
    desc: pitDesc(input),
    height: placed.bottom,
    csv: pitCsv(input),
    defs: [pattern(hatch, 'diagonal', 'model', 'paper', 6, 1.4)],
    body: [
      keys.markup,
      ...forecasters.map((forecaster, k) =>
        panelMarkup(forecaster, placed.panels[k]!, tall, most, hatch),
      ),
    ],
  });
}
