/** The figure of a chain as read from a file. */
import { z } from 'zod';
import { label, list, share } from '../stored.schema.ts';

const MOST_LINKS = 50;
const MOST_BRANCHES = 4 * MOST_LINKS;

const shareWithLimits = z.strictObject({ share, low: share, high: share });
const place = z
  .int()
  .min(0)
  .max(MOST_LINKS - 1);

export const chainFigure = z.strictObject({
  kind: z.literal('chain'),
  data: z
    .strictObject({
      title: label,
      links: list(
        z.strictObject({
          name: label,
          date: label,
          reached: shareWithLimits,
          asRecorded: shareWithLimits,
        }),
        MOST_LINKS,
      ),
      branches: list(
        z.strictObject({
          from: place,
          to: place.nullable(),
          label: label,
          ofAll: shareWithLimits,
          recorded: z.boolean(),
        }),
        MOST_BRANCHES,
      ),
    })
    .refine(
      ({ links, branches }) => branches.every((b) => Math.max(b.from, b.to ?? 0) < links.length),
      'a branch names a link that is not there',
    ),
});
