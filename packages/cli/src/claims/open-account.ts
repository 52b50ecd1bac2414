/** From what the user typed to an account: found, read, and its cases opened. */

import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Book, CaseEntry } from '@interregnum/analysis';
import {
  type Account,
  didYouMean,
  formatProblem,
  nearestOf,
  type Problem,
  parseAccount,
} from '@interregnum/case';
import { accountProblems, entryOf, Failure, namedCases, safe } from '@interregnum/questions';
import { ACCOUNTS_FOLDER } from '../accounts-folder.ts';
import { ExitCode } from '../exit-codes.ts';
import { readEach } from '../run/read-each.ts';
import { openSound } from '../study.ts';
import type { Host } from '../terminal/host.ts';

const FILE = 'account.yaml';
const MOST_BYTES = 1_000_000;

/** Names of the accounts that ship. */
export function accountNames(): string[] {
  if (!existsSync(ACCOUNTS_FOLDER)) return [];
  return readdirSync(ACCOUNTS_FOLDER)
    .filter((name) => existsSync(join(ACCOUNTS_FOLDER, name, FILE)))
    .sort();
}

/** Does this name an account rather than a case? A shipped case of the same name goes first. */
export function namesAccount(given: string, host: Pick<Host, 'workingFolder'>): boolean {
  const path = resolve(host.workingFolder, given);
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile()) return /\.ya?ml$/i.test(given);
  if (info?.isDirectory()) return existsSync(join(path, FILE));
  return accountNames().includes(given);
}

/** A file, a folder that holds one, or the name of one that ships. */
function accountFile(given: string, host: Pick<Host, 'workingFolder'>): string {
  const path = resolve(host.workingFolder, given);
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile()) return path;
  if (info?.isDirectory() && existsSync(join(path, FILE))) return join(path, FILE);
  const names = accountNames();
  if (names.includes(given)) return join(ACCOUNTS_FOLDER, given, FILE);
  const guess = nearestOf(given, names);
  const hint = didYouMean(guess);
  throw new Failure(
    `There is no account ${safe(given)}.${hint} ${names.length === 0 ? 'No account ships here' : `There are: ${names.join(', ')}`}; give a file or the folder of one (${FILE}).`,
  );
}

function readText(file: string, shown: string): string {
  const info = lstatSync(file);
  if (info.isSymbolicLink()) throw new Failure(`${shown} is a link; links are never followed.`);
  if (!info.isFile()) throw new Failure(`${shown} is not a regular file.`);
  if (info.size > MOST_BYTES) throw new Failure(`${shown} is too large to be an account.`);
  return readFileSync(file, 'utf8');
}

export interface OpenedAccount {
  readonly given: string;
  /** As the user would name it. */
  readonly file: string;
  /** null if and only if `problems` holds an error. */
  readonly account: Account | null;
  readonly book: Book;
  readonly problems: readonly Problem[];
}

/** Every case that a test names, opened once. A case that cannot be used is a fault of the account. */
async function bookOf(account: Account, host: Host, problems: Problem[]): Promise<Book> {
  const cases = new Map<string, CaseEntry>();
  await readEach(namedCases(account), async ({ value, at }) => {
    try {
      cases.set(value, entryOf(await openSound(value, host)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const message = error.message.split('\n', 1)[0]!.replace(/[.:]$/, '');
      problems.push({ severity: 'error', code: 'unknown-case', at, message });
    }
  });
  return { cases, facts: account.facts };
}

/** Find, read and check against its cases. @throws Failure when there is no such account */
export async function openAccount(given: string, host: Host): Promise<OpenedAccount> {
  const path = accountFile(given, host);
  const file = relative(host.workingFolder, path) || path;
  const shown = file.startsWith('..') ? path : file;
  const read = parseAccount(readText(path, safe(shown)), shown);
  if (read.account === null)
    return {
      given,
      file: shown,
      account: null,
      book: { cases: new Map(), facts: [] },
      problems: read.problems,
    };
  const problems: Problem[] = [...read.problems];
  const book = await bookOf(read.account, host, problems);
  if (problems.every((p) => p.code !== 'unknown-case'))
    problems.push(...accountProblems(read.account, book));
  const sound = problems.every((p) => p.severity !== 'error');
  return { given, file: shown, account: sound ? read.account : null, book, problems };
}

const MOST_SHOWN = 20;

/** @throws Failure that lists the first faults when the account is not sound */
export function soundAccount(opened: OpenedAccount): Account {
  if (opened.account !== null) return opened.account;
  const errors = opened.problems.filter((p) => p.severity === 'error');
  const more = errors.length - MOST_SHOWN;
  throw new Failure(
    [
      `The account ${safe(opened.given)} has ${errors.length === 1 ? 'a fault' : `${errors.length} faults`} and cannot be used:`,
      ...errors.slice(0, MOST_SHOWN).map((p) => `  ${safe(formatProblem(p))}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
    ExitCode.badInput,
    errors[0] ?? null,
  );
}
