/**
 * Interregnum as a library, for Node. A case is read, an ensemble played or a question asked; the bits
 * are those of the command.
 *
 * ```js
 * import { readCase, runEnsemble, ask } from 'interregnum';
 * const kabul = await readCase('afghanistan-2021');
 * const { resultHash, document } = await runEnsemble(kabul, { runs: 200 });
 * const { answer } = await ask('why', kabul, { runs: 40 });
 * ```
 *
 * What is exported here keeps its promises by semantic versions: nothing is taken away or changes its
 * meaning but with a new major version (before 1.0: a new minor version). Numbers follow the rules:
 * another `rulesHash`, other results, said in `CHANGELOG.md`.
 * @module In Node
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isBeside } from '@interregnum/case';
import { findCase, listCases, readCaseFolder, readSourceFolder } from '@interregnum/case/node';
import { nodeExecutor } from '@interregnum/ensemble/node';
import { type Answered, type Asked, type AskOptions, askIn, type Question } from './ask.ts';
import { type Case, CaseError, type CaseTexts, caseFromTexts } from './case.ts';
import { type Ensemble, type RunOptions, runEnsembleIn } from './run-ensemble.ts';
import type { Surroundings } from './surroundings.ts';

export * from './shared.ts';
export { nodeExecutor };

const CASES = fileURLToPath(new URL('../../../cases', import.meta.url));
const POSTERIOR = new URL('../../analysis/posterior.json', import.meta.url);

const NODE: Surroundings = {
  executor: () => nodeExecutor(),
  posterior: () => readFile(POSTERIOR, 'utf8'),
};

/**
 * Ids of the cases that ship.
 * @function
 */
export const shippedCases = (): Promise<string[]> => listCases(CASES);

/**
 * Read a case and hold it to the rules of the format.
 * @param from the name of a case that ships, the path of a folder, or the texts of its files by path
 * @throws {@link CaseError} when its tables are not sound: every fault with its place; RangeError when there is no such case
 */
export async function readCase(from: string | CaseTexts): Promise<Case> {
  if (typeof from !== 'string') return caseFromTexts(from, 'given');
  const found = await findCase(from, CASES);
  if ('problem' in found) throw new RangeError(found.problem);
  const [tables, all] = await Promise.all([
    readCaseFolder(found.path),
    readSourceFolder(found.path),
  ]);
  const unread = tables.problems.filter((p) => p.severity === 'error');
  if (unread.length > 0) throw new CaseError(from, unread);
  const beside = [...all.files]
    .filter(([path]) => isBeside(path))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  return caseFromTexts(new Map([...tables.files, ...beside]), from);
}

/**
 * Play a case many times. The same case, options and seed give the same bits everywhere.
 * @param of what `readCase` gave
 * @param options 1,000 histories of the case as it is, seed 1, when not given
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export function runEnsemble(of: Case, options: RunOptions = {}): Promise<Ensemble> {
  return runEnsembleIn(NODE, of, options);
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
  return askIn(NODE, question, of, options ?? ({} as AskOptions<Q>));
}
