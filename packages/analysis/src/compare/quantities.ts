/** What is compared pair by pair: one number a run. What each is called stands with the sentences. */
import { NEVER } from '@interregnum/model';
import { columnOf, type RunRecords } from './run-records.ts';

export interface Quantity {
  readonly name: string;
  readonly unit: string;
  /** One value a run, NaN where the run failed. */
  column(records: RunRecords): Float64Array;
}

function sum(records: RunRecords, fields: readonly string[]): Float64Array {
  const columns = fields.map((f) => columnOf(records, f));
  return Float64Array.from({ length: records.runs }, (_, r) =>
    columns.reduce((total, c) => total + c[r]!, 0),
  );
}

const total = (name: string, unit: string, fields: readonly string[] = [name]): Quantity => ({
  name,
  unit,
  column: (records) => sum(records, fields),
});

/**
 * Days the regime stood, counted to the horizon and no further: the mean is the restricted mean
 * survival time (Royston & Parmar 2013, BMC Medical Research Methodology 13: 152), which exists
 * whether or not the regime ever falls and needs no assumption about hazards.
 */
export const REGIME_DAYS: Quantity = {
  name: 'regimeDays',
  unit: 'days',
  column: (records) => restricted(columnOf(records, 'collapseDay'), records.world.horizonDays),
};

/** Fall days with "never" as the horizon, and "before the origin" as day 0. */
export function restricted(days: Float64Array, horizonDays: number): Float64Array {
  return days.map((day) => (day === NEVER ? horizonDays : Math.max(day, 0)));
}

export const QUANTITIES: readonly Quantity[] = [
  REGIME_DAYS,
  total('regionsLost', 'regions', ['fallen']),
  // By either side, on the ground or from the air.
  total('civiliansKilled', 'persons', [
    'civiliansKilledIncumbentGround',
    'civiliansKilledIncumbentAir',
    'civiliansKilledChallengerGround',
    'civiliansKilledChallengerAir',
  ]),
  total('displacedInside', 'persons'),
  total('displacedAbroad', 'persons'),
  total('evacuated', 'persons'),
  total('formerSoldiers', 'men'),
];
