/** What is shown of the fall of one region, and in which order regions stand. */

/** What happened in a region: a day, that it held, to the end or to the end of the record, or nothing known. */
export type ObservedFall =
  | { readonly status: 'fell'; readonly day: number }
  | { readonly status: 'held' }
  | { readonly status: 'held until'; readonly day: number }
  | { readonly status: 'unknown' };

export interface OrderRow {
  readonly id: string;
  readonly name: string;
  /**
   * Days since the origin at which 5, 50 and 95 % of all runs have seen the fall; `null` where too
   * few runs fell for that quantile to exist within the horizon.
   */
  readonly q05: number | null;
  readonly q50: number | null;
  readonly q95: number | null;
  /** Share of runs in which the centre falls by the horizon, 0..1. */
  readonly pFall: number;
  readonly observed: ObservedFall;
}

/** Rows by median day, then by 5 % day, then likeliest first, then by name. */
export function orderRows<T extends OrderRow>(rows: readonly T[]): T[] {
  const late = (day: number | null): number => day ?? Infinity;
  const by = (a: number, b: number): number => (a === b ? 0 : a - b);
  return [...rows].sort(
    (a, b) =>
      by(late(a.q50), late(b.q50)) ||
      by(late(a.q05), late(b.q05)) ||
      by(b.pFall, a.pFall) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}
