/** `interregnum.claims/1`: the answer of `claims --json`. */
import { TEST_KINDS } from '@interregnum/case';
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, parameters, texts, timing } from '../study-head.schema.ts';

export const CLAIMS_HEAD: SchemaHead = {
  id: 'interregnum.claims/1',
  title: 'Answer of `interregnum claims --json`',
  description:
    'Every claim of an account with its verdict, computed from tests whose thresholds stand in the account. Figures of tests whose basis is `model` are model results, not observations; `low` and `high` are 95 % intervals for them, ranges of the sources otherwise. A figure whose unit is `day` counts days from the origin of its case. Keys may be added within version 1; none is taken away.',
};

const maybe = z.number().nullable();
const basis = z.enum(['inputs', 'record', 'model']).nullable();

const figure = z
  .object({
    value: maybe.describe('null where it is infinite (never) or there is nothing to tell from.'),
    low: maybe,
    high: maybe,
    unit: z.string(),
    n: count.describe('Histories or pairs; 0 for tables and the record.'),
    interval: z.string(),
  })
  .readonly();

const test = z
  .object({
    kind: z.enum(TEST_KINDS),
    asks: z.string(),
    cases: texts,
    basis,
    finding: z.enum(['supports', 'opposes', 'undecided']),
    figure: figure.nullable(),
    as_it_stands: maybe,
    changed: maybe,
    expect: z.object({ low: maybe, high: maybe, ends_excluded: z.boolean() }).readonly().nullable(),
    words: z.string(),
    expect_words: z.string(),
    sources: texts,
    get parts() {
      return z.array(test);
    },
    command: z.string().min(1),
  })
  .meta({ id: 'test' });

const verdict = z.enum(['input', 'reproduced', 'contradicted', 'undecided', 'outside the model']);

const claim = z
  .object({
    id: z.string(),
    quote: z.string().nullable(),
    paraphrase: z.string().nullable(),
    place: z.string(),
    said: z.string().nullable(),
    type: z.string(),
    role: z.enum(['input', 'mechanism', 'output', 'outside']),
    verdict,
    verdict_words: z.string(),
    decided_by: basis,
    record: z.enum(['agrees', 'disagrees', 'within its range', 'not asked']),
    model_fails: z.boolean(),
    follows_from_rules: z
      .boolean()
      .nullable()
      .exactOptional()
      .describe(
        'Of a verdict that runs decided: whether eight sets of numbers that nothing was fitted to all say the same.',
      ),
    tests: z.array(test).min(1).readonly(),
    evidence: z
      .array(
        z
          .object({ says: z.string(), source: z.string(), mark: z.enum(['retrieved', 'recalled']) })
          .readonly(),
      )
      .readonly(),
    note: z.string(),
  })
  .readonly()
  .meta({ id: 'claim' });

export const claimsDocumentSchema = z
  .object({
    schema: z.literal('interregnum.claims/1'),
    label: z.string(),
    account: z.string(),
    title: z.string(),
    text: z
      .object({
        title: z.string(),
        author: z.string(),
        date: z.string(),
        citation: z.string(),
        url: z.string(),
      })
      .readonly(),
    engine: z.string(),
    rules_hash: hash,
    seed: count,
    runs: z.int().min(1),
    ensembles: count,
    interval_level: z.literal(0.95),
    cases: z
      .array(
        z
          .object({
            name: z.string(),
            id: z.string(),
            case_hash: hash,
            parameters: parameters.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    verdicts: z
      .object({
        input: count,
        reproduced: count,
        contradicted: count,
        undecided: count,
        'outside the model': count,
      })
      .readonly(),
    model_fails: count.describe(
      'Claims left undecided because the record agrees with them and the model does not.',
    ),
    claims: z.array(claim).readonly(),
    timing,
  })
  .readonly();

export type ClaimsDocument = z.infer<typeof claimsDocumentSchema>;
