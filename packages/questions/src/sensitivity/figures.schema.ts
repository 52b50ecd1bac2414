/** The figures of a sensitivity study as read from a file. */
import { z } from 'zod';
import { count, list, number, text } from '../stored.schema.ts';

/** A case may be split into all of its regions. */
const MOST_FACTORS = 2000;

const estimate = z.strictObject({ value: number, low: number, high: number });

export const sensitivityFigure = z.strictObject({
  kind: z.literal('sensitivity'),
  data: z.strictObject({
    title: text,
    outcome: text,
    chance: estimate,
    rows: list(z.strictObject({ name: text, first: estimate, total: estimate }), MOST_FACTORS),
  }),
});

export const screeningFigure = z.strictObject({
  kind: z.literal('screening'),
  data: z.strictObject({
    title: text,
    outcome: text,
    unit: text,
    paths: count,
    rows: list(z.strictObject({ name: text, size: estimate, spread: number }), MOST_FACTORS),
  }),
});
