/** Persons displaced since the origin, by week, with counts of the time as dated points. */
import { dateOf } from '@interregnum/case/dates';
import { compact, longDate, persons, thousands } from '@interregnum/words';
import type { FigureOptions } from './frame.ts';
import { type BandWeek, bandCsv, countsWithin, weeklyBand } from './weekly-band.ts';

/** Persons displaced since the origin, quantiles over runs. */
export type DisplacementWeek = BandWeek;

export interface DisplacementPoint {
  readonly day: number;
  /** Persons, as counted by the source. */
  readonly persons: number;
  /** What the source counted, e.g. `conflict IDPs since 1 January`. */
  readonly metric: string;
  readonly source: string;
}

export interface DisplacementInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  readonly weeks: readonly DisplacementWeek[];
  readonly observed: readonly DisplacementPoint[];
  /** How the counts differ from what the model counts; shown under the figure. */
  readonly caveat: string;
}

const within = (input: DisplacementInput) => countsWithin(input, (p) => p.persons);

/** Text alternative, numbers first. */
export function displacementDesc(input: DisplacementInput): string {
  const last = input.weeks.at(-1);
  if (!last) return 'No weeks were simulated.';
  const points = within(input);
  const seen = points.at(-1);
  const text = `By ${longDate(dateOf(last.day, input.origin))} between ${persons(last.q05)} and ${persons(last.q95)} persons are displaced in 90 % of ${thousands(input.runs)} runs; the median is ${persons(last.q50)}.`;
  return seen
    ? `${text} ${thousands(points.length)} counts of the time are shown, the last ${thousands(seen.persons)} on ${longDate(dateOf(seen.day, input.origin))} (${seen.metric}).`
    : `${text} No count of the time is known.`;
}

/** One row per week of the model, then one per count. */
export function displacementCsv(input: DisplacementInput): string {
  return bandCsv(
    input.origin,
    input.weeks,
    'metric',
    within(input).map((p) => ({ day: p.day, counted: p.persons, of: p.metric, source: p.source })),
  );
}

/** Band by week as SVG. */
export function displacement(input: DisplacementInput, options: FigureOptions): string {
  return weeklyBand(
    {
      ...input,
      label: 'Persons displaced since the origin',
      points: within(input).map((p) => ({ day: p.day, value: p.persons })),
      pointsAre: 'counted at the time',
      format: compact,
      desc: displacementDesc(input),
      csv: displacementCsv(input),
    },
    options,
  );
}
