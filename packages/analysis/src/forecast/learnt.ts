/** What was learnt of the numbers that each history draws once: parameters, pace, hollowness. */
import { FREE, type Parameters, type ParameterVector } from '@interregnum/model';
import { spreadOf } from '../compare/resample.ts';
import type { LatentColumns } from './follow.ts';
import type { LearntNumber } from './result.ts';

interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  column(latent: LatentColumns): Float64Array;
}

function quantities(parameters: Parameters): Quantity[] {
  const pool: readonly ParameterVector[] = 'length' in parameters ? parameters : [parameters];
  const drawn: Quantity[] = [
    {
      name: 'pace',
      unit: 'factor',
      meaning: 'Pace of this history’s contest and assaults',
      column: (l) => l.pace,
    },
    {
      name: 'bargaining',
      unit: 'factor',
      meaning: 'Readiness of this history’s challenger to offer bargains',
      column: (l) => l.bargaining,
    },
    {
      name: 'hollowness',
      unit: 'standard deviations',
      meaning: 'How much weaker than counted this regime is, unknown to all',
      column: (l) => l.hollowness,
    },
  ];
  return [
    ...drawn,
    ...FREE.map(
      ({ name, unit, meaning }): Quantity => ({
        name,
        unit,
        meaning,
        column: (l) => Float64Array.from(l.vector, (v) => pool[v]![name]),
      }),
    ),
  ];
}

function moments(column: Float64Array): { mean: number; sd: number } {
  const first = column[0] ?? 0;
  let sum = 0;
  for (const x of column) sum += x - first;
  const mean = first + sum / column.length;
  let squares = 0;
  for (const x of column) squares += (x - mean) * (x - mean);
  return { mean, sd: Math.sqrt(squares / column.length) };
}

/** Those that moved most first. */
export function learntOf(
  parameters: Parameters,
  before: LatentColumns,
  after: LatentColumns,
): LearntNumber[] {
  const learnt = quantities(parameters).map(({ name, unit, meaning, column }): LearntNumber => {
    const [old, now] = [column(before), column(after)];
    const [prior, posterior] = [moments(old), moments(now)];
    // one vector for all: what varies then is rounding
    const varied = prior.sd > 1e-12 * Math.abs(prior.mean);
    return {
      name,
      unit,
      meaning,
      before: spreadOf(old),
      after: spreadOf(now),
      shift: varied ? (posterior.mean - prior.mean) / prior.sd : 0,
      narrowing: varied ? posterior.sd / prior.sd : 1,
    };
  });
  return learnt.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift));
}
