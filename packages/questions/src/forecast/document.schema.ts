/** `interregnum.forecast/1`: the answers of `forecast --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import {
  count,
  hash,
  isoDate,
  parameters,
  studyHeadFields,
  texts,
  timing,
} from '../study-head.schema.ts';

export const FORECAST_HEAD: SchemaHead = {
  id: 'interregnum.forecast/1',
  title: 'Answers of `interregnum forecast --json`',
  description:
    "A forecast of a case with what was known by a day (kind `forecast`), the same as of every day on which somebody's forecast is recorded (`experts`), or a verified and scored log of registered forecasts (`log`). Days count from the origin (day 0) unless a name says otherwise. `low` and `high` are 95 % intervals for chance in the runs alone. Everything is a model result. Keys may be added within version 1; none is taken away.",
};

const day = z.int();
const share = z.number().min(0).max(1);
const numberOrNone = z.number().nullable();
const textOrNone = z.string().nullable();
const whole = z.int().min(1);

const chance = z
  .object({ probability: share, low: share, high: share })
  .readonly()
  .meta({ id: 'chance' });
const chanceBy = z
  .object({ within_days: count.describe('days after the day of the forecast'), day, chance })
  .readonly()
  .meta({ id: 'chance_by' });
const quantile = day.nullable();
const quantiles = z
  .object({ q05: quantile, q25: quantile, q50: quantile, q75: quantile, q95: quantile })
  .readonly()
  .meta({
    id: 'quantiles',
    description: 'day of fall over all runs; null: later than the horizon, or never',
  });
const distribution = z
  .array(z.tuple([day, whole]).readonly())
  .readonly()
  .meta({
    id: 'distribution',
    description: '[day, runs in which it falls on it]; in the other runs it does not',
  });
const fateFields = {
  already: quantile.describe(
    'day on which it had already happened; null: it had not by the day of the forecast',
  ),
  by: z.array(chanceBy).min(1).readonly(),
  fall_day: quantiles,
  distribution,
};
const fate = z.object(fateFields).readonly().meta({ id: 'fate' });
const region = z.object({ ...fateFields, id: z.string(), name: z.string() }).readonly();

const filter = z
  .object({
    particles: z.int(),
    smallest_effective: z
      .number()
      .describe('least effective sample size of the exact likelihood, before resampling'),
    smallest_effective_day: quantile,
    effective: z.array(z.object({ day, size: z.number() }).readonly()).readonly(),
    resamplings: count,
    ancestors: count.describe('histories of the first day with descendants on the last'),
    independent: z
      .number()
      .min(1)
      .describe('the same, counted by their shares as effective sample size'),
    tempered: z
      .array(z.object({ day, power: share }).readonly())
      .readonly()
      .describe(
        'days on which the record would have left too few histories, and the power to which its likelihood was raised instead',
      ),
    log_evidence: numberOrNone.describe(
      'ln of the estimated probability of what was observed; null where some of it was tempered',
    ),
    degenerate: z.boolean(),
  })
  .readonly()
  .meta({ id: 'filter' });

const score = z
  .object({
    capital_known: z
      .boolean()
      .exactOptional()
      .describe('whether it is recorded what became of the capital'),
    capital_day: numberOrNone.describe(
      'day the capital was lost after the day of the forecast; null: it was not, or had been before',
    ),
    scored_regions: count,
    predictors: z
      .array(
        z
          .object({
            predictor: z.string(),
            assumes: z.string(),
            crps_days: numberOrNone,
            brier: numberOrNone,
            log_score: numberOrNone,
            capital_median_day: numberOrNone,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: 'score', description: 'over the centres held on the day; lower is better' });

const difference = z
  .object({ difference: z.number(), low: z.number(), high: z.number() })
  .readonly();
const mean = z.object({ mean: z.number(), low: z.number(), high: z.number() }).readonly();
const edit = z
  .object({
    id: z.string(),
    name: z.string(),
    base: chance,
    changed: chance,
    difference,
    days_gained: mean.describe(
      'days the regime stands after the day, counted to the horizon: changed minus as it is',
    ),
    other_day: share.describe('share of runs in which the regime ends on another day'),
  })
  .readonly();

const spread = z.object({ q05: z.number(), q50: z.number(), q95: z.number() }).readonly();
const learnt = z
  .object({
    name: z.string(),
    unit: z.string(),
    meaning: z.string(),
    before: spread,
    after: spread,
    shift: z.number().describe('change of the mean, in standard deviations of before'),
    narrowing: z.number().min(0).describe('standard deviation after over before'),
  })
  .readonly();

const numbers = z.array(z.number()).readonly();
const held = z
  .object({
    days: numbers,
    q025: numbers,
    q10: numbers,
    q25: numbers,
    q50: numbers,
    q75: numbers,
    q90: numbers,
    q975: numbers,
  })
  .readonly();

// A forecast compiles its own world, with what was known by its day.
const { world_hash: _, hindcast: __, ...ofStudy } = studyHeadFields;
const documentFields = { schema: z.literal('interregnum.forecast/1'), label: z.string() };
const headFields = {
  ...documentFields,
  ...ofStudy,
  parameters: parameters.unwrap().required({ left_out: true }).readonly(),
  seed: count,
  horizon_days: whole,
  live_warning: textOrNone.describe(
    'a warning that must be shown where the end of the conflict is not recorded; else null',
  ),
  runs: whole,
  interval_level: z.literal(0.95),
  paragraph: z.string(),
  timing,
};

const forecast = z
  .object({
    ...headFields,
    kind: z.literal('forecast'),
    edits: z
      .array(edit)
      .readonly()
      .describe('changes from the next day on, played with the same histories'),
    as_of: isoDate.describe('last day of which anything was known'),
    as_of_day: count,
    effective_runs: whole.describe(
      'independent histories of the first day behind the runs (filter.independent): intervals count no more than these',
    ),
    result_hash: hash.describe('SHA-256 of every date of every centre in the forecast'),
    filter: filter
      .nullable()
      .describe('null on the first day, when there was nothing to learn from'),
    fallen_so_far: z
      .array(z.object({ id: z.string(), name: z.string(), day }).readonly())
      .readonly()
      .describe('in order of their days'),
    unseen: texts.describe('ids of centres of which nothing is recorded: the rules decide'),
    regime: fate,
    regions: z
      .array(region)
      .readonly()
      .describe('centres held on the day, those in most danger within 30 days first'),
    held: held.describe('centres held at the end of each day, quantiles over runs'),
    learnt: z
      .array(learnt)
      .readonly()
      .describe(
        'numbers that each history draws once, before and after what was observed; those that moved most first',
      ),
    vectors: z
      .object({ before: z.int(), after: z.int() })
      .readonly()
      .describe('vectors of parameters among the histories, before and after'),
    score: score.nullable(),
    why_not_scored: textOrNone,
  })
  .readonly();

const doublings = z.number().min(0).nullable().describe('doublings; null where no date came true');
const replay = z
  .object({
    date: isoDate,
    who: z.string(),
    statement: z.string(),
    basis: z.enum(['stated_horizon', 'coded_from_tone']),
    source: z.string(),
    said_day: day,
    asked_day: count.describe(
      'day as of which the model was asked: the day it was said, the first day where that was before it',
    ),
    before_origin: z.boolean(),
    expert_median_days: z.number(),
    model_median_days: numberOrNone.describe('null: not by the horizon'),
    model_fall_day: quantiles,
    model_chance_by_then: chance
      .nullable()
      .describe(
        'chance by the model that the capital falls by the day the statement implies; null where that is after the horizon',
      ),
    model_chance_by_horizon: chance,
    true_days: numberOrNone,
    expert_log2_error: doublings,
    model_log2_error: doublings,
    degenerate: z.boolean(),
  })
  .readonly();

const experts = z
  .object({
    ...headFields,
    kind: z.literal('experts'),
    edits: texts,
    replays: z.array(replay).readonly(),
    left_out: z
      .array(z.object({ who: z.string(), date: z.string(), reason: z.string() }).readonly())
      .readonly(),
    compared: count,
    model_closer: count,
    expert_median_log2_error: numberOrNone,
    model_median_log2_error: numberOrNone,
  })
  .readonly();

const entry = z
  .object({
    line: whole,
    case: z.string(),
    as_of: z.string(),
    registered: z.string(),
    runs: count,
    result_hash: z.string(),
    sound: z.boolean().describe('the line and its place in the chain are as they were registered'),
    same_case: z
      .boolean()
      .nullable()
      .describe(
        "the case's input tables are those it was made from; null: the case is not at hand",
      ),
    score: score.nullable(),
    why_not_scored: textOrNone,
  })
  .readonly();

const log = z
  .object({
    ...documentFields,
    kind: z.literal('log'),
    file: z.string(),
    chain_sound: z.boolean(),
    entries: z.array(entry).readonly(),
    faults: z.array(z.object({ line: whole, what: z.string() }).readonly()).readonly(),
    last_hash: hash,
  })
  .readonly();

export const forecastDocumentSchema = z.discriminatedUnion('kind', [forecast, experts, log]);

export type ForecastScoreDocument = z.infer<typeof score>;
export type ForecastDocument = z.infer<typeof forecast>;
export type ExpertsDocument = z.infer<typeof experts>;
export type ForecastLogDocument = z.infer<typeof log>;
