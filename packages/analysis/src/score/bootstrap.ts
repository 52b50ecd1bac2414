import { Draws } from '@interregnum/model';
import { quantile } from '../scores/quantiles.ts';
import { BoardPurpose } from './addresses.ts';

export interface BootstrapOptions {
  readonly seed: number;
  readonly replicates: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Ends of a 90 % interval. */
const LOW = 0.05;
const HIGH = 0.95;

/**
 * 90 % percentile interval of a statistic over cases, by drawing cases with replacement (Efron 1979,
 * Annals of Statistics 7(1)). Draws are addressed by seed, replicate and place, so all measures and
 * predictors are resampled alike and the interval does not depend on what else is computed.
 *
 * Cases are the unit because regions of one case are not independent. Cases of one country are not
 * quite independent either: give `clusters` (one name a case) to draw whole countries.
 * @param statistic of the cases at these indices, with repeats; null where undefined
 * @returns null when no case or fewer than half of the replicates have a value
 */
export function bootstrapInterval(
  cases: number,
  statistic: (indices: readonly number[]) => number | null,
  { seed, replicates }: BootstrapOptions,
  clusters?: readonly string[],
): Interval | null {
  const members = new Map<string, number[]>();
  for (let k = 0; k < cases; k++) {
    const name = clusters?.[k] ?? String(k);
    const cluster = members.get(name);
    if (cluster) cluster.push(k);
    else members.set(name, [k]);
  }
  const units = [...members.values()];
  const draws = new Draws();
  const values: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    const picked = units.flatMap(
      (_, place) =>
        units[Math.floor(draws.uniform(place, 0, BoardPurpose.resample) * units.length)]!,
    );
    const value = statistic(picked);
    if (value !== null && Number.isFinite(value)) values.push(value);
  }
  if (cases === 0 || values.length * 2 < replicates) return null;
  return { low: quantile(values, LOW), high: quantile(values, HIGH) };
}
