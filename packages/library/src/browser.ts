/**
 * Interregnum as a library, for a browser: the same functions, the same bits. A case comes as the texts
 * of its files; what is not given a `browserExecutor()` is played on the calling thread.
 * @module In a browser
 */

import { watchCase } from '@interregnum/analysis';
import { inlineExecutor } from '@interregnum/ensemble';
import { browserExecutor } from '@interregnum/ensemble/browser';
import { Failure, type TextFile } from '@interregnum/questions';
import { type Account, accountFrom, parsedAccount } from './account.ts';
import {
  type Answered,
  type Asked,
  type AskOptions,
  askIn,
  type Question,
  type Subject,
} from './ask.ts';
import { type Case, type CaseTexts, caseFromTexts } from './case.ts';
import { type Chain, chainFrom } from './chain.ts';
import { checkOptions } from './known-options.ts';
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
  shipped: async () => {
    throw new Failure(
      'No case ships with a page: name the cases, and those to learn from in among.',
    );
  },
  watch: async (inputs, runs, { signal, onProgress }) => {
    const watched = [];
    for (const input of inputs) {
      signal?.throwIfAborted();
      watched.push(watchCase(input, runs));
      onProgress?.(runs * watched.length, runs * inputs.length);
      await new Promise((heard) => setTimeout(heard));
    }
    return watched;
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
 * Read a chain of cases.
 * @param cases by the names that its links give them
 * @throws {@link Failure} when the chain is not sound
 */
export async function readChain(
  from: TextFile,
  cases: Readonly<Record<string, Case>>,
): Promise<Chain> {
  return chainFrom(from, cases);
}

/**
 * Read an account: a text that makes claims.
 * @param cases by the names that its tests give them
 * @throws {@link Failure} when the account is not sound
 */
export async function readAccount(
  from: TextFile,
  cases: Readonly<Record<string, Case>>,
): Promise<Account> {
  return accountFrom(parsedAccount(from), from.name, cases);
}

/**
 * Play a case many times. The same case, options and seed give the same bits everywhere.
 * @param of what `readCase` gave
 * @param options 1,000 histories of the case as it is, seed 1, when not given
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export async function runEnsemble(of: Case, options: RunOptions = {}): Promise<Ensemble> {
  checkOptions('run', options);
  return runEnsembleIn(BROWSER, of, options);
}

/**
 * Put a question: `compare`, `why`, `sensitivity`, `forecast` or `trace` to a case, `warn` and
 * `score` to one or several, `chain` to a chain of them, `claims` to an account.
 * @param question the name of the command that puts it
 * @param of what `readCase`, `readChain` or `readAccount` gave
 * @param options those of the question, of the study, and where it is played
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export async function ask<Q extends Question>(
  question: Q,
  of: Subject<Q>,
  ...[options]: Asked<Q>
): Promise<Answered<Q>> {
  checkOptions(question, options ?? {});
  return askIn(BROWSER, question, of, options ?? ({} as AskOptions<Q>));
}
