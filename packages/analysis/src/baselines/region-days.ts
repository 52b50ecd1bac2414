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
