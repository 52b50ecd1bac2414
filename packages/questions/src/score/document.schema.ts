/** `interregnum.score/1`: the answer of `score --json`. */
import { LABELS } from '@interregnum/analysis';
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, id, texts, timing } from '../study-head.schema.ts';
import { estimate, KINDS, number, row, scoredParameters, share } from './row.schema.ts';

export const SCORE_HEAD: SchemaHead = {
  id: 'interregnum.score/1',
  title: 'Answer of `interregnum score --json`',
  description:
    'Forecasts of the model, of each baseline and of the experts of the day against what happened, case by case and drawn together over cases with 90 % bootstrap intervals. Lower is better, except for `kendall_tau`, `concordance`, `order_with_held` and `fate_right`. Keys may be added within version 1; none is taken away.',
};

const label = z.enum(LABELS);
const estimates = z.record(z.string(), estimate);
const tenths = z.array(share).length(10).readonly();

const scoredCase = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string().describe('Country.'),
  counted: z.boolean().describe('false: shown only, because it lies within another case.'),
  within: z.string().nullable(),
  world_hash: hash,
  horizon_days: z.int().min(1),
  scored: count,
  fell: count,
  capital_fell: z.boolean().nullable(),
  capital_day: number,
  scores: z.array(row).min(1).readonly(),
});

const bin = z.object({
  from: share,
  to: share,
  cells: count,
  cases: count,
  mean_forecast: share.nullable(),
  frequency: share.nullable(),
  low: share.nullable(),
  high: share.nullable(),
});

const predictor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  label,
  assumes: z.string(),
  summary: z
    .object({
      joint: estimate,
      brier_mean: estimate,
      crps_normalised: estimate,
      log_score: estimate,
      capital_log2_error: estimate,
      kendall_tau: estimate,
      fate_right: estimate,
    })
    .catchall(estimate)
    .describe('Over counted cases, each weight 1.'),
  brier_by_horizon: estimates.describe(
    'Brier score when a quarter, a half, three quarters and all (`end`) of a case’s days have passed.',
  ),
  reliability: z
    .array(bin)
    .readonly()
    .describe('What was said beside what came true, by probability, over all cases.'),
  pit: tenths.describe('Share of observed days in each tenth of its forecast.'),
  pit_band: z
    .object({
      low: tenths,
      high: tenths,
      as_uneven: share.describe(
        'How often such a histogram is at least as uneven as the observed one.',
      ),
    })
    .nullable()
    .exactOptional()
    .describe(
      "Where 90 % of each share lies if what happens is one of the forecaster's own runs a case; null where nothing is scored.",
    ),
  separation: z
    .number()
    .min(-1)
    .max(1)
    .nullable()
    .exactOptional()
    .describe(
      'Mean probability at the horizon of centres that fell, less that of centres that held.',
    ),
});

const difference = z.object({
  ...estimate.unwrap().shape,
  measure: z.string(),
  against: z.string(),
  better: count,
  worse: count,
  equal: count,
});

const tally = z.object({ id: z.string(), closer: count, compared: count });

export const scoreDocumentSchema = z
  .object({
    schema: z.literal('interregnum.score/1'),
    label: z.string(),
    unseen: z
      .string()
      .min(1)
      .describe('What histories that the model had never seen say of it: docs/blind-test.md.'),
    engine: id,
    rules_hash: hash,
    seed: z.int().min(0).max(0xffffffff),
    runs: z.int().min(1).describe('Runs a predictor and case.'),
    left_out_by: z
      .enum(['case', 'country'])
      .describe('What a forecast marked `left out` may not have learnt from.'),
    parameters: scoredParameters,
    subject: z.string().describe('Id of the predictor that `differences` set against the others.'),
    bootstrap: z.object({ seed: z.int(), replicates: z.int().min(1) }),
    cases: z.array(scoredCase).min(1).readonly(),
    predictors: z.array(predictor).min(1).readonly(),
    differences: z
      .array(z.object({ ...difference.shape, p_sign_flip: share.nullable() }))
      .readonly()
      .describe('Turned so that above 0 the subject is better.'),
    strata: z
      .array(
        z.object({
          label,
          cases: texts,
          predictors: z.array(z.object({ id: z.string(), summary: estimates })).readonly(),
          differences: z.array(difference.describe('J, above 0 the subject is better.')).readonly(),
        }),
      )
      .readonly()
      .describe(
        'The counted cases apart by what the subject had seen of them: one entry a label of its rows.',
      ),
    experts: z.object({
      label: z.unknown(),
      compared: count,
      model_closer: count,
      expert_median_log2_error: number,
      model_median_log2_error: number,
      others: z
        .array(tally)
        .readonly()
        .exactOptional()
        .describe('Other predictors and a constant against the same experts.'),
      by_case: z.unknown(),
      without: z.unknown(),
    }),
    timing,
  })
  .readonly();

export type ScoreDocument = z.infer<typeof scoreDocumentSchema>;
