/**
 * Interregnum as a library, for a browser: the same functions, the same bits. A case comes as the texts
 * of its files; what is not given a `browserExecutor()` is played on the calling thread.
 * @module In a browser
 */

import { inlineExecutor } from '@interregnum/ensemble';
import { browserExecutor } from '@interregnum/ensemble/browser';
import { type Answered, type Asked, type AskOptions, askIn, type Question } from './ask.ts';
import { type Case, type CaseTexts, caseFromTexts } from './case.ts';
import { type Ensemble, type RunOptions, runEnsembleIn } from './run-ensemble.ts';
import type { Surroundings } from './surroundings.ts';

export * from './shared.ts';
export { browserExecutor };

const BROWSER: Surroundings = {
  executor: () => inlineExecutor(),
  posterior: async () => {
    // Bundlers recognise exactly this expression and put the file beside the program.
    const answer = await fetch(new URL('../../analysis/posterior.json', import.meta.url));
    if (!answer.ok) throw new Error(`the fitted numbers cannot be read (${answer.status})`);
    return answer.text();
  },
};

/**
 * Read a case and hold it to the rules of the format.
 * @param from the texts of its files by their paths inside its folder
 * @throws {@link CaseError} when it is not sound; it lists every fault with its place
 */
export async function readCase(from: CaseTexts): Promise<Case> {
  return caseFromTexts(from, 'given');
}

/**
 * Play a case many times. The same case, options and seed give the same bits everywhere.
 * @param of what `readCase` gave
 * @param options 1,000 histories of the case as it is, seed 1, when not given
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export function runEnsemble(of: Case, options: RunOptions = {}): Promise<Ensemble> {
  return runEnsembleIn(BROWSER, of, options);
}

/**
 * Put a question to a case: `compare`, `why`, `sensitivity`, `forecast` or `trace`.
 * @param question the name of the command that puts it
 * @param of what `readCase` gave
 * @param options those of the question, of the study, and where it is played
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export function ask<Q extends Question>(
  question: Q,
  of: Case,
  ...[options]: Asked<Q>
): Promise<Answered<Q>> {
  return askIn(BROWSER, question, of, options ?? ({} as AskOptions<Q>));
}
