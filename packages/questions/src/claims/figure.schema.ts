/** The figure of the verdicts on an account as read from a file. */
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
        role: z.enum(['output', 'mechanism', 'input', 'outside']),
        verdict: z.enum([
          'reproduced',
          'contradicted',
          'undecided',
          'model fails',
          'input',
          'outside',
        ]),
      }),
      MOST_CLAIMS,
    ),
  }),
});
