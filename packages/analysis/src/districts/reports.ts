/**
 * What an undated district is worth. The dates are a selection by the press: nearly complete to the
 * middle of July, close to nothing after. So an outpost without a date was lost before the origin
 * (with the probability the model draws it with), or fell in August, or was missed.
 */
import type { ObservedDistrictCount } from '@interregnum/case';
import type { Forecasts, Outpost } from './outposts.ts';

/** A day on which probabilities are judged, and whose counts say how many dates are missing by then. */
export interface JudgedDay {
  readonly day: number;
  readonly date: string;
  readonly assessor: string;
}

export interface Judged extends JudgedDay {
  /** Outposts dated by then; gained by the assessor's count, on the scale of this layout; or null. */
  readonly dated: number;
  readonly gained: number | null;
  /** Share of the undated that were not lost before and must have fallen by then unreported. */
  readonly missed: number;
  /** Weights as positive (fallen by then) and negative; both sum over outposts. */
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** Nearest count of an assessor, days apart. */
const NEAR_DAYS = 3;

function countAt(
  counts: readonly ObservedDistrictCount[],
  assessor: string,
  day: number,
): ObservedDistrictCount | null {
  const near = counts
    .filter((c) => c.assessor === assessor && Math.abs(c.day - day) <= NEAR_DAYS)
    .sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day));
  return near[0] ?? null;
}

/** Start of the offensive by every assessor: 1 May 2021 in the case there is. */
function first(counts: readonly ObservedDistrictCount[], assessor: string, before: number) {
  return counts
    .filter((c) => c.assessor === assessor && c.day > 0 && c.day < before)
    .sort((a, b) => a.day - b.day)[0];
}

export function judge(
  at: JudgedDay,
  outposts: readonly Outpost[],
  forecasts: Forecasts,
  counts: readonly ObservedDistrictCount[],
  districts: number,
): Judged {
  const then = countAt(counts, at.assessor, at.day);
  const start = then === null ? undefined : first(counts, at.assessor, then.day);
  const gained =
    then === null || start === undefined
      ? null
      : then.lost * (districts / then.total) - start.lost * (districts / start.total);
  const dated = outposts.filter((o) => o.day !== null && o.day <= at.day).length;
  const open = outposts.map((o, k) => (o.day === null ? 1 - forecasts.heldBefore[k]! : 0));
  const spare = open.reduce((a, b) => a + b, 0);
  const missed =
    gained === null || spare === 0 ? 0 : Math.min(1, Math.max(0, (gained - dated) / spare));
  return {
    ...at,
    dated,
    gained,
    missed,
    positive: outposts.map((o) => (o.day !== null && o.day <= at.day ? 1 : 0)),
    negative: outposts.map((o, k) =>
      o.day === null ? open[k]! * (1 - missed) : o.day > at.day ? 1 : 0,
    ),
  };
}

/** Inverse probability of being dated, by region: dated over expected not lost before, within .2 to 1. */
export function reportingWeights(
  outposts: readonly Outpost[],
  forecasts: Forecasts,
): readonly number[] {
  const dated = new Map<number, number>();
  const expected = new Map<number, number>();
  outposts.forEach((o, k) => {
    dated.set(o.region, (dated.get(o.region) ?? 0) + (o.day === null ? 0 : 1));
    expected.set(o.region, (expected.get(o.region) ?? 0) + 1 - forecasts.heldBefore[k]!);
  });
  return outposts.map((o) => {
    const share = dated.get(o.region)! / Math.max(1e-9, expected.get(o.region)!);
    return 1 / Math.min(1, Math.max(0.2, share));
  });
}
