/** From fitted folds to a posterior file. */
import type { CaseData } from '@interregnum/case';
import {
  canonicalJson,
  ENGINE_VERSION,
  rulesHash,
  sha256Text,
  worldHash,
} from '@interregnum/ensemble';
import {
  FREE,
  type FreeName,
  MECHANISMS,
  SHIPPED,
  type Switches,
  type World,
} from '@interregnum/model';
import type { Truth } from '../truth.ts';
import { capitalOf } from './case-ref.ts';
import { POOL_SCALE, START_SD } from './fit.ts';
import type { FoldResult } from './leave-out.ts';
import { posteriorHash } from './posterior.ts';
import { POSTERIOR_SCHEMA, type Posterior, type PosteriorFold } from './posterior-schema.ts';
import { type SampleOptions, samplePool } from './resample.ts';
import { fittingSwitches, PRIOR_SD, type Space, spaceOf } from './space.ts';

export interface PosteriorCaseInput {
  readonly data: Pick<CaseData, 'id' | 'origin' | 'horizonDays' | 'hash'> &
    Partial<Pick<CaseData, 'capital' | 'regions'>>;
  readonly country: string;
  readonly world: World;
  readonly truth: Truth;
  /** Ids of other cases within its dates. */
  readonly contains?: readonly string[];
}

export interface PosteriorInput {
  /** ISO date. */
  readonly created: string;
  readonly names: readonly FreeName[];
  /** What the vectors are to be played with. */
  readonly switches: Switches;
  /** What they were fitted with; `fittingSwitches(switches)` when not given. */
  readonly fittedSwitches?: Switches;
  /** In the order that folds index them by. */
  readonly cases: readonly PosteriorCaseInput[];
  readonly folds: readonly FoldResult[];
  /** How the search was run: starts, generations, runs, final runs, seed. */
  readonly options: Readonly<Record<string, number>>;
  readonly sample?: Partial<SampleOptions>;
  readonly notes?: readonly string[];
}

export const SAMPLE_SIZE = 60;

export const METHOD: string =
  'CMA-ES on the mean joint score over the training cases plus a Gaussian prior penalty, from several neutral starts; ' +
  `each end is scored again on fresh draws and weighted by exp(-(score - best) / ${POOL_SCALE}); the sample is the pool ` +
  'resampled systematically. A pool of optima, not a Bayesian posterior.';

/** SHA-256 of what a truth says, forecasts apart. */
export function truthHash(truth: Truth): string {
  const { day, dayLow, dayHigh, observedUntilDay, weight, manner, scored, horizonDays } = truth;
  const capitalDay = truth.capitalDay === null ? null : String(truth.capitalDay);
  return sha256Text(
    canonicalJson({
      day,
      dayLow,
      dayHigh,
      observedUntilDay,
      weight,
      manner,
      scored,
      horizonDays,
      capital: truth.capital,
      capitalDay,
    }),
  );
}

/** Six digits: more than is known, and the same text from every machine. */
function six(value: number): number {
  return Number(value.toPrecision(6));
}

function kindOf(leftOut: number): PosteriorFold['by'] {
  return leftOut === 0 ? 'none' : leftOut === 1 ? 'case' : 'country';
}

function foldOf({ fold, pool }: FoldResult, input: PosteriorInput, space: Space): PosteriorFold {
  const ids = (indices: readonly number[]): string[] => indices.map((k) => input.cases[k]!.data.id);
  const options: SampleOptions = { size: SAMPLE_SIZE, ...input.sample };
  return {
    name: fold.name,
    by: fold.by ?? kindOf(fold.leftOut.length),
    left_out: ids(fold.leftOut),
    training: ids(fold.training),
    pool: pool.map(({ start, unit, trainingJoint, weight, covariance }) => ({
      start,
      training_joint: trainingJoint,
      weight,
      unit: [...unit],
      ...(covariance ? { covariance: covariance.map((row) => row.map(six)) } : {}),
    })),
    sample: samplePool(pool, options).map((unit) => {
      const vector = space.fromUnit(unit);
      return space.names.map((name) => six(vector[name]));
    }),
  };
}

/** @throws RangeError for a name that is not a free parameter */
export function makePosterior(input: PosteriorInput): Posterior {
  const space = spaceOf(input.names);
  const fitted = input.fittedSwitches ?? fittingSwitches(input.switches);
  const content: Omit<Posterior, 'sha256'> = {
    schema: POSTERIOR_SCHEMA,
    created: input.created,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(input.switches),
    switches: input.switches,
    fitted_otherwise: MECHANISMS.filter((m) => input.switches[m] !== fitted[m]),
    method: METHOD,
    parameters: space.parameters.map((p, k) => ({
      name: p.name,
      symbol: p.symbol,
      unit: p.unit,
      low: p.low,
      high: p.high,
      scale: p.log ? ('log' as const) : ('linear' as const),
      neutral: p.value,
      neutral_unit: six(space.neutral[k]!),
    })),
    prior_sd_unit: PRIOR_SD,
    held: Object.fromEntries(
      FREE.filter((p) => !input.names.includes(p.name)).map((p) => [p.name, SHIPPED[p.name]]),
    ),
    cases: input.cases.map(({ data, country, world, truth, contains }) => ({
      id: data.id,
      country,
      ...capitalOf(data),
      origin: data.origin,
      horizon_days: data.horizonDays,
      hash: data.hash,
      world_hash: worldHash(world),
      truth_hash: truthHash(truth),
      contains: contains ?? [],
    })),
    options: {
      ...input.options,
      start_sd_unit: START_SD,
      sample_size: input.sample?.size ?? SAMPLE_SIZE,
      jitter_temperature: input.sample?.temperature ?? 0,
    },
    folds: input.folds.map((f) => foldOf(f, input, space)),
    notes: input.notes ?? [],
  };
  return { ...content, sha256: posteriorHash(content) };
}
