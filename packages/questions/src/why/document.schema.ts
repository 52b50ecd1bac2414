/** `interregnum.why/1`: the answer of `why --json`. */
import { z } from 'zod';
import { posterior } from '../compare/document.schema.ts';
import type { SchemaHead } from '../json-schema.ts';
import { ownOutcomeFields } from '../outcome/document.schema.ts';
import { count, studyHeadFields, texts, timing } from '../study-head.schema.ts';

export const WHY_HEAD: SchemaHead = {
  id: 'interregnum.why/1',
  title: 'Answer of `interregnum why --json`',
  description:
    "An outcome divided among declared factors by Shapley's rule: every history is played in worlds in which some factors are present and the others absent, with the same draws in all. `low` and `high` are 95 % intervals. It attributes to inputs and rules of the model, not blame. Everything is a model result. Keys may be added within version 1; none is taken away.",
};

const mean = z
  .object({
    mean: z.number(),
    low: z.number(),
    high: z.number(),
    standard_error: z.number().min(0),
  })
  .readonly()
  .meta({
    id: 'mean',
    description:
      'Mean over histories, 95 % interval (bootstrap over histories or blocks; Wilson for the ends of `fell`), standard error of Monte Carlo.',
  });
const place = z.int().min(1);
const rank = z.object({ rank: place, low: place, high: place }).readonly().meta({
  id: 'rank',
  description:
    'Place by the size of the value, 1 the largest; equals share the better place. Interval over resamples.',
});
const pair = z.array(z.string()).length(2).readonly();

const factorShare = z
  .object({
    factor: z.string(),
    shapley: mean,
    rank,
    alone: mean.describe('What it does where no other factor is present.'),
    given_others: mean.describe('What it does where all others are present.'),
  })
  .readonly()
  .meta({ id: 'factor_share' });
const interaction = z
  .object({
    factors: pair,
    index: mean
      .nullable()
      .describe('Shapley interaction index; null where too few sampled orders have seen the pair.'),
  })
  .readonly()
  .meta({ id: 'interaction' });
const group = z
  .object({ factors: z.array(z.string()).min(1).readonly(), shapley: mean, rank })
  .readonly()
  .meta({ id: 'group' });

/** What is divided, and among what. */
const divided = {
  all: mean,
  none: mean,
  difference: mean,
  factors: z.array(factorShare).min(1).readonly(),
  interactions: z.array(interaction).readonly(),
  groups: z
    .array(z.array(group).readonly())
    .readonly()
    .describe(
      'One list for each published list: the factors of each of its causes that has an input, summed.',
    ),
  sum_alone: mean,
  sum_given_others: mean,
};

const outcome = z
  .object({
    name: z.enum([
      'fell',
      'regimeDays',
      'regionsLost',
      'lostByAssault',
      'lostByBargain',
      'lostAbandoned',
      'lostByDefection',
      'lostByOrder',
      'civiliansKilled',
      'displacedInside',
      'displacedAbroad',
    ]),
    unit: z.enum(['share', 'days', 'regions', 'persons']),
    description: z.string(),
    ...divided,
  })
  .readonly()
  .meta({
    id: 'outcome',
    description:
      'One number of a history, divided among the factors: `all` is the case as it stands, `none` the world without any factor, and the Shapley values sum to `difference`.',
  });

const cause = z
  .object({
    name: z.string(),
    quote: z.string(),
    rank: place
      .nullable()
      .describe('Place the list gives it; null where it names without ranking.'),
    standing: z.string().regex(/^(named|place [1-9][0-9]*)$/),
    factors: texts,
    missing: z.string(),
    model: z
      .object({ shapley: mean, rank })
      .readonly()
      .nullable()
      .describe(
        'Sum of the Shapley values of its factors, in days the regime stands, and its place among the causes of the list that have an input; null where none has.',
      ),
  })
  .readonly()
  .meta({ id: 'cause' });
const list = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    read: z.string(),
    causes: z.array(cause).readonly(),
    not_named: texts.describe('Factors that no cause of the list is tied to.'),
  })
  .readonly()
  .meta({ id: 'list' });

const factor = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    edits: texts.describe('As --set would take them.'),
    mechanism: z.string().nullable(),
    without_effect: z.boolean(),
  })
  .readonly();

export const whyDocumentSchema = z
  .object({
    schema: z.literal('interregnum.why/1'),
    label: z.string().describe('What the numbers are.'),
    ...studyHeadFields,
    seed: z.int().min(0).max(4_294_967_295),
    runs: z.int().min(1).describe('Histories, each played in every coalition asked of it.'),
    failed_runs: count,
    horizon_days: z.int().min(1),
    interval_level: z.literal(0.95),
    bootstrap_replicates: z.int().min(1),
    method: z
      .enum(['exact', 'sampled'])
      .describe('Every coalition played, or orders of joining sampled.'),
    independent: z
      .object({ what: z.enum(['histories', 'blocks']), count: z.int().min(1) })
      .readonly()
      .describe('Over what errors are taken.'),
    coalitions: z
      .object({ possible: count, asked: count, worlds: count, plays: count })
      .readonly()
      .describe(
        'Coalitions there are and were asked, worlds that differ among them, runs played in all.',
      ),
    factors_from: z
      .object({
        file: z.string().nullable().describe('null: made from the tables of the case.'),
        title: z.string(),
        description: z.string(),
      })
      .readonly(),
    factors: z.array(factor).min(1).readonly(),
    overlaps: z
      .array(pair)
      .readonly()
      .describe('Pairs that change one input; the later in the list counts where both are absent.'),
    ranked_by: z.literal('regimeDays'),
    own_outcome: z
      .object({ ...ownOutcomeFields, ...divided })
      .readonly()
      .exactOptional()
      .describe('Only with --outcome: the chance of it, divided like the outcomes.'),
    outcomes: z.array(outcome).min(1).readonly(),
    published: z.array(list).readonly(),
    posterior: posterior.describe(
      'How the values of days stood vary from vector to vector; as in compare, effects named by factor.',
    ),
    paragraphs: z.array(z.string()).min(1).readonly().describe('The answer in plain words.'),
    timing,
  })
  .readonly();

export type WhyDocument = z.infer<typeof whyDocumentSchema>;
