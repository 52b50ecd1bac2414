/** The figures of a comparison as read from a file. */
import { isNumberKind, type NumberKind } from '@interregnum/words';
import { z } from 'zod';
import { count, days, list, number, origin, text } from '../stored.schema.ts';

const MOST_SCENARIOS = 40;
const MOST_QUANTITIES = 40;
const MOST_DAYS = 20_000;

const estimate = z.strictObject({ middle: number, low: number, high: number });
const kind = z.string().refine((k): k is NumberKind => isNumberKind(k), 'no kind of number');

export const comparisonFigure = z.strictObject({
  kind: z.literal('comparison'),
  data: z.strictObject({
    title: text,
    pairs: count,
    quantities: list(z.strictObject({ name: text, kind }), MOST_QUANTITIES),
    scenarios: list(
      z.strictObject({
        name: text,
        baseFalls: estimate,
        scenarioFalls: estimate,
        fallsDifference: estimate,
        differences: list(estimate, MOST_QUANTITIES),
      }),
      MOST_SCENARIOS,
    ),
  }),
});

const held = list(count, MOST_DAYS);
const curve = z.strictObject({ q10: held, q25: held, q50: held, q75: held, q90: held });

export const heldTwinsFigure = z.strictObject({
  kind: z.literal('held-twins'),
  data: z.strictObject({
    title: text,
    origin,
    horizonDays: days,
    pairs: count,
    days: list(days, MOST_DAYS),
    scenarios: list(
      z.strictObject({
        name: text,
        base: curve,
        scenario: curve,
        difference: list(z.strictObject({ mean: number, low: number, high: number }), MOST_DAYS),
      }),
      MOST_SCENARIOS,
    ),
  }),
});
