/** The figure of an early warning as read from a file. */
import { z } from 'zod';
import { count, days, label, list, share } from '../stored.schema.ts';

const MOST_INDICATORS = 100;
/** A key for each, and a line of dots in each row. */
const MOST_HORIZONS = 6;

const lead = z.strictObject({ q05: days, q25: days, q50: days, q75: days, q95: days });

export const warnFigure = z.strictObject({
  kind: z.literal('warn'),
  data: z.strictObject({
    title: label,
    cases: count,
    rows: list(
      z.strictObject({
        name: label,
        kind: label,
        points: list(
          z.strictObject({
            horizonDays: days,
            mean: share.nullable(),
            low: share.nullable(),
            high: share.nullable(),
          }),
          MOST_HORIZONS,
        ),
        lead: lead.nullable(),
      }),
      MOST_INDICATORS,
    ),
  }),
});
