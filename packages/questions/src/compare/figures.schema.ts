/** The figures of a comparison as read from a file. */

import { MAX_HORIZON_DAYS } from '@interregnum/case';
import { isNumberKind, type NumberKind } from '@interregnum/words';
import { z } from 'zod';
import { centres, count, days, label, list, number, origin } from '../stored.schema.ts';

const MOST_SCENARIOS = 40;
const MOST_QUANTITIES = 40;
const MOST_DAYS = MAX_HORIZON_DAYS + 1;

const estimate = z.strictObject({ middle: number, low: number, high: number });
const kind = z.string().refine((k): k is NumberKind => isNumberKind(k), 'no kind of number');

export const comparisonFigure = z.strictObject({
  kind: z.literal('comparison'),
  data: z.strictObject({
    title: label,
    pairs: count,
    quantities: list(z.strictObject({ name: label, kind }), MOST_QUANTITIES),
    scenarios: list(
      z.strictObject({
        name: label,
        baseFalls: estimate,
        scenarioFalls: estimate,
        fallsDifference: estimate,
        differences: list(estimate, MOST_QUANTITIES),
      }),
      MOST_SCENARIOS,
    ),
  }),
});

const held = list(centres, MOST_DAYS);
const curve = z.strictObject({ q10: held, q25: held, q50: held, q75: held, q90: held });

export const heldTwinsFigure = z.strictObject({
  kind: z.literal('held-twins'),
  data: z
    .strictObject({
      title: label,
      origin,
      horizonDays: days,
      pairs: count,
      days: list(days, MOST_DAYS),
      scenarios: list(
        z.strictObject({
          name: label,
          base: curve,
          scenario: curve,
          difference: list(z.strictObject({ mean: number, low: number, high: number }), MOST_DAYS),
        }),
        MOST_SCENARIOS,
      ),
    })
    .refine(
      ({ days, scenarios }) =>
        scenarios.every(({ base, scenario, difference }) =>
          [...Object.values(base), ...Object.values(scenario), difference].every(
            (of) => of.length === days.length,
          ),
        ),
      'the lists of a comparison are not of its days',
    ),
});
