import type { World } from '@interregnum/model';
import type { Reader } from './covariates.ts';
import type { Rows } from './logistic-regression.ts';
import { Spread } from './spread.ts';
import type { KnownCase } from './trained.ts';

export interface RegionDay {
  readonly day: number;
  readonly region: number;
  readonly fell: boolean;
  /** Confidence in the region's outcome, 0..1. */
  readonly weight: number;
}

/**
 * Walk through a history day by day: every scored centre that is held and under observation, and
 * whether it falls that day. Centres lost to a third party leave observation on that day and do not
 * count as fallen to anyone's neighbours. `start` may build what reads the spread, which stands at
 * the end of the day before.
 */
export function walkHistory(
  { world, truth }: KnownCase,
  start: (spread: Spread) => (at: RegionDay) => void,
): void {
  const spread = new Spread(world);
  const visit = start(spread);
  for (let day = 1; day <= truth.horizonDays; day++) {
    const falling: number[] = [];
    for (const region of truth.scored) {
      if (spread.held[region] === 0) continue;
      const fell = truth.day[region]! <= day;
      if (fell) falling.push(region);
      if (fell || day <= truth.observedUntilDay[region]!) {
        visit({ day, region, fell, weight: truth.weight[region]! });
      }
    }
    spread.endOfDay(falling);
  }
}

/**
 * Region-days of these histories as rows of a regression: inputs, whether the centre falls, confidence.
 * @param columns how many inputs the reader writes
 * @param quietEvery of days on which a centre does not fall one in so many is kept and counts as many;
 *   centres take turns, so that every day of a case is seen at some of them
 */
export function rowsOf(
  cases: readonly KnownCase[],
  columns: number,
  readerOf: (world: World, spread: Spread) => Reader,
  quietEvery: (world: World) => number = () => 1,
): Rows {
  const x: number[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  const row = new Float64Array(columns);
  for (const known of cases) {
    const every = quietEvery(known.world);
    walkHistory(known, (spread) => {
      const read = readerOf(known.world, spread);
      return ({ day, region, fell, weight: own }) => {
        if (!fell && (day + region) % every !== 0) return;
        read(day, region, row, 0);
        for (const v of row) x.push(v);
        y.push(fell ? 1 : 0);
        weight.push(fell ? own : own * every);
      };
    });
  }
  return {
    x: Float64Array.from(x),
    columns,
    y: Uint8Array.from(y),
    weight: Float64Array.from(weight),
  };
}
