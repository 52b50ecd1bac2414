/** The figure of an attribution as read from a file. */
import { z } from 'zod';
import { label, list, number } from '../stored.schema.ts';

const MOST_FACTORS = 60;

const value = z.strictObject({ mean: number, low: number, high: number });
const place = z
  .int()
  .min(0)
  .max(MOST_FACTORS - 1);

export const whyFigure = z.strictObject({
  kind: z.literal('why'),
  data: z
    .strictObject({
      title: label,
      outcome: label,
      difference: value,
      rows: list(z.strictObject({ name: label, value, alone: value, last: value }), MOST_FACTORS),
      pairs: list(
        z.strictObject({ rows: z.tuple([place, place]).readonly(), value: value.nullable() }),
        MOST_FACTORS * MOST_FACTORS,
      ),
    })
    .refine(
      ({ rows, pairs }) => pairs.every((p) => p.rows.every((row) => row < rows.length)),
      'a pair names a row that is not there',
    ),
});
