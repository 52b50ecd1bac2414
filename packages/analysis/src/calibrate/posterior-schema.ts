/**
 * The posterior file, `interregnum.posterior/2`: what fitting learnt, with all that is needed to
 * know what it has and has not seen. Described field by field in docs/calibration.md.
 */
import { FREE_NAMES } from '@interregnum/model';
import { z } from 'zod';

export const POSTERIOR_SCHEMA = 'interregnum.posterior/2';

export interface PosteriorParameter {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  /** Bounds of the box. */
  readonly low: number;
  readonly high: number;
  /** Scale on which the box is straight. */
  readonly scale: 'log' | 'linear';
  /** Hand-set value: centre of the prior. */
  readonly neutral: number;
  /** Its place in the box, 0..1. */
  readonly neutral_unit: number;
}

export interface PosteriorCase {
  readonly id: string;
  /** Cases of one country are left out together by the country folds. */
  readonly country: string;
  /** Latitude and longitude of the capital: a country under whatever name. */
  readonly capital?: readonly [number, number] | undefined;
  /** ISO date and days, so that a case whose dates overlap is known to have been seen. */
  readonly origin: string;
  readonly horizon_days: number;
  /** SHA-256 of the input tables as read. */
  readonly hash: string;
  /** SHA-256 of the compiled world. */
  readonly world_hash: string;
  /** SHA-256 of the outcome trained on. */
  readonly truth_hash: string;
  /** Other cases that lie within the dates of this one. */
  readonly contains: readonly string[];
}

export interface PosteriorVector {
  /** Number in the design. */
  readonly vector: number;
  /** Mean joint score on the training cases; lower is better. */
  readonly training_joint: number;
}

export interface PosteriorFold {
  /** A case id, a country, or `none`. */
  readonly name: string;
  readonly by: 'case' | 'country' | 'none';
  readonly left_out: readonly string[];
  readonly training: readonly string[];
  /** Vectors of the design that were kept, best first. */
  readonly accepted: readonly PosteriorVector[];
  /** The same as equally likely vectors, values in the order and units of `parameters`. */
  readonly sample: readonly (readonly number[])[];
}

export interface Posterior {
  readonly schema: typeof POSTERIOR_SCHEMA;
  /** ISO date. */
  readonly created: string;
  readonly engine: string;
  /** `rulesHash(switches)` of the rules it was made with. */
  readonly rules_hash: string;
  /** Mechanisms that the vectors were fitted and are to be played with. */
  readonly switches: Readonly<Record<string, boolean>>;
  readonly method: string;
  readonly parameters: readonly PosteriorParameter[];
  /** Gaussian about `neutral_unit` with this spread in the box, cut at the box. */
  readonly prior_sd_unit: number;
  /** Free parameters that were not fitted, at the value they were held at. */
  readonly held: Readonly<Record<string, number>>;
  readonly cases: readonly PosteriorCase[];
  /** How the design was made and scored. */
  readonly options: Readonly<Record<string, number>>;
  readonly folds: readonly PosteriorFold[];
  /** What a reader ought to know, one sentence each. */
  readonly notes: readonly string[];
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly sha256: string;
}

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hex');
const isoDate = z.iso.date();
const unit = z.number().min(0).max(1);
const freeName = z.enum(FREE_NAMES);

const schema = z.strictObject({
  schema: z.literal(POSTERIOR_SCHEMA),
  created: isoDate,
  engine: z.string(),
  rules_hash: hex64,
  switches: z.record(z.string(), z.boolean()),
  method: z.string(),
  parameters: z
    .array(
      z.strictObject({
        name: freeName,
        symbol: z.string(),
        unit: z.string(),
        low: z.number(),
        high: z.number(),
        scale: z.enum(['log', 'linear']),
        neutral: z.number(),
        neutral_unit: unit,
      }),
    )
    .min(1),
  prior_sd_unit: z.number().positive(),
  held: z.partialRecord(freeName, z.number()),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      country: z.string(),
      capital: z.tuple([z.number(), z.number()]).optional(),
      origin: isoDate,
      horizon_days: z.number().int().positive(),
      hash: hex64,
      world_hash: hex64,
      truth_hash: hex64,
      contains: z.array(z.string()),
    }),
  ),
  options: z.record(z.string(), z.number()),
  folds: z.array(
    z.strictObject({
      name: z.string(),
      by: z.enum(['case', 'country', 'none']),
      left_out: z.array(z.string()),
      training: z.array(z.string()).min(1),
      accepted: z
        .array(z.strictObject({ vector: z.number().int().min(0), training_joint: z.number() }))
        .min(1),
      sample: z.array(z.array(z.number())).min(1),
    }),
  ),
  notes: z.array(z.string()),
  sha256: hex64,
});

/** A JSON value as a posterior, its fields checked one by one. @throws Error naming the field */
export function parsePosterior(value: unknown): Posterior {
  const result = schema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`posterior: ${issue.path.join('.') || 'the file'}: ${issue.message}`);
  }
  return result.data as Posterior;
}

/** JSON Schema of the file, for validators in other languages. */
export function posteriorJsonSchema(): unknown {
  return {
    $id: POSTERIOR_SCHEMA,
    title: 'Posterior of the shared parameters',
    description:
      'What fitting learnt, fold by fold. `sha256` is that of the canonical JSON (sorted keys, no white space) of all the rest. Described in docs/calibration.md.',
    ...z.toJSONSchema(schema),
  };
}
