/** What is compared pair by pair: one number a run, with its unit and meaning. */
import { NEVER } from '@interregnum/model';
import { columnOf, type RunRecords } from './run-records.ts';

export interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  /** One value a run, NaN where the run failed. */
  column(records: RunRecords): Float64Array;
}

function sum(records: RunRecords, fields: readonly string[]): Float64Array {
  const columns = fields.map((f) => columnOf(records, f));
  return Float64Array.from({ length: records.runs }, (_, r) =>
    columns.reduce((total, c) => total + c[r]!, 0),
  );
}

const total = (
  name: string,
  unit: string,
  description: string,
  fields: readonly string[] = [name],
): Quantity => ({ name, unit, description, column: (records) => sum(records, fields) });

/**
 * Days the regime stood, counted to the horizon and no further: the mean is the restricted mean
 * survival time (Royston & Parmar 2013, BMC Medical Research Methodology 13: 152), which exists
 * whether or not the regime ever falls and needs no assumption about hazards.
 */
export const REGIME_DAYS: Quantity = {
  name: 'regimeDays',
  unit: 'days',
  description: 'Days the regime stood, counted to the horizon: a regime that held has the horizon',
  column: (records) => restricted(columnOf(records, 'collapseDay'), records.world.horizonDays),
};

/** Fall days with "never" as the horizon, and "before the origin" as day 0. */
export function restricted(days: Float64Array, horizonDays: number): Float64Array {
  return days.map((day) => (day === NEVER ? horizonDays : Math.max(day, 0)));
}

export const QUANTITIES: readonly Quantity[] = [
  REGIME_DAYS,
  total('regionsLost', 'regions', 'Centres lost by the incumbent by the horizon', ['fallen']),
  total(
    'civiliansKilled',
    'persons',
    'Civilians killed by either side, on the ground or from the air',
    [
      'civiliansKilledIncumbentGround',
      'civiliansKilledIncumbentAir',
      'civiliansKilledChallengerGround',
      'civiliansKilledChallengerAir',
    ],
  ),
  total('displacedInside', 'persons', 'Persons newly displaced inside the country'),
  total('displacedAbroad', 'persons', 'Persons who crossed a border'),
  total('evacuated', 'persons', 'Persons flown out'),
  total('formerSoldiers', 'men', 'Former incumbent soldiers at large or released at the end'),
];
