/** The table of the numbers in the rules: which of them each run played with. */
import { FREE, type Parameters, type ParameterVector } from '@interregnum/model';
import { vectorOfRun } from '../vector-of-run.ts';
import { column, pushRow, RUN, snakeCase, type Table } from './table.ts';

export function parameterTable(parameters: Parameters, seed: number): Table {
  const pool: readonly ParameterVector[] = 'length' in parameters ? parameters : [parameters];
  const vectorOf = vectorOfRun(seed, parameters);
  const rows = pool.map((vector) => FREE.map(({ name }) => vector[name]));
  return {
    name: 'parameters',
    title: 'Parameters drawn',
    description:
      'One row a run: the numbers in the rules that it played with, one vector of the sample they were fitted as; runs of one vector share its number',
    primaryKey: ['run'],
    columns: [
      RUN,
      column('vector', 'integer', '', 'Number of the vector in the sample, from 0'),
      ...FREE.map(({ name, unit, meaning }) => column(snakeCase(name), 'number', unit, meaning)),
    ],
    append(columns, block, k) {
      const run = block.firstRun + k;
      const vector = vectorOf(run);
      pushRow(columns, [run, vector, ...rows[vector]!]);
    },
  };
}
