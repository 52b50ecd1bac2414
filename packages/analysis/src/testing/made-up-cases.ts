/** Made-up histories for tests; not exported from the package. */
import { INDICATORS, indicatorIndex } from '../warn/indicators.ts';
import type { WatchedCase } from '../warn/watched-case.ts';

export interface MadeUpCase {
  readonly id: string;
  readonly country?: string;
  readonly horizonDays?: number;
  /** Day of the end of each history, -1 where it stands. */
  readonly collapseDays: readonly number[];
  /** Value of each indicator named; those not named are 0. */
  readonly values?: Readonly<Record<string, (run: number, day: number) => number>>;
}

export function madeUpCase(made: MadeUpCase): WatchedCase {
  const { id, country = id, horizonDays = 364, collapseDays, values = {} } = made;
  const weeks = Math.floor(horizonDays / 7) + 1;
  const runs = collapseDays.length;
  const all = new Float64Array(runs * weeks * INDICATORS.length);
  const columns = Object.entries(values).map(([name, at]) => [indicatorIndex(name), at] as const);
  for (let r = 0; r < runs; r++)
    for (let w = 0; w < weeks; w++) {
      const gone = collapseDays[r]! >= 0 && collapseDays[r]! <= 7 * w;
      const row = (r * weeks + w) * INDICATORS.length;
      if (gone) all.fill(Number.NaN, row, row + INDICATORS.length);
      else for (const [k, at] of columns) all[row + k] = at(r, 7 * w);
    }
  return {
    id,
    title: id,
    country,
    horizonDays,
    weeks,
    runs,
    collapseDays: Int32Array.from(collapseDays),
    values: all,
  };
}
