import { BEFORE_ORIGIN, NEVER } from '@interregnum/model';

/**
 * An ensemble reduced to what scoring reads: the day each centre fell in each run.
 *
 * Days are whole, 0..horizonDays; `horizonDays + 1` stands for "held to the horizon". Because they
 * are, sorting is counting: `fallenBy` holds the empirical distribution function of every region,
 * and most scores are sums over it, whatever the number of runs.
 */
export interface FallTable {
  readonly runs: number;
  readonly regionCount: number;
  readonly horizonDays: number;
  /** [region * runs + run] */
  readonly days: Int32Array;
  /** Runs in which the region had fallen by the end of the day, [region * (horizonDays + 1) + day]. */
  readonly fallenBy: Int32Array;
  /** What a forecast orders regions by, lower first, where it says so itself. */
  readonly order?: ArrayLike<number>;
}

/**
 * @param columns one column a region: a fall day per run. `NEVER`, `Infinity`, `NaN` or a day after
 *   the horizon mean held; `BEFORE_ORIGIN` means lost from the first day.
 * @param order what regions were ordered by, lower first; equal ones are level
 */
export function fallTable(
  columns: readonly ArrayLike<number>[],
  horizonDays: number,
  order?: ArrayLike<number>,
): FallTable {
  const regionCount = columns.length;
  const runs = columns[0]?.length ?? 0;
  const days = new Int32Array(regionCount * runs);
  const stride = horizonDays + 1;
  const fallenBy = new Int32Array(regionCount * stride);
  columns.forEach((column, region) => {
    if (column.length !== runs) {
      throw new RangeError(`column ${region} has ${column.length} runs, column 0 has ${runs}`);
    }
    for (let run = 0; run < runs; run++) {
      const given = column[run]!;
      let day = given <= horizonDays ? Math.ceil(given) : horizonDays + 1;
      if (given === NEVER) day = horizonDays + 1;
      else if (given === BEFORE_ORIGIN) day = 0;
      else if (given < 0) throw new RangeError(`column ${region}, run ${run}: day ${given}`);
      days[region * runs + run] = day;
      if (day <= horizonDays) fallenBy[region * stride + day]!++;
    }
    for (let day = 1; day <= horizonDays; day++) {
      fallenBy[region * stride + day]! += fallenBy[region * stride + day - 1]!;
    }
  });
  return { runs, regionCount, horizonDays, days, fallenBy, ...(order ? { order } : {}) };
}

/** Runs in which a region had fallen by the end of a day (0 before the origin). */
export function fallenBy(table: FallTable, region: number, day: number): number {
  if (day < 0) return 0;
  const stride = table.horizonDays + 1;
  return table.fallenBy[region * stride + Math.min(day, table.horizonDays)]!;
}

/** Mean over runs of min(fall day, horizon), in days. */
export function meanCappedDay(table: FallTable, region: number): number {
  const { runs, days, horizonDays } = table;
  let sum = 0;
  for (let k = region * runs; k < (region + 1) * runs; k++) sum += Math.min(days[k]!, horizonDays);
  return sum / runs;
}

/**
 * Where a forecast puts a region in the order of falls, lower first. A rule's own order, because its
 * ensemble only adds the lots that were drawn among equals; else the mean fall day.
 */
export function placeInOrder(table: FallTable, region: number): number {
  return table.order?.[region] ?? meanCappedDay(table, region);
}
