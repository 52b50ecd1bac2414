/** `score CASE --districts`: the district tier on what was reported of it, beside the case without it. */
import {
  type DistrictScores,
  executeRecords,
  type RunRecords,
  scoreDistricts,
  type TierFate,
  type TierTrial,
  tierFate,
  tierTrial,
  truthFrom,
} from '@interregnum/analysis';
import { compileWorld, type ObservedDistricts } from '@interregnum/case';
import type { Mechanism } from '@interregnum/model';
import type { Asking } from '../asking.ts';
import { Failure } from '../failure.ts';
import { safe } from '../safe.ts';
import type { Study } from '../study.ts';

export interface DistrictsFound {
  readonly study: Study;
  readonly scores: DistrictScores;
  readonly with: TierFate;
  readonly without: TierFate;
  /** The tier with one mechanism off, on the first runs of the same draws; as it ships first. */
  readonly trials: readonly TierTrial[];
}

/** Days on which both tiers' rural control is set side by side. */
export const RURAL_DAYS: readonly number[] = [0, 49, 77, 91, 119];
/** Runs of each trial with a mechanism off. */
const TRIAL_RUNS = 200;
const TRIALS: readonly (Mechanism | null)[] = [null, 'coordination', 'advance', 'countryside'];

/**
 * @param seen what was reported; null where nothing is known
 * @param withTrials also with one mechanism off at a time
 * @throws Failure when what happened is not known
 */
export async function askDistricts(
  study: Study,
  seen: ObservedDistricts | null,
  { runs, withTrials }: { readonly runs: number; readonly withTrials: boolean },
  { executor, signal, expect }: Asking,
): Promise<DistrictsFound> {
  const { data, input, observed } = study;
  if (seen === null || observed === null)
    throw new Failure(
      `What happened to the districts of ${safe(data.id)} is not known, so there is nothing to score.`,
    );
  const few = Math.min(runs, TRIAL_RUNS);
  const off = withTrials ? TRIALS : [];
  expect(2 * runs + off.length * few);
  const plain = compileWorld(data, { hindcast: input.hindcast });
  const tiered = await executeRecords(input.world, input, runs, executor, signal);
  const bare = await executeRecords(plain, input, runs, executor, signal);
  const truth = truthFrom(data, observed);
  const trials: TierTrial[] = [];
  for (const mechanism of off) {
    const switches = mechanism ? { ...input.switches, [mechanism]: false } : input.switches;
    const shared = { ...input, switches };
    const records: RunRecords = await executeRecords(input.world, shared, few, executor, signal);
    const name = mechanism ? `without ${mechanism}` : 'as it ships';
    trials.push(tierTrial(name, records, truth, seen.counts));
  }
  return {
    study,
    scores: scoreDistricts(tiered, data, seen),
    with: tierFate(tiered, truth, RURAL_DAYS),
    without: tierFate(bare, truth, RURAL_DAYS),
    trials,
  };
}
