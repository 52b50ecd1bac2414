/** Civilians killed, by side and means. Plain intervals: no pictures of people, no totals as a score. */
import { list, thousands } from '@interregnum/words';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type IntervalRow, intervalRows, rangeText } from './intervals.ts';
import { diamondKey, legend } from './legend.ts';
import { fixed, strokePath } from './marks.ts';
import { el } from './markup.ts';
import { label } from './text.ts';

export interface CiviliansInput {
  readonly title: string;
  readonly runs: number;
  /** Civilians killed by side and means, in the order to be drawn. */
  readonly rows: readonly IntervalRow[];
}

/** Text alternative, numbers first. */
export function civiliansDesc(input: CiviliansInput): string {
  if (input.rows.length === 0) return 'The model was run without civilians.';
  return `In 90 % of ${thousands(input.runs)} runs, civilians killed: ${list(input.rows.map((r) => `${rangeText(r.persons)} ${r.name}`))}. A model result, not a count.`;
}

/** One row per side and means. */
export function civiliansCsv(input: CiviliansInput): string {
  return toCsv(
    ['killed_by', 'q05', 'q50', 'q95', 'observed'],
    input.rows.map((r) => [r.name, r.persons.q05, r.persons.q50, r.persons.q95, r.observed]),
  );
}

/** Intervals by side and means as SVG. */
export function civilians(input: CiviliansInput, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const key = legend(
    [
      {
        text: say('model: median and 5–95 % of runs'),
        width: 18,
        draw: (x, y) =>
          el(
            'g',
            {},
            strokePath('band50', `M${fixed(x)} ${fixed(y)}h18`, 6),
            strokePath('model', `M${fixed(x + 9)} ${fixed(y - 6)}v12`, 2.4),
          ),
      },
      ...(input.rows.some((r) => r.observed !== null)
        ? [diamondKey(say('counted at the time'))]
        : []),
    ],
    width,
  );
  const top = key.height + 24;
  const rows = intervalRows(input.rows, top, width, narrow);
  return figure(options, {
    title: input.title,
    desc: civiliansDesc(input),
    height: top + rows.height,
    csv: civiliansCsv(input),
    body: [
      key.markup,
      label(0, key.height + 14, 'Civilians killed since the origin', { color: 'muted' }),
      rows.markup,
    ],
  });
}
