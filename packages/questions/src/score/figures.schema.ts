/** The figures of a scoreboard as read from a file. */
import { z } from 'zod';
import { count, label, list, share } from '../stored.schema.ts';

const MOST_BINS = 100;
const shares = list(share, MOST_BINS);
const named = { name: label, label };

const reliability = z.strictObject({
  ...named,
  bins: list(
    z.strictObject({
      from: share,
      to: share,
      forecasts: count,
      cases: count,
      meanForecast: share.nullable(),
      frequency: share.nullable(),
      low: share.nullable(),
      high: share.nullable(),
    }),
    MOST_BINS,
  ),
});

export const reliabilityFigure = z.strictObject({
  kind: z.literal('reliability'),
  data: z.strictObject({
    title: label,
    model: reliability,
    rival: reliability.nullable(),
    event: label,
  }),
});

const pit = z.strictObject({
  ...named,
  shares: shares.refine(({ length }) => length > 0, 'a figure has no bins'),
  band: z.strictObject({ low: shares, high: shares, asUneven: share }).nullable(),
});

export const pitFigure = z.strictObject({
  kind: z.literal('pit'),
  data: z.strictObject({ title: label, model: pit, rival: pit.nullable(), cases: count }),
});
