/** The figures of a forecast, and of statements beside it, as read from a file. */
import { MAX_HORIZON_DAYS } from '@interregnum/case';
import { z } from 'zod';
import { centres, count, days, label, list, number, origin } from '../stored.schema.ts';

const MOST_STATEMENTS = 400;
const MOST_DAYS = MAX_HORIZON_DAYS + 1;

const held = list(centres, MOST_DAYS);
const steps = list(z.strictObject({ day: days, held: centres }), MOST_DAYS);

export const forecastFigure = z.strictObject({
  kind: z.literal('forecast'),
  data: z
    .strictObject({
      title: label,
      origin,
      asOfDay: days,
      horizonDays: days,
      unit: label,
      total: centres,
      runs: count,
      days: list(days, MOST_DAYS),
      held: z.strictObject({
        q025: held,
        q10: held,
        q25: held,
        q50: held,
        q75: held,
        q90: held,
        q975: held,
      }),
      seen: steps,
      later: steps.nullable(),
    })
    .refine(
      ({ asOfDay, horizonDays, days, held }) =>
        asOfDay <= horizonDays &&
        Object.values(held).every((quantile) => quantile.length === days.length),
      'the lists of a forecast are not of its days',
    ),
});

/** Something may be said long before the first day, and of a day long after the last. */
const MOST_DAYS_OUTSIDE = 110_000;
const saidDay = number.min(-MOST_DAYS_OUTSIDE).max(MOST_DAYS_OUTSIDE);
const quantile = number.min(0).max(MOST_DAYS_OUTSIDE).nullable();

export const expertsFigure = z.strictObject({
  kind: z.literal('experts'),
  data: z.strictObject({
    title: label,
    origin,
    horizonDays: days,
    trueDay: quantile,
    rows: list(
      z.strictObject({
        who: label,
        saidDay,
        askedDay: days,
        expertDay: number.min(-MOST_DAYS_OUTSIDE).max(2 * MOST_DAYS_OUTSIDE),
        q05: quantile,
        q50: quantile,
        q95: quantile,
      }),
      MOST_STATEMENTS,
    ),
  }),
});
