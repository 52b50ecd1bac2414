/** Districts lost by week, with the published counts as dated points. */
import { dateOf } from '@interregnum/case/dates';
import { longDate, thousands } from '@interregnum/words';
import type { FigureOptions } from './frame.ts';
import {
  type BandPlace,
  type BandWeek,
  bandCsv,
  bandPlace,
  countsWithin,
  type WeeklyBand,
  weeklyBand,
} from './weekly-band.ts';

export interface DistrictCountPoint {
  readonly day: number;
  /** Districts, on the scale of the layout played. */
  readonly lost: number;
  readonly assessor: string;
  readonly source: string;
}

export interface DistrictCountsInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  /** Districts there are. */
  readonly districts: number;
  readonly weeks: readonly BandWeek[];
  readonly observed: readonly DistrictCountPoint[];
  /** How counts and districts differ; shown under the figure. */
  readonly caveat: string;
}

const within = (input: DistrictCountsInput) => countsWithin(input, (p) => p.lost);

/** Text alternative, numbers first. */
export function districtCountsDesc(input: DistrictCountsInput): string {
  const last = input.weeks.at(-1);
  if (!last) return 'No weeks were simulated.';
  const points = within(input);
  const seen = points.at(-1);
  const text = `By ${longDate(dateOf(last.day, input.origin))} between ${thousands(Math.round(last.q05))} and ${thousands(Math.round(last.q95))} of ${thousands(input.districts)} districts are not the incumbent’s in 90 % of ${thousands(input.runs)} runs; the median is ${thousands(Math.round(last.q50))}.`;
  return seen
    ? `${text} ${thousands(points.length)} published counts are shown, the last ${thousands(Math.round(seen.lost))} on ${longDate(dateOf(seen.day, input.origin))} (${seen.assessor}).`
    : `${text} No count of the time is known.`;
}

/** One row per week of the model, then one per count. */
export function districtCountsCsv(input: DistrictCountsInput): string {
  return bandCsv(
    input.origin,
    input.weeks,
    'assessor',
    within(input).map((p) => ({ day: p.day, counted: p.lost, of: p.assessor, source: p.source })),
  );
}

const bandOf = (input: DistrictCountsInput): WeeklyBand => ({
  ...input,
  label: `Districts not the incumbent’s, of ${thousands(input.districts)}`,
  points: within(input).map((p) => ({ day: p.day, value: p.lost })),
  pointsAre: 'counted at the time',
  format: thousands,
  desc: districtCountsDesc(input),
  csv: districtCountsCsv(input),
});

/** Band by week as SVG. */
export const districtCounts = (input: DistrictCountsInput, options: FigureOptions): string =>
  weeklyBand(bandOf(input), options);

/** Where its plot lies, for a page that marks a day in it. */
export const districtCountsPlace = (
  input: DistrictCountsInput,
  options: FigureOptions,
): BandPlace => bandPlace(bandOf(input), options);
