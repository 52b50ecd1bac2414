/** Parts that the documents of `score` share. */
import { LABELS } from '@interregnum/analysis';
import { z } from 'zod';
import { count, hash, id, isoDate, texts } from '../study-head.schema.ts';

export const share = z.number().min(0).max(1);
export const number = z.number().nullable();
export const KINDS = ['model', 'baseline', 'oracle', 'experts'] as const;

export const estimate = z
  .object({ value: number, low: number, high: number, cases: count })
  .readonly()
  .meta({ id: 'estimate' });

export const row = z
  .object({
    predictor: z.string(),
    name: z.string(),
    kind: z.enum(KINDS),
    label: z.enum(LABELS).describe('What its numbers had seen of this case.'),
    assumes: z.string().exactOptional(),
    runs: z.int().min(1).nullable().exactOptional(),
    n_scored: count.describe('Regions scored; for experts, forecasts compared.'),
    crps_days: number.describe(
      'How far the dates of fall are off, days (censored CRPS). As all scores that are fair in the number of runs it can fall below 0 by chance.',
    ),
    brier: z
      .record(z.string(), number)
      .describe('Horizon in days -> Brier score of what has fallen by then, fair as above.'),
    log_score: number.describe('Fate of the capital, nats.'),
    kendall_tau: z
      .number()
      .min(-1)
      .max(1)
      .nullable()
      .describe('Order of fall; null where the predictor ranks nothing.'),
    capital_log2_error: z
      .number()
      .min(0)
      .nullable()
      .describe('Date of the capital: |log2(predicted / actual)|, doublings.'),
    joint: number.describe('J: all together; 1.4 to 3.1 is no skill, 0 perfect.'),
  })
  .meta({ id: 'row' });

export const scoredParameters = z
  .object({ source: id, hash, fitted: isoDate.nullable(), notes: texts })
  .describe(
    "Where the model's parameters come from; what they have seen of a case is the label of each row.",
  );
