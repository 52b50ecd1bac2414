/** Where the displaced go: inside the country, across each border, by air. */
import { thousands } from '@interregnum/words';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type IntervalRow, intervalRows, rangeText } from './intervals.ts';
import { label } from './text.ts';

export interface DestinationsInput {
  readonly title: string;
  readonly runs: number;
  /** Persons by destination at the end, in the order to be drawn. */
  readonly rows: readonly IntervalRow[];
}

/** Text alternative, numbers first. */
export function destinationsDesc(input: DestinationsInput): string {
  if (input.rows.length === 0) return 'There are no destinations.';
  return `In 90 % of ${thousands(input.runs)} runs: ${input.rows.map((r) => `${r.name} ${rangeText(r.persons)}`).join('; ')} persons.`;
}

/** One row per destination. */
export function destinationsCsv(input: DestinationsInput): string {
  return toCsv(
    ['destination', 'q05', 'q50', 'q95', 'observed'],
    input.rows.map((r) => [r.name, r.persons.q05, r.persons.q50, r.persons.q95, r.observed]),
  );
}

/** Intervals by destination as SVG. */
export function destinations(input: DestinationsInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const rows = intervalRows(input.rows, 26, width, narrow);
  return figure(options, {
    title: input.title,
    desc: destinationsDesc(input),
    height: 26 + rows.height,
    csv: destinationsCsv(input),
    body: [
      label(0, 12, 'Persons by the end: median and 5–95 % of model runs', { color: 'muted' }),
      rows.markup,
    ],
  });
}
