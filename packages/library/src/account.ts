/** An account: a text that makes claims, each with a test, and the cases that the tests are put to. */
import { type Account as ParsedAccount, parseAccount } from '@interregnum/case';
import {
  accountProblems,
  type Book,
  entryOf,
  Failure,
  namedCases,
  refuse,
  safe,
  type TextFile,
} from '@interregnum/questions';
import type { Case } from './case.ts';

/** An account that was read and fits its cases. */
export interface Account {
  /** As it was named. */
  readonly given: string;
  /** Its claims, each with its tests. */
  readonly account: ParsedAccount;
  /** The cases that the tests are put to, with what happened in them. */
  readonly book: Book;
}

/** @throws Failure that lists the faults of the text */
export function parsedAccount({ name, text }: TextFile): ParsedAccount {
  const { account, problems } = parseAccount(text, name);
  refuse(problems, () => {});
  if (account === null) throw new Failure(`${safe(name)} holds no account.`);
  return account;
}

/** Names of the cases that it needs. */
export const casesNamed = (account: ParsedAccount): string[] =>
  namedCases(account).map(({ value }) => value);

/** @param given as it is named in answers; @throws Failure when it does not fit its cases */
export function accountFrom(
  account: ParsedAccount,
  given: string,
  cases: ReadonlyMap<string, Case> | Readonly<Record<string, Case>>,
): Account {
  const known = cases instanceof Map ? cases : new Map(Object.entries(cases));
  const entries = casesNamed(account).map((name) => {
    const of = known.get(name);
    if (of === undefined)
      throw new Failure(`${safe(given)} names a case ${safe(name)} that is not given.`);
    return [name, entryOf(of)] as const;
  });
  const book: Book = { cases: new Map(entries), facts: account.facts };
  refuse([...accountProblems(account, book)], () => {});
  return { given, account, book };
}
