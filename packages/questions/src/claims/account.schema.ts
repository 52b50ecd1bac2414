/** `interregnum.account/1`: the YAML file of an account, for editors and validators. */
import {
  ACCOUNT_SCHEMA,
  CLAIM_ROLES,
  CLAIM_TYPES,
  MANNER_CLASSES,
  SOURCE_MARKS,
} from '@interregnum/case';
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';

export const ACCOUNT_HEAD: SchemaHead = {
  id: ACCOUNT_SCHEMA,
  title: 'An account and its claims (YAML)',
  description:
    'A text taken apart into claims, each with a short quote, its place, what it is in the model and the tests that decide it. docs/accounts.md explains every field. Quotes have at most 25 words, sources and facts that are named must be there, and names must be those of the cases: this schema cannot say so, `interregnum claims ACCOUNT --check` does.',
};

const text = z.string().min(1).max(2000);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.union([z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/), z.int().min(0)]);
const pairOf = (item: z.ZodType) => z.array(item).length(2);
const oneOrMore = (item: z.ZodType) => z.union([item, z.array(item).min(1)]);

/** An object with exactly one of some fields, which zod has no word for. */
const exactlyOne = (fields: readonly string[], shape: z.core.$ZodLooseShape) =>
  z.strictObject(shape).meta({ oneOf: fields.map((field) => ({ required: [field] })) });
/** The same where nothing else must be there. */
const choiceOf = (shape: z.core.$ZodLooseShape) =>
  exactlyOne(Object.keys(shape), z.strictObject(shape).partial().shape);

const fact = z
  .strictObject({
    id,
    what: text,
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: text.optional(),
    date: date.optional(),
    date_low: date.optional(),
    date_high: date.optional(),
    series: text.optional(),
    kind: z.enum(['measured', 'estimated', 'assumed']),
    source: text,
  })
  .meta({
    id: 'fact',
    description: 'A number or a date that a test needs and no case holds.',
    anyOf: [{ required: ['value', 'unit'] }, { required: ['date'] }],
  });

const day = z
  .string()
  .regex(
    /^(collapse|capital|first_fall|half_fallen|leader_flight|\d{4}-\d{2}-\d{2}|(fall|events|fact)\[[^\]]+\])$/,
  )
  .meta({ id: 'day' });
const end = z.union([z.number(), date]).meta({ id: 'end' });
const limit = z.union([z.int(), date]).meta({ id: 'limit' });
const manners = oneOrMore(z.enum(MANNER_CLASSES).meta({ id: 'mannerName' }));
const tableTerm = z
  .union([
    z.number(),
    z
      .string()
      .min(1)
      .describe(
        'fact[ID], or TABLE[KEY].COLUMN with * for any run of characters; of patrons with @DATE.',
      ),
  ])
  .meta({ id: 'tableTerm' });
const quantity: z.ZodType = z
  .union([
    z.string().min(1).describe('A number of a run, or rights[GROUP].'),
    z.lazy(() => choiceOf({ ratio: pairOf(quantity), lag: pairOf(day) })),
  ])
  .meta({ id: 'quantity' });
const expectation = choiceOf({ above: end, below: end, between: pairOf(end) }).meta({
  id: 'expect',
  description: 'Where the claim holds: above and below without their end, between with both.',
});
/** `interregnum claims ACCOUNT --check` reads it; a schema cannot. */
const outcome = z
  .string()
  .min(1)
  .max(1000)
  .describe(
    'An outcome in the grammar of --outcome: lost(REGION, …) by DATE, displaced > N, and, or, not (docs/outcomes.md).',
  );
const condition = z
  .union([
    outcome,
    exactlyOne(['day', 'first', 'quantity'], {
      day: day.optional(),
      from: limit.optional(),
      by: limit.optional(),
      first: day.optional(),
      before: day.optional(),
      quantity: quantity.optional(),
      expect: expectation.optional(),
    }),
  ])
  .meta({ id: 'condition' });
const mechanisms = z.union([text, z.array(text)]).optional();
const change = z
  .strictObject({
    scenario: text.optional(),
    edits: z.array(text).optional(),
    without: mechanisms,
    with: mechanisms,
  })
  .meta({
    id: 'change',
    description:
      'What differs from the case as it ships: a scenario that lies with it, edits as --set takes them, mechanisms switched off or on.',
  });

const asked = { asks: text.describe('What is asked, one sentence.'), expect: expectation };
const ofCase = {
  ...asked,
  case: text
    .describe("Name or folder of a case; the account's own where it is left out.")
    .optional(),
};
const tableValue = {
  sum: oneOrMore(tableTerm).optional(),
  ratio: pairOf(tableTerm).optional(),
  difference: pairOf(tableTerm).optional(),
  day: day.optional(),
  days: pairOf(day).optional(),
};
const recordValue = {
  ...tableValue,
  manner: manners.optional(),
  lost: z.literal(true).optional(),
  fell: z.literal(true).optional(),
  metric: text.optional(),
  forecast: text.optional(),
};
const effect = { share: condition.optional(), mean: quantity.optional() };
const statistic = {
  ...effect,
  quantile: z.number().gt(0).lt(1).optional(),
  manner: manners.optional(),
};
const announcedOnly = { announced_only: z.boolean().optional() };
/** A test of a kind, whose value is exactly one of some. */
const testOf = (kind: string, value: z.core.$ZodLooseShape, more: z.core.$ZodLooseShape = {}) =>
  exactlyOne(Object.keys(value), { kind: z.literal(kind), ...ofCase, ...value, ...more });

const test = z
  .union([
    testOf('input', tableValue),
    testOf('observed', recordValue, { date: date.optional() }),
    z.strictObject({
      kind: z.literal('series'),
      ...asked,
      series: text,
      change: z.enum(['absolute', 'relative']).optional(),
      from: date.optional(),
      to: date.optional(),
    }),
    testOf('output', statistic, {
      of: z.union([day, quantity]).optional(),
      change: change.optional(),
      ...announcedOnly,
      given: condition.optional(),
    }),
    testOf('counterfactual', effect, { change, ...announcedOnly }),
    testOf('mechanism', effect, { change, ...announcedOnly }),
    z.strictObject({
      kind: z.literal('across-cases'),
      asks: text,
      cases: z.array(text).min(1).max(50),
      holds_in: z.enum(['all', 'most', 'any']).optional(),
      test: z
        .looseObject({ kind: z.enum(['input', 'observed', 'output']), expect: expectation })
        .describe('A test of the kinds input, observed or output, without a case of its own.'),
    }),
    z.strictObject({ kind: z.literal('outside'), asks: text }),
  ])
  .meta({ id: 'test' });

const claim = exactlyOne(['quote', 'paraphrase'], {
  id,
  quote: text.optional(),
  paraphrase: text.optional(),
  place: text,
  said: date.optional(),
  type: z.enum(CLAIM_TYPES),
  role: z.enum(CLAIM_ROLES),
  tests: oneOrMore(test),
  evidence: z.array(z.strictObject({ says: text, source: text })).optional(),
  note: z.string().optional(),
}).meta({ id: 'claim' });

export const accountFileSchema = z.strictObject({
  schema: z.literal(ACCOUNT_SCHEMA),
  id,
  title: text,
  description: z.string().optional(),
  text: z
    .strictObject({
      title: text,
      author: text,
      date,
      citation: text,
      url: z.string().optional(),
    })
    .describe('The text that makes the claims.'),
  case: text.optional(),
  sources: z
    .array(z.strictObject({ key: id, citation: text, mark: z.enum(SOURCE_MARKS) }))
    .optional(),
  facts: z.array(fact).optional(),
  claims: z.array(claim).min(1).max(500),
});
