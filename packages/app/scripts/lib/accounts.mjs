/** The accounts as the page fetches them: read and checked, those whose cases it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf } from '@interregnum/analysis';
import { formatProblem, parseAccount } from '@interregnum/case';
import { ROOT } from './paths.mjs';

const ACCOUNTS = join(ROOT, 'accounts');
const FILE = 'account.yaml';

/** Cases that a claim asks, each once. */
const asked = (claims) => [
  ...new Set(claims.flatMap((c) => c.tests.flatMap(casesOf)).map((named) => named.value)),
];

/**
 * @param {readonly string[]} cases ids of those that the page has
 * @returns accounts with the ids of the cases they ask, by id
 */
export function readAccounts(cases) {
  return readdirSync(ACCOUNTS)
    .filter((id) => existsSync(join(ACCOUNTS, id, FILE)))
    .sort()
    .map((id) => {
      const text = readFileSync(join(ACCOUNTS, id, FILE), 'utf8');
      const { account, problems } = parseAccount(text, `accounts/${id}/${FILE}`);
      if (account === null) throw new Error(formatProblem(problems[0]));
      return { text, account, cases: asked(account.claims) };
    })
    .filter((read) => read.cases.every((id) => cases.includes(id)));
}

/** What the first screen and the screens of cases say of an account. */
export const accountLine = ({ account, cases }) => ({
  id: account.id,
  title: account.title,
  author: account.text.author,
  date: account.text.date,
  claims: account.claims.length,
  cases: cases.map((id) => ({
    id,
    claims: account.claims.filter((claim) => asked([claim]).includes(id)).length,
  })),
});
