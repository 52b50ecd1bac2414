/** What may be asked of a comparison, and what is refused before it is played. */
import { canonicalJson } from '@interregnum/ensemble';
import type { RegionName, TraceOptions } from './parting.ts';
import type { Quantity } from './quantities.ts';
import type { RunRecords } from './run-records.ts';

export interface CompareOptions {
  /** Id and name of each region, in the order of the world; R1, R2, … when not given. */
  readonly regions?: readonly RegionName[];
  /** Also say when the weekly figures of the country part. */
  readonly trace?: TraceOptions | boolean;
  /** Also give one row a pair. */
  readonly keepPairs?: boolean;
  /** A yes or no of one's own, 1 or 0 a run. */
  readonly own?: Quantity;
  /** Bootstrap replicates, 200 or more; 1000 when not given. */
  readonly replicates?: number;
}

export const DEFAULT_REPLICATES = 1000;
const FEWEST_REPLICATES = 200;

/** @throws RangeError when too few for the ends of a 95 % interval */
export function replicatesOf(options: CompareOptions): number {
  const replicates = options.replicates ?? DEFAULT_REPLICATES;
  if (!Number.isInteger(replicates) || replicates < FEWEST_REPLICATES)
    throw new RangeError(
      `Bootstrap replicates must be a whole number from ${FEWEST_REPLICATES}, not ${replicates}`,
    );
  return replicates;
}

/**
 * Refuse what cannot be compared pair by pair.
 * @throws RangeError with a sentence that names the scenario
 */
export function checkComparable(
  name: string,
  base: Pick<RunRecords, 'world'>,
  scenario: Pick<RunRecords, 'world'>,
): void {
  const [b, s] = [base.world, scenario.world];
  const refuse = (what: string, is: number, was: number): void => {
    if (is === was) return;
    throw new RangeError(
      `Scenario “${name}” cannot be compared: its ${what} is ${is}, that of the base case ${was}. Both must be the same.`,
    );
  };
  refuse('horizon in days', s.horizonDays, b.horizonDays);
  refuse('number of regions', s.regionCount, b.regionCount);
  refuse('number of districts', s.districts?.count ?? 0, b.districts?.count ?? 0);
  refuse('capital (index of its region)', s.capital, b.capital);
}

/** @throws RangeError when the two were not made with the same draws */
export function checkDraws(name: string, base: RunRecords, scenario: RunRecords): void {
  const text = ({ seed, parameters, switches, runs }: RunRecords): string =>
    canonicalJson({ seed, parameters, switches, runs });
  if (text(base) !== text(scenario))
    throw new RangeError(
      `Scenario “${name}” cannot be paired with the base case: seed, runs, parameters and switches must be the same in both.`,
    );
}
