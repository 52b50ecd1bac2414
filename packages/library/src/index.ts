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
 * @packageDocumentation
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

/** Ids of the cases that ship. */
export const shippedCases = (): Promise<string[]> => listCases(CASES);

/**
 * Read a case and hold it to the rules of the format.
 * @param from the name of a case that ships, the path of a folder, or the texts of its files by path
 * @throws CaseError when it is not there or not sound; it lists every fault with its place
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
 * Play a case many times.
 * @throws Failure when the options do not fit the case; the signal's reason when stopped
 */
export function runEnsemble(of: Case, options: RunOptions = {}): Promise<Ensemble> {
  return runEnsembleIn(NODE, of, options);
}

/**
 * Put a question to a case: `compare`, `why`, `sensitivity`, `forecast` or `trace`.
 * @throws Failure when the options do not fit the case; the signal's reason when stopped
 */
export function ask<Q extends Question>(
  question: Q,
  of: Case,
  ...[options]: Asked<Q>
): Promise<Answered<Q>> {
  return askIn(NODE, question, of, options ?? ({} as AskOptions<Q>));
}
