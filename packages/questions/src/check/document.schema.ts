/** The answers of `check --json`: of a case, and of an account. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, texts } from '../study-head.schema.ts';

export const CHECK_HEAD: SchemaHead = {
  id: 'interregnum.check/1',
  title: 'Answer of `interregnum check --json`',
  description:
    'The faults of a case and what had to be assumed. Keys may be added within version 1; none is taken away.',
};
export const CHECK_ACCOUNT_HEAD: SchemaHead = {
  id: 'interregnum.check-account/1',
  title: 'Answer of `interregnum claims ACCOUNT --check --json`',
  description:
    'The faults of an account, those that only its cases can show among them. Keys may be added within version 1; none is taken away.',
};

/** Where in a file something stands; both count from 1. */
export const place = z
  .object({ file: z.string(), line: z.int().min(1), column: z.int().min(1) })
  .readonly();

const problem = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.string().regex(/^[a-z0-9-]+$/),
    at: place,
    message: z.string().min(1),
    allowed: z.string().exactOptional(),
    nearest: z.string().exactOptional(),
  })
  .readonly();
const found = {
  sound: z.boolean().describe("No errors. The command's exit code is 1 when false."),
  errors: count,
  problems: z.array(problem).readonly(),
};

const toFill = z
  .object({
    table: z.string(),
    column: z.string(),
    keys: texts.describe('Rows that are blank; * for rows that are not there yet.'),
    rows: count.describe('Rows that the table has.'),
    reason: z.string(),
    hint: z.string(),
    needed: z.boolean().describe('Without it an answer would rest on nothing.'),
    share: z
      .number()
      .nullable()
      .describe('How far it moves answers over the shipped cases, 0 to 1; null: not measured.'),
  })
  .readonly();

export const checkDocumentSchema = z.object({
  schema: z.literal('interregnum.check/1'),
  case: z.string().nullable().describe('Id of the case; null when it could not be read.'),
  folder: z.string(),
  statement: z
    .string()
    .exactOptional()
    .describe('Only with --statement: what the inputs are, in Markdown.'),
  ...found,
  warnings: count,
  assumptions: texts.describe('What was assumed because the tables do not say.'),
  missing: z
    .record(z.string(), z.string())
    .readonly()
    .describe('Table or field -> why it is not there.'),
  numbers: z
    .object({ measured: count, estimated: count, assumed: count })
    .catchall(count)
    .readonly()
    .nullable()
    .describe('Numbers of the inputs by how they came about; null when the case is not sound.'),
  to_fill: z
    .array(toFill)
    .readonly()
    .exactOptional()
    .describe('Of a case in the making: blank cells, what answers hang on most first.'),
});
export type CheckDocument = z.infer<typeof checkDocumentSchema>;

export const checkAccountDocumentSchema = z.object({
  schema: z.literal('interregnum.check-account/1'),
  account: z.string().nullable().describe('Id of the account; null when it is not sound.'),
  file: z.string(),
  ...found,
  claims: count.nullable(),
});
export type CheckAccountDocument = z.infer<typeof checkAccountDocumentSchema>;
