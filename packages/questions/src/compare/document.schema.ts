/** `interregnum.compare/1`: the answer of `compare --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { ownOutcomeFields } from '../outcome/document.schema.ts';
import { count, hash, id, studyHeadFields, texts, timing } from '../study-head.schema.ts';

export const COMPARE_HEAD: SchemaHead = {
  id: 'interregnum.compare/1',
  title: 'Answer of `interregnum compare --json`',
  description:
    'A case against scenarios of it, run by run with the same draws. All differences are scenario minus base. `low` and `high` are 95 % intervals over pairs; quantiles are of the pairs. Days count from the origin (day 0). Everything is a model result. Keys may be added within version 1; none is taken away.',
};

const interval = { low: z.number(), high: z.number() };
const quantiles = { q05: z.number(), q50: z.number(), q95: z.number() };

const share = z
  .object({ pairs: count, share: z.number().min(0).max(1), ...interval })
  .readonly()
  .meta({ id: 'share' });
const mean = z
  .object({ mean: z.number(), ...interval })
  .readonly()
  .meta({ id: 'mean', description: 'Mean with its 95 % interval.' });
const shareDifference = z
  .object({
    difference: z.number().min(-1).max(1),
    ...interval,
    p: z.number().min(0).max(1),
  })
  .readonly()
  .meta({
    id: 'share_difference',
    description: 'Difference of two shares with its 95 % interval and the exact McNemar test.',
  });

const held = z.array(count).min(1).readonly();
const heldCurve = z
  .object({ q10: held, q25: held, q50: held, q75: held, q90: held })
  .readonly()
  .meta({ id: 'held_curve' });

/** How an effect varies over parameter vectors; `why` has the same. */
export const posterior = z
  .object({
    vectors: z.int().min(1).describe('In the sample given.'),
    drawn: z.int().min(1).describe('Those drawn by at least one pair.'),
    effects: z
      .array(
        z.looseObject({
          name: z.string(),
          unit: z.string(),
          between_sd: z
            .object({ sd: z.number(), ...interval })
            .readonly()
            .describe(
              'Standard deviation of the effect from vector to vector, chance within vectors taken out.',
            ),
        }),
      )
      .readonly()
      .describe('Empty when nothing can be told apart; `note` says why.'),
    note: z.string(),
  })
  .readonly();

const quantity = z
  .object({
    name: z.string(),
    unit: z.string(),
    description: z.string(),
    base: mean,
    scenario: mean,
    difference: mean.describe('Mean of the paired differences.'),
    ...quantiles,
    more: share,
    less: share,
    same: share,
  })
  .readonly();

const region = z
  .object({
    index: count,
    id: z.string(),
    name: z.string(),
    base_fell: share,
    scenario_fell: share,
    fell_difference: shareDifference,
    held_days: mean.describe('Days the centre was held, counted to the horizon.'),
    differs: share.describe('Pairs in which its day of fall differs.'),
  })
  .readonly();

const place = z
  .object({
    index: z.int(),
    id: z.string(),
    name: z.string(),
    pairs: share,
    base_first: count,
    ...quantiles,
  })
  .readonly();

/** A yes or no in both worlds, counted pair by pair. */
const fate = z
  .object({
    both: share,
    only_base: share,
    only_scenario: share,
    neither: share,
    base: share,
    scenario: share,
    difference: shareDifference,
  })
  .readonly();

const scenario = z
  .object({
    name: id,
    description: z.string(),
    file: z.string().nullable().describe('null: edits given by --set.'),
    edits: texts.describe('As --set would take them.'),
    world_hash: hash,
    identical: z
      .boolean()
      .describe('The edits change nothing that a run reads; every difference is then exactly 0.'),
    pairs: z.int().min(1),
    failed_pairs: count,
    fate: fate.describe('Does the regime fall by the horizon?'),
    own_outcome: fate
      .exactOptional()
      .describe('Only with --outcome: does it hold, in each of the two?'),
    mattered: z
      .object({ any_number: share, any_fall_day: share, collapse_day: share, fate: share })
      .readonly()
      .describe('Share of pairs in which the change made a difference.'),
    quantities: z.array(quantity).min(1).readonly(),
    both_fall: z
      .object({ pairs: z.int().min(1), difference: mean, ...quantiles })
      .readonly()
      .nullable()
      .describe(
        'Difference in the day of collapse where both fall, which is a selected part of the pairs; null when there is none.',
      ),
    regions: z.array(region).readonly(),
    parting: z
      .object({
        never: share,
        day: z.object(quantiles).readonly().nullable(),
        places: z.array(place).readonly(),
      })
      .readonly()
      .describe('First day and place at which the falls of twin histories part.'),
    posterior: posterior.describe('How the effect varies over the parameter vectors.'),
    paragraph: id.describe('The answer in plain words.'),
    held: z
      .object({
        days: z.array(count).min(1).readonly(),
        base: heldCurve,
        scenario: heldCurve,
        difference: z.array(mean).min(1).readonly(),
      })
      .readonly()
      .describe(
        'Centres the incumbent holds, every seventh day and at the horizon: quantiles over the pairs in both worlds, and the mean paired difference.',
      ),
    switched_on: texts.describe(
      'Mechanisms that its pairs have on in both worlds although `switched_off` names them.',
    ),
  })
  .readonly()
  .meta({ id: 'scenario' });

export const compareDocumentSchema = z
  .object({
    schema: z.literal('interregnum.compare/1'),
    label: z.string().describe('What the numbers are.'),
    ...studyHeadFields,
    seed: z.int().min(0).max(4_294_967_295),
    pairs: z.int().min(1),
    horizon_days: z.int().min(1),
    interval_level: z.literal(0.95),
    bootstrap_replicates: z.int().min(1),
    own_outcome: z
      .object(ownOutcomeFields)
      .readonly()
      .exactOptional()
      .describe('Only with --outcome: what was asked.'),
    scenarios: z.array(scenario).min(1).readonly(),
    methods: id
      .exactOptional()
      .describe('How it was made, as a paragraph that a paper can take over.'),
    timing,
  })
  .readonly();

export type CompareDocument = z.infer<typeof compareDocumentSchema>;
