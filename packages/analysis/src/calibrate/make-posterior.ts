/** From fitted folds to a posterior file. */

import type { CaseData } from '@interregnum/case';
import { ENGINE_VERSION, rulesHash, worldHash } from '@interregnum/ensemble';
import { FREE, type FreeName, SHIPPED, type Switches, type World } from '@interregnum/model';
import type { Truth } from '../truth.ts';
import type { FoldResult } from './calibrate.ts';
import { capitalOf } from './case-ref.ts';
import { posteriorHash } from './posterior.ts';
import { POSTERIOR_SCHEMA, type Posterior, type PosteriorFold } from './posterior-schema.ts';
import { PRIOR_SD, type Space, spaceOf } from './space.ts';
import { truthHash } from './truth-hash.ts';

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
  /** What the vectors were fitted and are to be played with. */
  readonly switches: Switches;
  /** In the order that folds index them by. */
  readonly cases: readonly PosteriorCaseInput[];
  readonly folds: readonly FoldResult[];
  /** Positions of the design, [vector][parameter]. */
  readonly units: readonly (readonly number[])[];
  /** How the design was made and scored: vectors, runs, share, seed. */
  readonly options: Readonly<Record<string, number>>;
  readonly notes?: readonly string[];
}

export const METHOD: string =
  'Rejection (approximate Bayesian computation): vectors drawn from the prior are played on every case; a fold keeps the ' +
  'stated share of them that has the lowest mean joint score over its training cases, as equally likely.';

/** Six digits: more than is known, and the same text from every machine. */
function six(value: number): number {
  return Number(value.toPrecision(6));
}

function kindOf(leftOut: number): PosteriorFold['by'] {
  return leftOut === 0 ? 'none' : leftOut === 1 ? 'case' : 'country';
}

function foldOf(
  { fold, accepted }: FoldResult,
  input: PosteriorInput,
  space: Space,
): PosteriorFold {
  const ids = (indices: readonly number[]): string[] => indices.map((k) => input.cases[k]!.data.id);
  return {
    name: fold.name,
    by: fold.by ?? kindOf(fold.leftOut.length),
    left_out: ids(fold.leftOut),
    training: ids(fold.training),
    accepted: accepted.map(({ vector, trainingJoint }) => ({
      vector,
      training_joint: six(trainingJoint),
    })),
    sample: accepted.map(({ vector }) => {
      const values = space.fromUnit(input.units[vector]!);
      return space.names.map((name) => six(values[name]));
    }),
  };
}

/** @throws RangeError for a name that is not a free parameter */
export function makePosterior(input: PosteriorInput): Posterior {
  const space = spaceOf(input.names);
  const content: Omit<Posterior, 'sha256'> = {
    schema: POSTERIOR_SCHEMA,
    created: input.created,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(input.switches),
    switches: input.switches,
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
    options: { ...input.options },
    folds: input.folds.map((f) => foldOf(f, input, space)),
    notes: input.notes ?? [],
  };
  return { ...content, sha256: posteriorHash(content) };
}
