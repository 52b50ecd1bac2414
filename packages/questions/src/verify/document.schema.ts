/** `interregnum.verify/1`: the answer of `verify --json`, and what it needs of a kept run. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { runDocumentSchema } from '../run/document.schema.ts';
import { hash, id } from '../study-head.schema.ts';

export const VERIFY_HEAD: SchemaHead = {
  id: 'interregnum.verify/1',
  title: 'Answer of `interregnum verify --json`',
  description:
    'A kept run played again, and the two held against each other. Keys may be added within version 1; none is taken away.',
};

/** Of `run.json`, what a run is played again from; the rest may be of another version. */
export const keptRunSchema = z
  .object({
    ...runDocumentSchema.unwrap().pick({
      schema: true,
      case: true,
      title: true,
      case_hash: true,
      engine: true,
      rules_hash: true,
      result_hash: true,
      seed: true,
      runs: true,
      hindcast: true,
      edits: true,
      switched_off: true,
      parameters: true,
    }).shape,
    districts: z.object({ hash }).readonly().exactOptional(),
    regime: z.unknown(),
    regions: z.unknown(),
    civilians: z.unknown(),
  })
  .readonly();
export type KeptRun = z.infer<typeof keptRunSchema>;

const part = z.enum(['case', 'districts', 'rules', 'parameters', 'engine', 'numbers']);
export type Part = z.infer<typeof part>;

export const verifyDocumentSchema = z
  .object({
    schema: z.literal('interregnum.verify/1'),
    case: id,
    runs: z.int().min(1),
    seed: z.int().min(0),
    same: z
      .boolean()
      .describe(
        "The runs are the same bits, and the numbers in the kept file are theirs. The command's exit code is 1 when false.",
      ),
    kept_hash: hash,
    played_hash: hash,
    differs: z
      .array(z.object({ part, kept: z.string(), here: z.string() }).readonly())
      .readonly()
      .describe('What the run was made from and what is here, where they are not the same.'),
  })
  .readonly();
export type VerifyDocument = z.infer<typeof verifyDocumentSchema>;
