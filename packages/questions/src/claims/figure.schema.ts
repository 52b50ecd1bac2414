/** The figure of the verdicts on an account as read from a file. */
import { ROLE_ORDER, VERDICT_ORDER } from '@interregnum/figures';
import { z } from 'zod';
import { label, list } from '../stored.schema.ts';

const MOST_CLAIMS = 2000;

export const verdictsFigure = z.strictObject({
  kind: z.literal('verdicts'),
  data: z.strictObject({
    title: label,
    claims: list(
      z.strictObject({
        id: label,
        role: z.enum(ROLE_ORDER),
        verdict: z.enum(VERDICT_ORDER),
      }),
      MOST_CLAIMS,
    ),
  }),
});
