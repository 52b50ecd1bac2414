/** `interregnum.chain/1`: the answer of `chain --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, id, isoDate, parameters, texts, timing } from '../study-head.schema.ts';

export const CHAIN_HEAD: SchemaHead = {
  id: 'interregnum.chain/1',
  title: 'Answer of `interregnum chain --json`',
  description:
    'Cases that follow one another, each played from its coded start and from what the runs before it left. `low` and `high` are 95 % intervals. Days count from the origin of their case. Everything but `recorded…`, `observed_day` and `patrons_at_…` is a model result. Keys may be added within version 1; none is taken away. (The file that a chain is written in has a schema of its own, `interregnum.chain-file/1`.)',
};

const part = z.number().min(0).max(1);
const seed = z.int().min(0).max(4_294_967_295);
const fate = z.enum(['falls', 'stands']);
const interval = { low: z.number(), high: z.number() };
const limits = { low: part, high: part };

const share = z
  .object({ pairs: count.describe('Runs or pairs counted.'), share: part, ...limits })
  .readonly()
  .meta({ id: 'share', description: 'Share of runs with its Wilson interval.' });
const estimate = z
  .object({ estimate: part, ...limits })
  .readonly()
  .meta({
    id: 'estimate',
    description: 'Share of all chains; limits of 95 % of draws from the posterior of the shares.',
  });
const bits = z
  .object({
    bits: z.number().nullable().describe('null: no run did it, so there is no bound.'),
    low: z.number().min(0),
    high: z.number().nullable(),
  })
  .readonly()
  .meta({ id: 'bits', description: 'Surprise in bits, from the share and its limits.' });
const spread = z
  .object({ q05: z.number(), q50: z.number(), q95: z.number() })
  .readonly()
  .nullable()
  .meta({ id: 'spread' });
const patron = z
  .object({
    side: z.enum(['incumbent', 'challenger']),
    patron: z.string(),
    channel: z.string(),
    level: z.number(),
  })
  .readonly()
  .meta({ id: 'patron', description: 'Input, never a result.' });

const branch = z
  .object({
    fate,
    way: z
      .enum(['bridge', 'premise', 'none'])
      .describe('premise: the fate leads on, but the next regime would not hold its capital.'),
    to: z
      .string()
      .nullable()
      .describe('Case that it leads to; null where history leaves the chain or the chain ends.'),
    recorded: z.boolean(),
    runs: count,
    share: part.describe("Of the link's runs."),
    of_all: estimate,
  })
  .readonly()
  .meta({ id: 'branch' });

const quantile = z.int().nullable();
const linkRuns = z
  .object({
    runs: count,
    failed: count,
    effective_runs: z
      .number()
      .min(0)
      .describe(
        'What the runs are worth if they were independent: runs of one start resemble each other.',
      ),
    as_recorded: share,
    surprise: bits,
    fall_day: z
      .object({
        q05: quantile,
        q50: quantile,
        q95: quantile,
        earlier: share.nullable(),
        by_observed: share.nullable(),
        tail: part
          .nullable()
          .describe('Share of runs at least as far out as the recorded day, two-sided.'),
      })
      .readonly()
      .describe('Days from the origin over all runs; null where that share of runs stands.'),
    reached: estimate,
    branches: z.array(branch).readonly(),
  })
  .readonly()
  .meta({ id: 'link_runs' });

const difference = z
  .object({ difference: z.number(), ...interval, p: part })
  .readonly()
  .meta({ id: 'difference' });
const mean = z
  .object({ mean: z.number(), ...interval })
  .readonly()
  .meta({ id: 'mean' });
const effect = z
  .object({
    pairs: count,
    worlds: count.describe('Simulated starts that differ from the coded one.'),
    starts: count.describe('Runs of earlier links that were gone on from.'),
    falls: difference,
    regime_days: mean,
    fate_differs: share,
  })
  .readonly()
  .meta({ id: 'effect', description: 'Simulated start minus coded start, pair by pair.' });

const link = z
  .object({
    case: id,
    title: z.string(),
    incumbent: z.string(),
    origin: isoDate,
    horizon_days: z.int().min(1),
    until: isoDate,
    on_recorded_path: z.boolean(),
    recorded_fate: fate,
    observed_day: z
      .int()
      .nullable()
      .describe('Day the capital was lost (else the regime ended); null where the regime stood.'),
    patrons_at_start: z.array(patron).readonly(),
    patrons_at_end: z.array(patron).readonly(),
    observed_start: linkRuns,
    simulated_start: linkRuns
      .nullable()
      .describe(
        'null when only coded starts were asked for, or when no run came here. The first link has the runs of its coded start.',
      ),
    handover: effect.nullable(),
    case_hash: hash,
    world_hash: hash,
    seed,
    parameters: parameters
      .unwrap()
      .required({ left_out: true })
      .readonly()
      .describe(parameters.description ?? ''),
    said_at_the_time: z
      .object({ statements: count, as_recorded: count, time_named: count })
      .readonly()
      .describe(
        'Observed: coded statements of how long the capital would hold. Counts, not a sample, so no interval.',
      ),
  })
  .readonly()
  .meta({ id: 'link' });

const rule = z
  .object({
    what: z.string(),
    to: z.string(),
    share: part,
    limits: z.array(z.number()).length(2).readonly(),
    reference: z.number().nullable(),
    reference_from: z.enum(['file', 'median of runs']),
    factor: spread,
    at_limit: share.nullable(),
    why: z.string(),
  })
  .readonly()
  .meta({ id: 'rule' });
const handover = z
  .object({
    from: z.string(),
    to: z.string(),
    on: fate,
    recorded: z.boolean(),
    why: z.string(),
    runs: count,
    holders: z
      .object({
        handed_over: z.boolean(),
        disagree: texts.describe('Regions where the record and the next coded table disagree.'),
        unmapped: texts,
        changed: spread,
        most: z.array(z.object({ region: z.string(), share }).readonly()).readonly(),
      })
      .readonly(),
    rules: z.array(rule).readonly(),
  })
  .readonly()
  .meta({ id: 'handover' });

const path = { product: estimate, surprise: bits };

export const chainDocumentSchema = z
  .object({
    schema: z.literal('interregnum.chain/1'),
    label: z.string(),
    title: z.string(),
    description: z.string(),
    file: z.string().nullable().describe('As given; null for the chain that ships.'),
    handover: z.enum(['observed', 'simulated']),
    carry: z
      .number()
      .min(0)
      .max(10)
      .describe('Factor on every share of the bridges; 0 hands over only who holds what.'),
    seed,
    engine: id,
    rules_hash: hash,
    hindcast: z.boolean(),
    switched_off: texts,
    interval_level: z.literal(0.95),
    runs: z.int().min(1),
    replicates: z.int().min(1),
    links: z.array(link).min(2).readonly(),
    handovers: z.array(handover).readonly(),
    path: z
      .object({
        cases: texts,
        observed_starts: z
          .object({
            ...path,
            joint: z
              .object({ estimate: part, ...limits, vectors: count, given: count })
              .readonly()
              .nullable()
              .describe(
                'One parameter vector through all links; null where the links do not share a sample.',
              ),
          })
          .readonly(),
        simulated_starts: z.object(path).readonly().nullable(),
      })
      .readonly(),
    luckiest: z
      .object({
        case: z.string(),
        surprise: bits,
        clear: z.boolean().describe('Its interval lies above that of every other link.'),
      })
      .readonly(),
    oddest_date: z.object({ case: z.string(), tail: part }).readonly().nullable(),
    timing,
  })
  .readonly();

export type ChainDocument = z.infer<typeof chainDocumentSchema>;
