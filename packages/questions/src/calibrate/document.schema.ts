/** `interregnum.calibrate/2`: the answer of `calibrate --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, texts, timing } from '../study-head.schema.ts';

export const CALIBRATE_HEAD: SchemaHead = {
  id: 'interregnum.calibrate/2',
  title: 'Answer of `interregnum calibrate --json`',
  description:
    'What fitting the shared parameters learnt, and where the posterior file is. Keys may be added within version 1; none is taken away.',
};

const parameter = z.object({
  name: z.string(),
  unit: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  prior_value: z.number(),
  contraction: z.number().describe("1: all of the prior's variance is gone; 0: nothing learnt."),
  learnt: z.boolean().nullable().describe('null: too few vectors to tell.'),
  sentence: z.string(),
});

export const calibrateDocumentSchema = z.object({
  schema: z.literal('interregnum.calibrate/2'),
  posterior: z
    .string()
    .describe('The file written (interregnum.posterior/2), relative to the current folder.'),
  sha256: hash,
  cases: texts,
  folds: z.array(z.object({ name: z.string(), left_out: texts })).readonly(),
  options: z
    .record(z.string(), z.number())
    .readonly()
    .describe('How the design was made and scored.'),
  resumed_vectors: count,
  learnt: z.object({
    parameters: z.array(parameter).min(1).readonly(),
    vectors: z.number(),
    sentences: texts,
  }),
  timing,
});
export type CalibrateDocument = z.infer<typeof calibrateDocumentSchema>;
