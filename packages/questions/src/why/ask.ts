/** `why`: what share of the outcome is due to each cause? The case with and without each of its factors. */
import {
  type Attribution,
  type AttributionInput,
  attribute,
  MOST_EXACT,
  ownQuantity,
  planAttribution,
} from '@interregnum/analysis';
import type { Asking } from '../asking.ts';
import { asFailure } from '../failure.ts';
import { ownOutcome } from '../outcome/read.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { sayHowLong } from '../pilot.ts';
import type { TextFile } from '../scenarios.ts';
import type { Study } from '../study.ts';
import { factorsOf, type NamedFactors, overlapsOf, worldMaker } from './factors.ts';
import { groupsOf } from './published.ts';

export interface WhyOptions {
  /** Histories, each played with and without each factor; enough for the number of factors if not given. */
  readonly runs?: number | undefined;
  /** Sample orders of joining even where every combination could be played. */
  readonly sampled: boolean;
  /** A file of factors; the case's own, else factors made from its tables, when not given. */
  readonly factors?: TextFile | undefined;
  /** An outcome of one's own. */
  readonly outcome?: string | undefined;
}

/** What was found, before anything is said of it. */
export interface WhyFound {
  readonly study: Study;
  readonly factors: NamedFactors;
  /** Pairs of factors that change one input. */
  readonly overlaps: readonly (readonly string[])[];
  readonly attribution: Attribution;
  /** null where none was asked. */
  readonly own: OwnOutcome | null;
}

/** Runs in all when nothing is said, the same on every machine; how long they take is measured. */
const USUAL_PLAYS = 25_600;
const FEWEST_USUAL = 100;
const MOST_USUAL = 400;
/** Histories where orders are sampled: forty blocks of five. */
const USUAL_SAMPLED = 200;

function usualRuns(factors: number, sampled: boolean): number {
  if (sampled || factors > MOST_EXACT) return USUAL_SAMPLED;
  const fit = Math.floor(USUAL_PLAYS / 2 ** factors);
  return Math.max(FEWEST_USUAL, Math.min(MOST_USUAL, fit));
}

/** Histories that are played when nothing is said, and of how many factors. @throws Failure as askWhy */
export function usualOfWhy(study: Study): { readonly factors: number; readonly runs: number } {
  const { factors } = factorsOf(undefined, study, () => {}).file;
  return { factors: factors.length, runs: usualRuns(factors.length, false) };
}

/** @throws Failure when the factors do not fit the case; the signal's reason when aborted */
export async function askWhy(
  study: Study,
  { runs, sampled, factors: asked, outcome }: WhyOptions,
  asking: Asking,
): Promise<WhyFound> {
  const own = ownOutcome(outcome, study);
  const named = factorsOf(asked, study, asking.say);
  const { factors, published } = named.file;
  const overlaps = overlapsOf(study, factors);
  for (const pair of overlaps)
    asking.say(
      `Note: ${pair.join(' and ')} change the same input; where both are absent, ${pair.at(-1)} counts.`,
    );
  const { seed, parameters } = study.input;
  const input: AttributionInput = {
    seed,
    parameters,
    runs: runs ?? usualRuns(factors.length, sampled),
    sampled,
    factors: factors.map((f) => f.id),
    groups: groupsOf(published),
    worldOf: worldMaker(study, factors),
    ...(own === null ? {} : { own: ownQuantity(own.outcome) }),
  };
  try {
    const plan = planAttribution(input);
    const ends = [input.worldOf(2 ** factors.length - 1), input.worldOf(0)];
    await sayHowLong(plan.plays, ends, parameters, asking);
    asking.expect(plan.plays);
    const attribution = await attribute(input, asking.executor, asking.signal, plan);
    return { study, factors: named, overlaps, attribution, own };
  } catch (error) {
    throw asFailure(error);
  }
}
