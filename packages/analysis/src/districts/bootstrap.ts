/** 90 % intervals over provinces drawn with replacement (Efron 1979): districts of one are not independent. */
import { Draws } from '@interregnum/model';
import { quantile } from '../scores/quantiles.ts';
import { DistrictPurpose } from './addresses.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * @param statistic of weights by region: how often each was drawn; null where undefined
 * @returns one interval a statistic; null where fewer than half of the replicates have a value
 */
export function overRegions(
  regions: number,
  statistics: readonly ((times: ArrayLike<number>) => number | null)[],
  seed: number,
  replicates: number,
): readonly (Interval | null)[] {
  const draws = new Draws();
  const found: number[][] = statistics.map(() => []);
  const times = new Float64Array(regions);
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    times.fill(0);
    for (let place = 0; place < regions; place++) {
      times[Math.floor(draws.uniform(0, place, DistrictPurpose.resampleRegions) * regions)]!++;
    }
    statistics.forEach((statistic, k) => {
      const value = statistic(times);
      if (value !== null && Number.isFinite(value)) found[k]!.push(value);
    });
  }
  return found.map((values) =>
    2 * values.length < replicates
      ? null
      : { low: quantile(values, 0.05), high: quantile(values, 0.95) },
  );
}
