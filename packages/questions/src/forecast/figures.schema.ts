/** The figures of a forecast, and of statements beside it, as read from a file. */
import { z } from 'zod';
import { count, days, list, number, origin, text } from '../stored.schema.ts';

const MOST_DAYS = 20_000;
const MOST_STATEMENTS = 400;

const held = list(count, MOST_DAYS);
const steps = list(z.strictObject({ day: days, held: count }), MOST_DAYS);

export const forecastFigure = z.strictObject({
  kind: z.literal('forecast'),
  data: z.strictObject({
    title: text,
    origin,
    asOfDay: days,
    horizonDays: days,
    unit: text,
    total: count,
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
  }),
});

/** Something may be said long before the first day, and of a day long after the last. */
const MOST_DAYS_OUTSIDE = 110_000;
const saidDay = number.min(-MOST_DAYS_OUTSIDE).max(MOST_DAYS_OUTSIDE);
const quantile = number.min(0).max(MOST_DAYS_OUTSIDE).nullable();

export const expertsFigure = z.strictObject({
  kind: z.literal('experts'),
  data: z.strictObject({
    title: text,
    origin,
    horizonDays: days,
    trueDay: quantile,
    rows: list(
      z.strictObject({
        who: text,
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
