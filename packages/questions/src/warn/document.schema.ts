/** `interregnum.warn/1`: the answer of `warn --json`. */
import { z } from 'zod';
import type { SchemaHead } from '../json-schema.ts';
import { count, hash, id, parameters, texts, timing } from '../study-head.schema.ts';

export const WARN_HEAD: SchemaHead = {
  id: 'interregnum.warn/1',
  title: 'Answer of `interregnum warn --json`',
  description:
    'Which indicators told histories in which the regime ends from those in which it stands, how early, with what false alarms. `low` and `high` are 95 % intervals from cases drawn again; null below three cases. Everything is a model result. Keys may be added within version 1; none is taken away.',
};

const part = z.number().min(0).max(1);
const maybe = z.number().nullable();
const maybePart = part.nullable();

const mean = z.object({ mean: maybe, low: maybe, high: maybe, cases: count }).readonly().meta({
  id: 'mean',
  description: 'Mean over cases of equal weight; null where no case can tell.',
});
const range = z
  .object({ value: maybe, low: maybe, high: maybe })
  .readonly()
  .meta({ id: 'range', description: 'With its 95 % interval over cases.' });

const indicator = z
  .object({
    id,
    label: z.string(),
    unit: z.string(),
    kind: z.enum(['hidden', 'observable', 'input', 'naive', 'slowing']),
    direction: z.literal([1, -1]).describe('1: high values warn; -1: low values do.'),
    meaning: z.string(),
    proxy: z.string().describe('What an analyst can measure, or why nothing can be.'),
  })
  .readonly();

const telling = z
  .object({
    indicator: z.string(),
    horizon_days: z.int(),
    within_case: mean.describe(
      'Probability that the indicator warns more of a landmark whose regime ends within the horizon than of one whose stands, within a case, mean over cases; 0.5 is chance.',
    ),
    same_week: mean.describe(
      'The same where only histories at the same week of the same case are compared.',
    ),
    over_naive: mean.describe(
      '`within_case` less that of the share of centres lost, at the same landmarks.',
    ),
    cases: z
      .array(
        z
          .object({ case: z.string(), auc: maybePart, standard_error: maybe })
          .readonly()
          .describe(
            'Null where fewer than ten histories are of either kind; the standard error is over histories.',
          ),
      )
      .readonly(),
  })
  .readonly();

const caseAlarm = z
  .object({
    case: z.string(),
    threshold: maybe,
    hit_share: maybePart,
    hit_share_by_luck: maybePart,
    hits_over_luck: z.number().min(-1).max(1).nullable(),
    safe_share_under_alarm: maybePart,
    false_alarms: count.nullable(),
    safe_years: maybe,
    median_lead_days: maybe,
  })
  .readonly();
const quantiles = z
  .object({ q05: z.number(), q25: z.number(), q50: z.number(), q75: z.number(), q95: z.number() })
  .readonly();
const alarm = z
  .object({
    indicator: z.string(),
    threshold: maybe.describe('Learnt on every case; null where none keeps to the share allowed.'),
    hit_share: mean.describe('Share of endings, in the case left out.'),
    hit_share_by_luck: mean.describe(
      'Share of endings that the alarms of other histories of the case, standing at the time, would have hit.',
    ),
    hits_over_luck: mean.describe('Hits less those by luck.'),
    safe_share_under_alarm: mean.describe(
      'Share of weeks under alarm among those from which the regime stands for `true_within_days` more.',
    ),
    false_alarms_per_year: mean.describe(
      'Alarms that go on in a safe week, a year of safe weeks, all cases together.',
    ),
    median_lead_days: mean.describe('Median of a case, mean over cases.'),
    lead_days: quantiles
      .nullable()
      .describe(
        'Days from the start of the alarm to the end, over all hits, cases of equal weight.',
      ),
    cases: z.array(caseAlarm).readonly(),
  })
  .readonly();

const observed = z
  .object({
    indicator: z.string(),
    hits: z
      .object({ pairs: count, share: z.number(), low: z.number(), high: z.number(), of: count })
      .readonly()
      .describe(
        'Ends with the alarm on in time, of those that could be warned of; Wilson interval.',
      ),
    false_alarms: count,
    cases: z
      .array(
        z
          .object({
            case: z.string(),
            end_day: z.int().nullable(),
            threshold: maybe,
            hit: z.boolean().nullable(),
            lead_days: z.int().nullable(),
            safe_weeks: count,
            false_alarms: count,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const bandShare = z
  .object({ horizon_days: z.int(), share: part, low: maybePart, high: maybePart })
  .readonly();
const band = z
  .object({
    from: z.number(),
    to: z.number(),
    weight: part.describe('Share of all landmarks.'),
    shares: z.array(bandShare).readonly(),
  })
  .readonly();
const bandTable = z
  .object({
    indicator: z.string(),
    bands: z.array(band).readonly().describe('Calmest first; a band holds its lower edge.'),
  })
  .readonly();

const skill = z
  .object({
    indicators: texts,
    horizon_days: z.int(),
    base: mean,
    nearest: mean,
    logistic: mean,
    nearest_over_base: mean,
    nearest_over_logistic: mean,
    logistic_over_base: mean,
  })
  .readonly();

const placed = z
  .object({
    having: z.array(z.object({ indicator: z.string(), value: z.number() }).readonly()).readonly(),
    chances: z
      .array(
        z
          .object({
            horizon_days: z.int(),
            base_share: part,
            chance: range,
            likelihood_ratio: range,
            near_share: range,
          })
          .readonly(),
      )
      .readonly(),
    near_landmarks: count,
    near_histories: count,
    from: z.array(z.object({ case: z.string(), share: z.number() }).readonly()).readonly(),
    outside: texts.describe('Indicators whose value no landmark reaches.'),
    far: z
      .boolean()
      .describe(
        'The values together lie farther from the landmarks than 99 % of these do from each other.',
      ),
    paragraph: id,
  })
  .readonly();

const watched = z
  .object({
    case: z.string(),
    title: z.string(),
    country: z.string(),
    horizon_days: z.int().min(1),
    runs: z.int().min(1),
    ended: count,
    case_hash: hash,
    world_hash: hash,
    hindcast: z.boolean(),
    switched_off: texts,
    parameters,
  })
  .readonly();

export const warnDocumentSchema = z
  .object({
    schema: z.literal('interregnum.warn/1'),
    label: z.string(),
    engine: id,
    rules_hash: hash,
    interval_level: z.literal(0.95),
    horizons_days: z.array(z.int().min(1)).readonly(),
    alarm_rule: z
      .object({
        weeks_running: z.int(),
        true_within_days: z.int(),
        latest_days: z.int(),
        safe_share_allowed: z.number(),
        left_out: z.literal('country'),
      })
      .readonly()
      .describe(
        "The alarm is on at a week's end when the indicator is beyond its threshold there and the week before. A hit: on at some week's end from `true_within_days` to `latest_days` before the end. Thresholds have most hits among those that leave at most `safe_share_allowed` of safe weeks under alarm in cases of other countries.",
      ),
    paragraphs: z.array(id).readonly().describe('The answer in plain words.'),
    indicators: z.array(indicator).readonly(),
    seed: z.int().min(0).max(4_294_967_295),
    replicates: count,
    runs: z.int().min(1),
    telling: z.array(telling).readonly(),
    alarms: z.array(alarm).readonly(),
    observed: observed
      .nullable()
      .describe(
        'The alarm on the share of centres lost, at the threshold learnt on model histories of other countries, on what happened. Observation, not model.',
      ),
    bands: z
      .array(bandTable)
      .readonly()
      .describe('One indicator alone: share of landmarks whose regime ends within each horizon.'),
    skill: skill
      .nullable()
      .describe(
        'Brier scores of forecasts for countries left out, 0 best: the bare share that ended, the nearest histories, logistic regression; and their differences. Null with one country.',
      ),
    cases: z.array(watched).readonly(),
    placed: z
      .array(placed.nullable())
      .readonly()
      .describe(
        'One entry for each list of values given by --have; null where no landmark has all its indicators.',
      ),
    timing,
  })
  .readonly();

export type WarnDocument = z.infer<typeof warnDocumentSchema>;
