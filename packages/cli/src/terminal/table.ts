import { safe } from '@interregnum/questions';
import CliTable from 'cli-table3';
import type { Host } from './host.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly text: (row: Row) => string;
  /** May be shortened with … when the terminal is narrow; the higher, the sooner. 0: never. */
  readonly give?: number;
  /** Fewest characters it is shortened to. */
  readonly least?: number;
}

const GAP = 2;
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;

/** Code points; names in the cases are in scripts whose letters take one column each. */
const widthOf = (text: string): number => [...text].length;

/** Width of each column so that a row fits; those with the highest `give` shrink first. */
export function columnWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  available: number,
): number[] {
  const widths = columns.map((c) =>
    rows.reduce((most, row) => Math.max(most, widthOf(safe(c.text(row)))), widthOf(c.title)),
  );
  const needed = (): number => widths.reduce((sum, w) => sum + w, 0) + GAP * (columns.length - 1);
  const byGive = columns
    .map((c, index) => ({ index, give: c.give ?? 0, least: c.least ?? 6 }))
    .filter((c) => c.give > 0)
    .sort((a, b) => b.give - a.give);
  for (const { index, least } of byGive) {
    const excess = needed() - available;
    if (excess <= 0) break;
    widths[index] = Math.max(Math.min(widths[index] ?? 0, least), (widths[index] ?? 0) - excess);
  }
  return widths;
}

/** A table without lines, its titles dim, fitted to the terminal. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  host: Pick<Host, 'columns' | 'style'>,
): string[] {
  const widths = columnWidths(columns, rows, host.columns);
  const drawn = new CliTable({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: widths.map((w) => w + GAP),
    colAligns: columns.map((c) => c.align ?? 'left'),
    wordWrap: false,
  });
  drawn.push(columns.map((c) => c.title));
  for (const row of rows) drawn.push(columns.map((c) => safe(c.text(row))));
  const lines = drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return lines.map((line, index) => (index === 0 ? host.style.dim(line) : line));
}
