/** `sensitivity`: which doubts matter most? A screening of all of them, then variance shared out. */
import {
  ownQuantity,
  planSensitivity,
  SENSITIVITY_OUTCOMES,
  type Sensitivity,
  type SensitivityInput,
  SPLITTABLE,
  sensitivity,
} from '@interregnum/analysis';
import { didYouMean, nearestOf } from '@interregnum/case';
import type { Asking } from '../asking.ts';
import { asFailure, Failure } from '../failure.ts';
import { ownOutcome } from '../outcome/read.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { sayHowLong } from '../pilot.ts';
import { quoted } from '../safe.ts';
import type { Study } from '../study.ts';

export interface SensitivityOptions {
  /** Runs a point. */
  readonly runs: number;
  /** Rows of the second design, a power of two. */
  readonly base: number;
  /** Paths of the screening. */
  readonly paths: number;
  /** Inputs that become factors of their own. */
  readonly factors: number;
  /** Name of the outcome that is shown in full, or one of one's own. */
  readonly outcome: string;
  /** Move parameters one by one over their priors. */
  readonly prior: boolean;
  /** Groups that move region by region. */
  readonly split: readonly string[];
}

export type SensitivitySize = Pick<SensitivityOptions, 'runs' | 'base' | 'paths' | 'factors'>;

/** When nothing is said: about a minute on two cores for a case of thirty regions. */
export const USUAL_SENSITIVITY: SensitivitySize = { runs: 8, base: 512, paths: 20, factors: 8 };
export const USUAL_OUTCOME = 'regimeDays';

/** What was found, before anything is said of it. */
export interface SensitivityFound {
  readonly study: Study;
  /** Name of the outcome that is shown in full. */
  readonly outcome: string;
  readonly sensitivity: Sensitivity;
  /** null where none was asked; else it is the one shown in full. */
  readonly own: OwnOutcome | null;
}

function checkSplit(split: readonly string[]): void {
  for (const id of split) {
    if (SPLITTABLE.includes(id)) continue;
    const guess = nearestOf(id, SPLITTABLE);
    const hint = didYouMean(guess);
    throw new Failure(
      `--split: there is no group ${quoted(id)}.${hint} There are: ${SPLITTABLE.join(', ')}.`,
    );
  }
}

const NAMES: readonly string[] = SENSITIVITY_OUTCOMES.map((o) => o.name);

/**
 * null where it is the name of an outcome that is always there.
 * @throws Failure when it is neither that nor sound in the grammar
 */
function ownOf(outcome: string, study: Study): OwnOutcome | null {
  if (NAMES.includes(outcome)) return null;
  if (!/^\s*\w*\s*$/.test(outcome)) return ownOutcome(outcome, study);
  const guess = nearestOf(outcome, NAMES);
  const hint = didYouMean(guess);
  throw new Failure(
    `--outcome: there is no outcome ${quoted(outcome)}.${hint} There are: ${NAMES.join(', ')}, or one of your own, as "lost(REGION) by DATE" (docs/outcomes.md).`,
  );
}

/** @throws Failure when nothing is in doubt or too many runs failed; the signal's reason when aborted */
export async function askSensitivity(
  study: Study,
  { runs, base, paths, factors, outcome, prior, split }: SensitivityOptions,
  asking: Asking,
): Promise<SensitivityFound> {
  checkSplit(split);
  const own = ownOf(outcome, study);
  const { seed, parameters, switches, hindcast, world } = study.input;
  const input: SensitivityInput = {
    data: study.data,
    hindcast,
    parameters,
    switches,
    seed,
    prior,
    split,
    paths,
    rows: base,
    runs,
    most: factors,
    ...(own === null ? {} : { own: ownQuantity(own.outcome) }),
  };
  try {
    const { totalRuns } = planSensitivity(input);
    await sayHowLong(totalRuns, [{ world, switches }], parameters, asking);
    asking.expect(totalRuns);
    return {
      study,
      outcome: own?.outcome.text ?? outcome,
      own,
      sensitivity: await sensitivity(input, asking.executor, asking.signal),
    };
  } catch (error) {
    throw asFailure(error);
  }
}
