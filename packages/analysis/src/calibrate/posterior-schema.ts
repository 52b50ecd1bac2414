/**
 * The posterior file, `interregnum.posterior/2`: what fitting learnt, with all that is needed to
 * know what it has and has not seen. Described field by field in docs/calibration.md.
 */
import { FREE_NAMES } from '@interregnum/model';
import { z } from 'zod';

export const POSTERIOR_SCHEMA = 'interregnum.posterior/2';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hex');
const isoDate = z.iso.date();
const unit = z.number().min(0).max(1);
const freeName = z.enum(FREE_NAMES);
const names = z.array(z.string()).readonly();

const parameter = z
  .strictObject({
    name: freeName,
    symbol: z.string(),
    unit: z.string(),
    // bounds of the box
    low: z.number(),
    high: z.number(),
    // on which the box is straight
    scale: z.enum(['log', 'linear']),
    // hand-set value: centre of the prior, and its place in the box
    neutral: z.number(),
    neutral_unit: unit,
  })
  .readonly();
export type PosteriorParameter = z.infer<typeof parameter>;

const trainingCase = z
  .strictObject({
    id: z.string(),
    // cases of one country are left out together by the country folds
    country: z.string(),
    // latitude and longitude: a country under whatever name
    capital: z.tuple([z.number(), z.number()]).readonly().optional(),
    // so that a case whose dates overlap is known to have been seen
    origin: isoDate,
    horizon_days: z.number().int().positive(),
    // of the input tables as read, of the compiled world, of the outcome trained on
    hash: hex64,
    world_hash: hex64,
    truth_hash: hex64,
    // other cases that lie within the dates of this one
    contains: names,
  })
  .readonly();
export type PosteriorCase = z.infer<typeof trainingCase>;

/** Number in the design, and mean joint score on the training cases; lower is better. */
const vector = z
  .strictObject({ vector: z.number().int().min(0), training_joint: z.number() })
  .readonly();

const fold = z
  .strictObject({
    // a case id, a country, or `none`
    name: z.string(),
    by: z.enum(['case', 'country', 'none']),
    left_out: names,
    training: z.array(z.string()).min(1).readonly(),
    // vectors of the design that were kept, best first
    accepted: z.array(vector).min(1).readonly(),
    // the same as equally likely vectors, values in the order and units of `parameters`
    sample: z.array(z.array(z.number()).readonly()).min(1).readonly(),
  })
  .readonly();
export type PosteriorFold = z.infer<typeof fold>;

const schema = z
  .strictObject({
    schema: z.literal(POSTERIOR_SCHEMA),
    created: isoDate,
    engine: z.string(),
    // `rulesHash(switches)` of the rules it was made with
    rules_hash: hex64,
    // mechanisms that the vectors were fitted and are to be played with
    switches: z.record(z.string(), z.boolean()).readonly(),
    method: z.string(),
    parameters: z.array(parameter).min(1).readonly(),
    // Gaussian about `neutral_unit` with this spread in the box, cut at the box
    prior_sd_unit: z.number().positive(),
    // free parameters that were not fitted, at the value they were held at
    held: z.partialRecord(freeName, z.number()).readonly(),
    cases: z.array(trainingCase).readonly(),
    // how the design was made and scored
    options: z.record(z.string(), z.number()).readonly(),
    folds: z.array(fold).readonly(),
    // what a reader ought to know, one sentence each
    notes: names,
    // of the canonical JSON of all the rest
    sha256: hex64,
  })
  .readonly();
export type Posterior = z.infer<typeof schema>;

/** A JSON value as a posterior, its fields checked one by one. @throws Error naming the field */
export function parsePosterior(value: unknown): Posterior {
  const result = schema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`posterior: ${issue.path.join('.') || 'the file'}: ${issue.message}`);
  }
  return result.data;
}

/** JSON Schema of the file, for validators in other languages. */
export function posteriorJsonSchema(): unknown {
  return {
    $id: POSTERIOR_SCHEMA,
    title: 'Posterior of the shared parameters',
    description:
      'What fitting learnt, fold by fold. `sha256` is that of the canonical JSON (sorted keys, no white space) of all the rest. Described in docs/calibration.md.',
    ...z.toJSONSchema(schema, {
      override: ({ jsonSchema }) => {
        delete jsonSchema.readOnly;
      },
    }),
  };
}
