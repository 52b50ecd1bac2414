/** `interregnum.trace/1`: the answer of `trace --json`. */
import { LEDGER_KINDS } from '@interregnum/model';
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, id, isoDate, parameters, texts } from '../study-head.schema.ts';

export const TRACE_HEAD: SchemaHead = {
  id: 'interregnum.trace/1',
  title: 'Answer of `interregnum trace --json`',
  description:
    "One simulated history as a chain of causes. Days count from the origin (day 0). Everything is the model's, in this run, except steps of kind `news` and `patronLevel`, which are inputs. Keys may be added within version 1; none is taken away.",
};

const said = z.string().min(1);

const step = z
  .object({
    day: count,
    date: isoDate,
    kind: z.enum(LEDGER_KINDS),
    region: z.string().nullable().describe('Id of the region, null where the step has none.'),
    text: said,
    brief: said.describe('The same in one line.'),
    causes: z
      .array(
        z
          .object({
            term: z.enum([
              'pressed',
              'forces',
              'willing',
              'support',
              'nearby',
              'news',
              'regime',
              'after',
            ]),
            text: said,
          })
          .readonly(),
      )
      .readonly(),
    numbers: z
      .record(z.string(), z.number())
      .readonly()
      .describe("The model's numbers behind the words, with units in the names."),
  })
  .readonly();

const amount = z.number().min(0);
const ending = z
  .object({
    collapse_day: z.int().nullable().describe('null: the regime held to the horizon.'),
    regions_lost: count,
    regions_held_at_origin: count,
    not_the_challengers: texts.describe(
      'Ids of regions that the challenger does not hold at the end.',
    ),
    killed_persons: amount,
    displaced_persons: amount,
    evacuated_persons: amount,
  })
  .readonly();

export const traceDocumentSchema = z
  .object({
    schema: z.literal('interregnum.trace/1'),
    label: z.string(),
    case: id,
    case_hash: hash,
    engine: id,
    rules_hash: hash,
    run_hash: hash.describe('The same as in the column run_hash of runs.parquet.'),
    seed: z.int().min(0).max(0xffffffff),
    run: count,
    origin: isoDate,
    horizon_days: z.int().min(1),
    hindcast: z.boolean(),
    edits: texts,
    parameters,
    summary: z.array(said).min(1).readonly(),
    ending,
    steps: z.array(step).readonly(),
  })
  .readonly();
export type TraceDocument = z.infer<typeof traceDocumentSchema>;
