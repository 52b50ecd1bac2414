/** `interregnum.sensitivity/1`: the answer of `sensitivity --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { ownOutcomeFields } from '../outcome/document.schema.ts';
import { count, id, studyHeadFields, texts, timing } from '../study-head.schema.ts';

export const SENSITIVITY_HEAD: SchemaHead = {
  id: 'interregnum.sensitivity/1',
  title: 'Answer of `interregnum sensitivity --json`',
  description:
    "Which doubts matter most. Inputs move between the low and high of the case's tables, all rows of a group together. Shares are of the variance of the expected outcome over all factors; `low` and `high` of an estimate are a 95 % interval and an estimate may lie below 0 or above 1. Everything is a model result. Keys may be added within version 1; none is taken away.",
};

const atLeast = (least: number) => z.int().min(least);
const share = z.number().min(0).max(1);

const estimate = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .readonly()
  .meta({
    id: 'estimate',
    description: 'A figure with its 95 % interval (bootstrap over rows or paths).',
  });

const factor = z
  .object({
    id: id.describe(
      'E.g. regions.garrison_effective_k, regions[AF19].militia_k, parameters.costBase, parameters (the whole vector).',
    ),
    name: z.string(),
    kind: z.enum(['input', 'parameter', 'posterior', 'other inputs', 'other parameters']),
    members: z.array(z.string()).min(1).readonly().describe('Ids of what varies with it.'),
    columns: texts.describe('table.column of the case format; empty for parameters.'),
    at: z
      .array(z.object({ file: z.string(), line: atLeast(1), rows: atLeast(1) }).readonly())
      .readonly()
      .describe('Where it stands: file, first line, rows with a range; one a column.'),
    known: z
      .object({ measured: count, estimated: count, assumed: count })
      .readonly()
      .nullable()
      .describe('Rows by how they are known; null for parameters.'),
    unit: z.string(),
    summary: z
      .enum(['sum', 'mean', 'itself'])
      .nullable()
      .describe('What low, value and high are over the rows.'),
    low: z.number().nullable(),
    value: z.number().nullable(),
    high: z.number().nullable(),
  })
  .readonly()
  .meta({ id: 'factor' });
const factors = z.array(factor).min(1).readonly();

const outcome = {
  name: z.enum(['fell', 'regimeDays', 'regionsLost', 'displaced']),
  unit: z.string(),
  description: z.string(),
};

const effects = z
  .object({
    mu: estimate.describe('Mean effect from low to high, with its sign.'),
    mu_star: estimate.describe('Mean size of the effect.'),
    sigma: z.number().min(0).describe('Standard deviation of the effect over the paths.'),
    chance_mu_star: z
      .number()
      .min(0)
      .describe(
        'The mu* that chance alone would show with these runs, were the effect nil everywhere.',
      ),
  })
  .readonly()
  .meta({ id: 'effects' });

const screened = {
  effects: z.array(effects).readonly().describe("In the order of the screening's factors."),
};
const screeningOutcome = z
  .object({ ...outcome, ...screened })
  .readonly()
  .meta({ id: 'screening_outcome' });

const index = z
  .object({
    first: estimate.describe('First-order index.'),
    total: estimate.describe('Total index.'),
    largest: share.describe(
      'Share of bootstrap resamples in which its first order is the largest of the single factors.',
    ),
  })
  .readonly();

const worth = z
  .object({
    id: z.string().describe('Of the factor.'),
    share: estimate.describe(
      'Share of the variance of the expected outcome that knowing it exactly takes off on average.',
    ),
    ranked_first: share.describe('Share of bootstrap resamples in which it comes first.'),
    sd_left: z.number().min(0).describe('Standard deviation that is left.'),
    share_of_history: z.number().describe('The same share of the variance of a single history.'),
  })
  .readonly();

/** How the variance of an outcome is shared out. */
const shares = {
  rows: atLeast(2).describe('Rows used.'),
  failed_rows: count.describe('Rows left out because a run failed.'),
  mean: estimate,
  variance: estimate.describe(
    'Of the expected outcome over everything in doubt; chance taken out, so it may come out below 0.',
  ),
  chance_variance: estimate.describe('Mean variance between runs of one design point.'),
  chance_share: estimate.describe(
    'Share of the variance of a single history that would remain were every factor known.',
  ),
  indices: z
    .array(index)
    .readonly()
    .nullable()
    .describe(
      'In the order of the factors; null when the variance of the expected outcome cannot be told from 0.',
    ),
  interactions: estimate.nullable().describe('1 less the sum of first-order indices.'),
  sd: z
    .number()
    .min(0)
    .describe("Standard deviation of the expected outcome, in the outcome's unit."),
  learn_first: z.array(worth).readonly().describe('What to find out first, most worth first.'),
  paragraph: z.string().describe('The answer in plain words.'),
};

const sobolOutcome = z
  .object({ ...outcome, ...shares })
  .readonly()
  .meta({ id: 'sobol_outcome' });

export const sensitivityDocumentSchema = z
  .object({
    schema: z.literal('interregnum.sensitivity/1'),
    label: z.string(),
    ...studyHeadFields,
    edits: texts,
    parameters_moved: z
      .enum(['posterior', 'prior', 'none'])
      .describe(
        'posterior: a whole vector of the sample is one factor (in the screening, each parameter from its 5 % to its 95 % quantile); prior: each over its prior; none: they stand at one value.',
      ),
    runs_a_point: atLeast(2),
    without_range: z
      .array(z.object({ id: z.string(), name: z.string() }).readonly())
      .readonly()
      .describe('Groups of inputs for which the case gives no range, or has no rows.'),
    seed: z.int().min(0).max(4_294_967_295),
    horizon_days: atLeast(1),
    total_runs: atLeast(1),
    bootstrap_replicates: atLeast(1),
    interval_level: z.literal(0.95),
    own_outcome: z
      .object({ ...ownOutcomeFields, ...screened, ...shares })
      .readonly()
      .exactOptional()
      .describe(
        'Only with an outcome of one’s own: its effects in the screening, and how the variance of the chance of it is shared out.',
      ),
    screening: z
      .object({
        paths: atLeast(2),
        levels: atLeast(2),
        points: atLeast(1),
        factors,
        outcomes: z.array(screeningOutcome).min(1).readonly(),
      })
      .readonly()
      .describe('Elementary effects (Morris 1991).'),
    sobol: z
      .object({
        rows: atLeast(4).describe('Rows of the design, a power of two.'),
        points: atLeast(1),
        factors,
        outcomes: z.array(sobolOutcome).min(1).readonly(),
      })
      .readonly()
      .describe("Shares of variance (Sobol' indices)."),
    timing,
  })
  .readonly();

export type SensitivityDocument = z.infer<typeof sensitivityDocumentSchema>;
