/** A small run whose result is known: does this machine compute the bits that every other does? */
import { readCase, templateCase } from '@interregnum/case';
import { inputFromCase, nodeExecutor, runEnsemble } from '@interregnum/ensemble/node';

const RUNS = 64;

/**
 * The hash of 64 runs, seed 1, hand-set numbers, of the case that `new` begins with. A change of the
 * rules, or of that case, changes it; `self-run.test.ts` then says to what.
 */
export const KNOWN_RESULT: string =
  'd51df2a0515c07304a1b6a1adc9acafacf86a6ff8f0501f276d0479baf7259c5';

export interface SelfRun {
  readonly runs: number;
  readonly seconds: number;
  readonly resultHash: string;
  readonly isKnown: boolean;
}

/** Played by as many threads as a run is, so that it fails where these cannot be started. */
export async function selfRun(): Promise<SelfRun> {
  const { data } = readCase(templateCase('self-run-2030'));
  if (data === null) throw new Error('the case that new begins with is not sound');
  const executor = nodeExecutor();
  const started = performance.now();
  try {
    const { resultHash } = await runEnsemble({ ...inputFromCase(data), runs: RUNS, executor });
    const seconds = (performance.now() - started) / 1000;
    return { runs: RUNS, seconds, resultHash, isKnown: resultHash === KNOWN_RESULT };
  } finally {
    await executor.close();
  }
}
