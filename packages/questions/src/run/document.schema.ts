/** `interregnum.run/1`: the answer of `run --json`. */
import { LABELS } from '@interregnum/analysis';
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { ownOutcomeShare } from '../outcome/document.schema.ts';
import { KINDS } from '../score/row.schema.ts';
import { count, hash, id, isoDate, parameters, texts } from '../study-head.schema.ts';

export const RUN_HEAD: SchemaHead = {
  id: 'interregnum.run/1',
  title: 'Answer of `interregnum run --json`',
  description:
    'One ensemble of simulated histories. Days count from the origin (day 0). Every number is a model result, except those under `observed`. Keys may be added within version 1; none is taken away.',
};

const share = z.number().min(0).max(1).meta({ id: 'share' });
const number = z.number().nullable();
const quantiles = z.object({ q05: number, q50: number, q95: number }).readonly().meta({
  id: 'quantiles',
  description:
    'Smallest value that this share of the runs do not exceed; null when too few runs reached it.',
});
const fate = {
  p_fall: share
    .nullable()
    .describe('Share of runs; null where the incumbent did not hold it at the origin.'),
  p_fall_95: z
    .tuple([share, share])
    .readonly()
    .nullable()
    .describe('95 % interval from chance in the draws alone.'),
  fall_day: quantiles.nullable(),
};
const manners = z
  .object({ assault: share, bargain: share, abandoned: share, defected: share, ordered: share })
  .readonly()
  .meta({ id: 'manners' });

const region = z
  .object({
    id: z.string(),
    name: z.string(),
    ...fate,
    manner: manners
      .nullable()
      .describe('Shares among the runs in which it fell; null when it fell in none.'),
    observed: z
      .object({
        status: z.enum([
          'fell',
          'defected',
          'held',
          'precontrolled',
          'third_party',
          'ordered_surrender',
        ]),
        day: number,
        manner: z.enum(['assault', 'bargain', 'abandoned', 'defected', 'ordered']).nullable(),
      })
      .readonly()
      .nullable()
      .describe('What happened; null when it is not known.'),
  })
  .readonly();

const weekly = z.array(number).readonly();
const districts = z
  .object({
    count: z.int(),
    hash: hash.describe('Of their tables, which the hash of the case leaves out.'),
    retaken: quantiles,
    lost_by_week: z
      .object({ q05: weekly, q50: weekly, q95: weekly })
      .readonly()
      .describe("Districts not the incumbent's at the end of each week; day = 7 x index."),
    regions: z
      .array(
        z
          .object({ id: z.string(), districts: z.int(), lost_at_origin: share, lost: share })
          .readonly(),
      )
      .readonly()
      .describe(
        "Shares of a region's districts lost at the origin, and at least once by the horizon.",
      ),
  })
  .readonly()
  .describe(
    'Only where districts were played (--districts). Shares of regions: a single district deserves less belief.',
  );

const scoreRow = z.object({
  predictor: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  label: z.enum(LABELS),
  n_scored: count,
  crps_days: z.number().min(0).nullable(),
  brier: z.record(z.string(), share.nullable()).readonly(),
  log_score: number,
  kendall_tau: z.number().min(-1).max(1).nullable(),
  capital_log2_error: z.number().min(0).nullable(),
});

export const runDocumentSchema = z
  .object({
    schema: z.literal('interregnum.run/1'),
    label: z.string().describe('What the numbers are: a model result.'),
    unseen: z
      .string()
      .min(1)
      .describe('What histories that the model had never seen say of it: docs/blind-test.md.'),
    sentence: z.string().min(1).describe('What answers it, number first.'),
    case: id.describe('Id of the case.'),
    title: z.string(),
    case_hash: hash.describe('Hash of the input tables, outcomes left out.'),
    engine: id.describe('Version of the engine.'),
    rules_hash: hash.describe('Hash of the rules, their priors and what is switched on.'),
    result_hash: hash.describe(
      'Hash of the results of all runs in order; the same on every machine and with any number of workers.',
    ),
    seed: z.int().min(0).max(0xffffffff),
    runs: z.int().min(1),
    failed_runs: count.describe('Runs that ended with an error; they are in no share or quantile.'),
    origin: isoDate.describe('Day 0.'),
    horizon_days: z.int().min(1),
    hindcast: z
      .boolean()
      .describe(
        'Whether support and events that became real after the origin were used (true), or only what was announced by then (false).',
      ),
    edits: texts.describe('Changes of the case, as PATH=VALUE.'),
    switched_off: texts.describe('Mechanisms that were off.'),
    parameters,
    regime: z
      .object({
        name: z.string(),
        ...fate,
        observed_fell: z.boolean().nullable().describe('null: not known.'),
        observed_day: number,
      })
      .readonly(),
    own_outcome: ownOutcomeShare.exactOptional(),
    regions: z.array(region).min(1).readonly(),
    districts: districts.exactOptional(),
    civilians: z
      .object({
        killed: quantiles,
        displaced: quantiles,
        displaced_abroad: quantiles,
        evacuated: quantiles,
      })
      .readonly()
      .describe(
        'Persons from the origin to the horizon. Counted in bins, so each is known to 0.4 % of itself; tables/runs has every run exactly.',
      ),
    scores: z
      .array(scoreRow)
      .min(1)
      .readonly()
      .nullable()
      .describe('The model and each baseline against what happened; null when that is not known.'),
    methods: z
      .string()
      .min(1)
      .exactOptional()
      .describe('How it was made, as a paragraph that a paper can take over.'),
    files: z
      .object({
        folder: z.string(),
        briefing: z.string().nullable(),
        methods: z.string().exactOptional().describe('The methods paragraph as a file.'),
        tables: texts,
        workbook: z.string().exactOptional().describe('Only with --xlsx.'),
      })
      .readonly(),
    timing: z
      .object({
        seconds: z.number().min(0),
        runs_per_second: number.describe('null: every run was finished before.'),
        resumed_runs: count,
        workers: z.int().min(1),
      })
      .readonly()
      .describe('Never part of a result.'),
  })
  .readonly();
/** What `interregnum run --json` prints; `docs/schemas/run-1.json` describes it, field by field. */
export type RunDocument = z.infer<typeof runDocumentSchema>;
