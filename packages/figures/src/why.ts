/** What share of an outcome is due to each factor: bars with intervals, and what pairs do together. */
import { compact, signed } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { scaleLine } from './axis.ts';
import { type FigureOptions, figure, type Sheet, sheet } from './frame.ts';
import { legend } from './legend.ts';
import { fixed, rectPath, strokePath, swatch } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { fit, label, TEXT_SIZE, textWidth, wrap } from './text.ts';
import { paint } from './theme.ts';
import { valueText, type WhyInput, type WhyRow, whyCsv, whyDesc } from './why-data.ts';
import { interactionMatrix } from './why-matrix.ts';

type Scale = (value: number) => number;

/** A line with ends. */
const interval = (x0: number, x1: number, y: number): Markup =>
  strokePath(
    'ink',
    `M${fixed(x0)} ${fixed(y)}H${fixed(x1)}M${fixed(x0)} ${fixed(y - 4)}v8M${fixed(x1)} ${fixed(y - 4)}v8`,
    1.2,
  );

const ring = (x: number, y: number): Markup =>
  el('circle', {
    ...paint('paper', 'model'),
    cx: fixed(x),
    cy: fixed(y),
    r: 3.6,
    'stroke-width': 1.5,
  });

const square = (x: number, y: number): Markup =>
  el('path', {
    ...paint('paper', 'model'),
    d: rectPath(x - 3.4, y - 3.4, 6.8, 6.8),
    'stroke-width': 1.5,
  });

function key({ say, width }: Sheet): ReturnType<typeof legend> {
  return legend(
    [
      {
        text: say('its part, with 95 % interval'),
        width: 18,
        draw: (x, y) => join([swatch(x, y, paint('band50')), interval(x + 6, x + 18, y)]),
      },
      { text: say('as the only factor'), width: 10, draw: (x, y) => ring(x + 5, y) },
      { text: say('with all others there'), width: 10, draw: (x, y) => square(x + 5, y) },
    ],
    width,
  );
}

function rowMarks(row: WhyRow, x: Scale, y: number): Markup[] {
  const { mean, low, high } = row.value;
  const [from, to] = [Math.min(0, mean), Math.max(0, mean)];
  return [
    el('path', {
      ...paint('band50'),
      d: rectPath(x(from), y - 6, Math.max(0.5, x(to) - x(from)), 12),
    }),
    interval(x(low), x(high), y),
    ring(x(row.alone.mean), y),
    square(x(row.last.mean), y),
  ];
}

/** Below its line, or as near as the sheet allows. */
function tickLabel(x: number, y: number, text: string, width: number): Markup {
  const half = textWidth(text, TEXT_SIZE) / 2;
  const inside = Math.min(width - half, Math.max(half, x));
  return label(inside, y, text, { anchor: 'middle', color: 'muted' });
}

/** Bars from zero; on a phone the name stands above its bar. */
function bars(
  input: WhyInput,
  top: number,
  width: number,
  narrow: boolean,
): { readonly markup: readonly Markup[]; readonly height: number } {
  const left = narrow ? 6 : 250;
  const right = width - (narrow ? 6 : 140);
  const values = input.rows.flatMap((r) => [r.value.low, r.value.high, r.alone.mean, r.last.mean]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([least, most === least ? least + 1 : most], [left, right]).nice(5);
  const tall = narrow ? 40 : 24;
  const bottom = top + input.rows.length * tall;
  const behind = { top, rows: input.rows.length, tall, above: narrow ? 20 : 0 };
  const markup: Markup[] = x
    .ticks(narrow ? 4 : 6)
    .flatMap((v) => [
      strokePath(v === 0 ? 'ink' : 'faint', scaleLine(x(v), behind)),
      tickLabel(x(v), bottom + 15, signed(v, compact), width),
    ]);
  input.rows.forEach((row, i) => {
    const y = top + (i + 1) * tall - 12;
    const name = `${i + 1}  ${row.name}`;
    const text = valueText(row.value);
    if (narrow)
      markup.push(
        label(0, y - 12, fit(name, width - 130, 12)),
        label(width, y - 12, text, { anchor: 'end', size: 11 }),
      );
    else
      markup.push(
        label(0, y + 4, fit(name, left - 12, 12)),
        label(width, y + 4, text, { anchor: 'end', size: 11 }),
      );
    markup.push(...rowMarks(row, x, y));
  });
  return { markup, height: bottom - top + 24 };
}

/** Bars and matrix as SVG. */
export function why(input: WhyInput, options: FigureOptions): string {
  const page = sheet(options);
  const { narrow, say, width } = page;
  const body: Markup[] = [];
  let top = 0;
  const lines = (text: string, muted = false): void => {
    for (const line of wrap(say(text), width, 12)) {
      body.push(label(0, top + 12, line, muted ? { color: 'muted' } : {}));
      top += 16;
    }
  };
  const parts = { title: input.title, desc: whyDesc(input), csv: whyCsv(input) };
  if (input.rows.length === 0) {
    lines('There are no factors.');
    return figure(options, { ...parts, height: top + 8, body });
  }
  lines(
    `${valueText(input.difference)} ${input.outcome}, with every factor less with none, divided among them`,
  );
  top += 6;
  const legendMarks = key(page);
  body.push(el('g', { transform: `translate(0 ${top})` }, legendMarks.markup));
  top += legendMarks.height + 8;
  const drawn = bars(input, top, width, narrow);
  body.push(...drawn.markup);
  top += drawn.height;
  if (input.rows.length > 1) {
    top += 10;
    lines('What two do together beyond what each does by itself (Shapley interaction index)');
    lines(
      'Shaded where the 95 % interval leaves out zero; these intervals and those of ○ and □ are in the data of the figure',
      true,
    );
    const matrix = interactionMatrix(input, top + 4, width, narrow ? 108 : 250);
    body.push(...matrix.markup);
    top += 4 + matrix.height;
  }
  return figure(options, { ...parts, height: top + 10, body });
}
