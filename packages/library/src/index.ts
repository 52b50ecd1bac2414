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

import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchCases } from '@interregnum/analysis/node';
import { didYouMean, isBeside, nearestOf } from '@interregnum/case';
import { findCase, listCases, readCaseFolder, readSourceFolder } from '@interregnum/case/node';
import { nodeExecutor } from '@interregnum/ensemble/node';
import type { TextFile } from '@interregnum/questions';
import { type Account, accountFrom, casesNamed, parsedAccount } from './account.ts';
import {
  type Answered,
  type Asked,
  type AskOptions,
  askIn,
  type Question,
  type Subject,
} from './ask.ts';
import { type Case, CaseError, type CaseTexts, caseFromTexts } from './case.ts';
import { type Chain, chainFrom, parsedChain } from './chain.ts';
import { checkOptions } from './known-options.ts';
import { type Ensemble, type RunOptions, runEnsembleIn } from './run-ensemble.ts';
import type { Surroundings } from './surroundings.ts';

export * from './shared.ts';
export { nodeExecutor };

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const CASES = join(TOP, 'cases');
const POSTERIOR = new URL('../../analysis/posterior.json', import.meta.url);

const NODE: Surroundings = {
  executor: () => nodeExecutor(),
  posterior: () => readFile(POSTERIOR, 'utf8'),
  shipped: async () => {
    const cases: Case[] = [];
    // one after another: all their texts at once are much
    for (const id of await shippedCases()) cases.push(await readCase(id));
    return cases;
  },
  watch: (inputs, runs, { signal, onProgress }) =>
    watchCases(inputs, runs, {
      ...(signal === undefined ? {} : { signal }),
      onProgress: (_, __, finished) => onProgress?.(finished, runs * inputs.length),
    }),
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

/** A text file by its path, or by the name of one that ships. */
async function shippedText(
  from: string,
  of: { readonly folder: string; readonly what: string; readonly pathOf: (name: string) => string },
): Promise<TextFile & { readonly path: string }> {
  const isFile = async (path: string): Promise<boolean> =>
    (await stat(path).catch(() => null))?.isFile() === true;
  const shipped = of.pathOf(from);
  const path = (await isFile(from)) ? resolve(from) : (await isFile(shipped)) ? shipped : null;
  if (path !== null) return { name: from, text: await readFile(path, 'utf8'), path };
  const names = await readdir(join(TOP, of.folder));
  const guess = nearestOf(
    from,
    names.map((name) => name.replace(/\.yaml$/, '')),
  );
  throw new RangeError(`there is no ${of.what} ${from}.${didYouMean(guess)}`);
}

/**
 * Read a chain of cases.
 * @param from the name of a chain that ships, the path of a file, or a name and a text
 * @param cases by the names that its links give them; read where they are not given
 * @throws {@link Failure} when the chain or {@link CaseError} when a case is not sound
 */
export async function readChain(
  from: string | TextFile,
  cases?: Readonly<Record<string, Case>>,
): Promise<Chain> {
  const pathOf = (name: string): string => join(TOP, 'chains', `${name}.yaml`);
  const file =
    typeof from === 'string'
      ? await shippedText(from, { folder: 'chains', what: 'chain', pathOf })
      : { ...from, path: null };
  if (cases !== undefined) return chainFrom(file, cases);
  const read = new Map<string, Case>();
  for (const { case: id } of parsedChain(file).links) {
    const isBesideIt = file.path !== null && /^\.{1,2}[\\/]/.test(id);
    read.set(id, await readCase(isBesideIt ? resolve(dirname(file.path), id) : id));
  }
  return chainFrom(file, read);
}

/**
 * Read an account: a text that makes claims.
 * @param from the name of an account that ships, the path of its file, or a name and a text
 * @param cases by the names that its tests give them; read where they are not given
 * @throws {@link Failure} when the account or {@link CaseError} when a case is not sound
 */
export async function readAccount(
  from: string | TextFile,
  cases?: Readonly<Record<string, Case>>,
): Promise<Account> {
  const pathOf = (name: string): string => join(TOP, 'accounts', name, 'account.yaml');
  const file =
    typeof from === 'string'
      ? await shippedText(from, { folder: 'accounts', what: 'account', pathOf })
      : from;
  const account = parsedAccount(file);
  if (cases !== undefined) return accountFrom(account, file.name, cases);
  const read = new Map<string, Case>();
  for (const name of casesNamed(account)) read.set(name, await readCase(name));
  return accountFrom(account, file.name, read);
}

/**
 * Play a case many times. The same case, options and seed give the same bits everywhere.
 * @param of what `readCase` gave
 * @param options 1,000 histories of the case as it is, seed 1, when not given
 * @throws {@link Failure} when the options do not fit the case; the signal's reason when stopped
 */
export async function runEnsemble(of: Case, options: RunOptions = {}): Promise<Ensemble> {
  checkOptions('run', options);
  return runEnsembleIn(NODE, of, options);
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
  return askIn(NODE, question, of, options ?? ({} as AskOptions<Q>));
}
