/** Screening by elementary effects: how far each factor moves an outcome, and how unevenly. */
import { compact, count, list } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { fixed, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

export interface ScreeningRow {
  readonly name: string;
  /** Mean size of the effect from low to high, in the outcome's unit, with its 95 % interval. */
  readonly size: { readonly value: number; readonly low: number; readonly high: number };
  /** Standard deviation of the effect over the paths. */
  readonly spread: number;
}

export interface ScreeningInput {
  readonly title: string;
  /** E.g. `the days the regime stands`. */
  readonly outcome: string;
  readonly unit: string;
  readonly paths: number;
  readonly rows: readonly ScreeningRow[];
}

const bySize = (rows: readonly ScreeningRow[]): ScreeningRow[] =>
  [...rows].sort((a, b) => b.size.value - a.size.value);

/** Text alternative, numbers first. */
export function screeningDesc(input: ScreeningInput): string {
  const rows = bySize(input.rows);
  if (rows.length === 0) return 'Nothing was screened.';
  const first = rows
    .slice(0, 3)
    .map(
      ({ name, size }) =>
        `${name} by ${compact(size.value)} (${compact(size.low)} to ${compact(size.high)}) ${input.unit}`,
    );
  return `Of ${count(rows.length, 'factor', 'factors')} over ${count(input.paths, 'path', 'paths')}, these move ${input.outcome} most from their low to their high: ${list(first)}. A model result.`;
}

/** One row a factor, largest first. */
export function screeningCsv(input: ScreeningInput): string {
  return toCsv(
    ['factor', 'mu_star', 'mu_star_low', 'mu_star_high', 'sigma', 'unit'],
    bySize(input.rows).map(({ name, size, spread }) => [
      name,
      size.value,
      size.low,
      size.high,
      spread,
      input.unit,
    ]),
  );
}

/** Points named in the plot; the rest are in the list below it or in the data. */
const NAMED_WIDE = 10;
const NAMED_NARROW = 6;

/** Sizes against spreads as SVG; the largest are numbered and named below. */
export function screening(input: ScreeningInput, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const rows = bySize(input.rows);
  const named = rows.slice(0, narrow ? NAMED_NARROW : NAMED_WIDE);
  const left = 52;
  const top = 26;
  const plot = narrow ? 210 : 300;
  const bottom = top + plot;
  const right = narrow ? width - 10 : 430;
  const most = Math.max(0, ...rows.map((r) => r.size.high)) || 1;
  const tallest = Math.max(0, ...rows.map((r) => r.spread)) || 1;
  const x = scaleLinear([0, most], [left, right]).nice(5);
  const y = scaleLinear([0, tallest], [bottom, top]).nice(5);
  const body: Markup[] = [
    label(0, 12, `Spread of the effect over the paths, ${input.unit}`, { color: 'muted' }),
    ...y
      .ticks(5)
      .flatMap((v) => [
        strokePath('faint', `M${fixed(left)} ${fixed(y(v))}H${fixed(right)}`),
        label(left - 6, y(v) + 4, compact(v), { anchor: 'end', color: 'muted' }),
      ]),
    ...x
      .ticks(5)
      .map((v) => label(x(v), bottom + 16, compact(v), { anchor: 'middle', color: 'muted' })),
    strokePath('ink', `M${fixed(left)} ${fixed(bottom)}H${fixed(right)}`),
    label(
      right,
      bottom + 33,
      fit(say(`Size of the effect from low to high, ${input.unit}`), right - left, 12),
      {
        anchor: 'end',
        color: 'muted',
      },
    ),
    // Equal size and spread: above it the effect changes its sign or all but vanishes somewhere.
    strokePath(
      'muted',
      `M${fixed(x(0))} ${fixed(y(0))}L${fixed(x(Math.min(most, tallest)))} ${fixed(y(Math.min(most, tallest)))}`,
      1,
      '3 3',
    ),
  ];
  for (const { size, spread } of [...rows].reverse()) {
    body.push(
      strokePath(
        'band80',
        `M${fixed(x(Math.max(0, size.low)))} ${fixed(y(spread))}H${fixed(x(size.high))}`,
        2,
      ),
    );
  }
  [...rows].reverse().forEach(({ size, spread }, fromLast) => {
    const rank = rows.length - fromLast;
    const big = rank <= named.length;
    body.push(
      el('circle', {
        ...(big ? paint('model', 'paper') : paint('paper', 'modelRun')),
        cx: x(size.value),
        cy: y(spread),
        r: big ? 7 : 3,
        'stroke-width': 1,
      }),
    );
    if (big)
      body.push(
        el(
          'text',
          {
            ...paint('paper'),
            x: x(size.value),
            y: y(spread) + 4,
            'font-size': 11,
            'text-anchor': 'middle',
          },
          String(rank),
        ),
      );
  });
  const listLeft = narrow ? 0 : right + 24;
  const listTop = narrow ? bottom + 52 : top + 8;
  named.forEach((row, k) => {
    const at = listTop + k * 20;
    const number = `${k + 1}`;
    body.push(
      label(listLeft + 16, at + 4, number, { anchor: 'end', weight: 600 }),
      label(listLeft + 24, at + 4, fit(row.name, width - listLeft - 24, 12)),
    );
  });
  const rest = rows.length - named.length;
  const note = rest > 0 ? `Open circles: the ${count(rest, 'other', 'others')}` : '';
  const noteTop = listTop + named.length * 20 + 4;
  if (note !== '')
    body.push(
      label(listLeft, noteTop, fit(say(note), width - listLeft, 12), {
        color: 'muted',
      }),
    );
  return figure(options, {
    title: input.title,
    desc: screeningDesc(input),
    height: Math.max(bottom + 42, noteTop + 8),
    csv: screeningCsv(input),
    body,
  });
}
