/** The figures of a sensitivity study as read from a file. */
import { z } from 'zod';
import { count, label, list, number } from '../stored.schema.ts';

/** A case may be split into all of its regions. */
const MOST_FACTORS = 2000;

const estimate = z.strictObject({ value: number, low: number, high: number });

export const sensitivityFigure = z.strictObject({
  kind: z.literal('sensitivity'),
  data: z.strictObject({
    title: label,
    outcome: label,
    chance: estimate,
    rows: list(z.strictObject({ name: label, first: estimate, total: estimate }), MOST_FACTORS),
  }),
});

export const screeningFigure = z.strictObject({
  kind: z.literal('screening'),
  data: z.strictObject({
    title: label,
    outcome: label,
    unit: label,
    paths: count,
    rows: list(z.strictObject({ name: label, size: estimate, spread: number }), MOST_FACTORS),
  }),
});
