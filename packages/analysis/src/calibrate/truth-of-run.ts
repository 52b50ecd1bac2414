import type { World } from '@interregnum/model';
import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';

/**
 * One simulated history as if it had been observed: every centre held at the origin is scored, on the
 * exact day it fell. For checks of the fitting itself, where the true parameters are known.
 */
export function truthOfRun(world: World, falls: FallTable, run: number): Truth {
  const { regionCount, horizonDays } = world;
  const fell = (i: number): number => falls.days[i * falls.runs + run]!;
  const day = Float64Array.from({ length: regionCount }, (_, i) =>
    fell(i) <= horizonDays ? fell(i) : Infinity,
  );
  const indices = Array.from(day, (_, i) => i);
  return {
    regionCount,
    horizonDays,
    capital: world.capital,
    scored: indices.filter((i) => world.holder0[i] === 0),
    unscored: [],
    day,
    dayLow: day,
    dayHigh: day,
    observedUntilDay: new Float64Array(regionCount).fill(horizonDays),
    weight: new Float64Array(regionCount).fill(1),
    manner: new Uint8Array(regionCount),
    capitalDay: day[world.capital]!,
  };
}
