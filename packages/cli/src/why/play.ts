/** Playing a case with and without each of its factors, with progress, to the end or to Ctrl-C. */
import {
  type Attribution,
  type AttributionInput,
  attribute,
  MOST_EXACT,
  planAttribution,
} from '@interregnum/analysis';
import type { FactorFile } from '@interregnum/case';
import { Failure } from '../failure.ts';
import { withExecutor } from '../run/with-executor.ts';
import type { Study } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';
import { worldMaker } from './factors.ts';
import { groupsOf } from './published.ts';

/** Runs that two idle cores play in about half a minute (a case of 34 provinces over 261 days). */
const PLAYS_OF_AN_ANSWER = 25_600;
const FEWEST_USUAL = 100;
const MOST_USUAL = 400;
/** Histories where orders are sampled: forty blocks of five. */
const USUAL_SAMPLED = 200;

/** How many histories when nothing is said. */
export function usualRuns(factors: number, sampled: boolean): number {
  if (sampled || factors > MOST_EXACT) return USUAL_SAMPLED;
  const fit = Math.floor(PLAYS_OF_AN_ANSWER / 2 ** factors);
  return Math.max(FEWEST_USUAL, Math.min(MOST_USUAL, fit));
}

export interface Asked {
  readonly runs: number;
  readonly sampled: boolean;
}

/** @throws Failure when the factors do not fit the case, or when interrupted */
export async function playAttribution(
  study: Study,
  { factors, published }: Pick<FactorFile, 'factors' | 'published'>,
  asked: Asked,
  host: Host,
): Promise<Attribution> {
  const { seed, parameters } = study.input;
  const input: AttributionInput = {
    seed,
    parameters,
    runs: asked.runs,
    sampled: asked.sampled,
    factors: factors.map((f) => f.id),
    groups: groupsOf(published),
    worldOf: worldMaker(study, factors, host),
  };
  const plan = planned(input);
  return withExecutor(host, plan.plays, 'An attribution', (executor, signal) =>
    attribute(input, executor, signal, plan),
  );
}

function planned(input: AttributionInput): ReturnType<typeof planAttribution> {
  try {
    return planAttribution(input);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure(`${safe(error.message)}.`);
    throw error;
  }
}
