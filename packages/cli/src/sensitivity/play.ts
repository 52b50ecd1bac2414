/** Playing both designs of a sensitivity study, with progress, to the end or to Ctrl-C. */

import {
  planSensitivity,
  type Sensitivity,
  type SensitivityInput,
  SPLITTABLE,
  sensitivity,
} from '@interregnum/analysis';
import { nearestOf } from '@interregnum/case';
import { Failure, quoted, type Study, safe } from '@interregnum/questions';
import { withExecutor } from '../run/with-executor.ts';
import type { Host } from '../terminal/host.ts';

export interface Size {
  /** Runs a point. */
  readonly runs: number;
  /** Rows of the second design, a power of two. */
  readonly base: number;
  /** Paths of the screening. */
  readonly paths: number;
  /** Inputs that become factors of their own. */
  readonly factors: number;
}

function checkSplit(split: readonly string[]): void {
  for (const id of split) {
    if (SPLITTABLE.includes(id)) continue;
    const guess = nearestOf(id, SPLITTABLE);
    const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
    throw new Failure(
      `--split: there is no group ${quoted(id)}.${hint} There are: ${SPLITTABLE.join(', ')}.`,
    );
  }
}

/** @throws Failure when nothing is in doubt, too many runs failed, or when interrupted */
export async function playSensitivity(
  study: Study,
  size: Size,
  options: { readonly prior: boolean; readonly split: readonly string[] },
  host: Host,
): Promise<Sensitivity> {
  checkSplit(options.split);
  const { seed, parameters, switches, hindcast } = study.input;
  const input: SensitivityInput = {
    data: study.data,
    hindcast,
    parameters,
    switches,
    seed,
    ...options,
    paths: size.paths,
    rows: size.base,
    runs: size.runs,
    most: size.factors,
  };
  const total = (): number => {
    try {
      return planSensitivity(input).totalRuns;
    } catch (error) {
      if (error instanceof RangeError) throw new Failure(`${safe(error.message)}.`);
      throw error;
    }
  };
  return withExecutor(host, total(), 'A sensitivity study', (executor, signal) =>
    sensitivity(input, executor, signal),
  );
}
