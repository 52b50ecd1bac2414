/** `interregnum.score-districts/1`: the answer of `score --districts --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, id, isoDate, parameters } from '../study-head.schema.ts';
import { number, share } from './row.schema.ts';

export const SCORE_DISTRICTS_HEAD: SchemaHead = {
  id: 'interregnum.score-districts/1',
  title: 'Answer of `interregnum score CASE --districts --json`',
  description:
    'The district tier on first reports of losses, which are a selection by the press. Counts are on the scale of the layout played; CRPS in shares of all districts. Keys may be added within version 1; none is taken away.',
};

const interval = z
  .tuple([z.number(), z.number()])
  .readonly()
  .nullable()
  .describe('90 % over regions drawn with replacement; null where there is none.');
const quantiles = { q05: z.number(), q50: z.number(), q95: z.number() };

const predictor = z.object({
  id: z.string(),
  name: z.string(),
  kendall_tau: number,
  kendall_tau_90: interval,
  model_ahead_90: interval,
  kendall_tau_by_reporting: number,
  kendall_tau_within_regions: number,
  auc_dated: number,
  auc: z.array(number).readonly(),
  auc_90: z.array(interval).readonly(),
});

const tier = z
  .object({
    p_fall: share,
    first_centre_day: z.array(number).readonly(),
    capital_day: z.array(number).readonly(),
    crps_days: number,
    kendall_tau: number,
    joint: number,
    rural_control: z.array(share).readonly(),
  })
  .describe('Days are at 10, 50 and 90 % of runs; null: never in so many.');

export const scoreDistrictsDocumentSchema = z.object({
  schema: z.literal('interregnum.score-districts/1'),
  label: z.string(),
  case: z.string(),
  case_hash: hash,
  districts_hash: hash.describe(
    'Of the tables of the districts, which the hash of the case leaves out.',
  ),
  engine: id,
  rules_hash: hash,
  seed: z.int().min(0).max(0xffffffff),
  runs: count,
  parameters,
  districts: count,
  outposts: count,
  outposts_by_basis: z
    .record(z.string(), count)
    .describe('Outposts by where their date comes from; undated is no sign that one held.'),
  judged: z
    .array(
      z.object({
        date: isoDate,
        day: count,
        assessor: z.string(),
        dated: count,
        gained: number,
        missed: share,
      }),
    )
    .readonly(),
  predictors: z.array(predictor).min(2).readonly().describe('The model first, then simple keys.'),
  kendall_tau_per_run: number,
  without_compiled: z
    .object({ dated: count, kendall_tau: number, auc: z.array(number).readonly() })
    .describe('Without the dates whose compilers state no licence.'),
  probability: z
    .array(
      z.object({
        date: isoDate,
        brier: z.number(),
        brier_base: z.number(),
        expected: share,
        share,
      }),
    )
    .readonly(),
  counts: z
    .array(
      z.object({
        date: isoDate,
        assessor: z.string(),
        observed: z.number(),
        ...quantiles,
        crps: z.number(),
      }),
    )
    .readonly(),
  count_crps: z.number(),
  count_persistence: z.number(),
  lost_before_first_centre: z.object(quantiles).nullable(),
  retaken: z.number(),
  retaken_reported: count,
  regions: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        outposts: count,
        dated: count,
        expected: share,
        reported: share,
      }),
    )
    .readonly(),
  tiers: z
    .object({ with: tier, without: tier })
    .describe('The same draws and parameters with districts and without.'),
});

export type ScoreDistrictsDocument = z.infer<typeof scoreDistrictsDocumentSchema>;
