/** An account as text, with the cases that its tests name: read, and held to them. */
import { type Book, type CaseEntry, casesOf, checkAccount } from '@interregnum/analysis';
import { type Account, type Problem, parseScenario, readObserved } from '@interregnum/case';
import type { SoundCase } from '../opened-case.ts';
import { scenarioNames } from '../scenarios.ts';
import { noRecords } from './worlds.ts';

/** A case as an account takes it: with what happened, and the scenarios that lie with it. */
export function entryOf(opened: SoundCase): CaseEntry {
  const { data, files, beside } = opened;
  const { observed } = readObserved(files, data);
  const scenarios = scenarioNames(opened).flatMap((name) => {
    const text = beside.get(`scenarios/${name}.yaml`)!();
    const { scenario } = parseScenario(text, `${name}.yaml`);
    return scenario === null ? [] : [[name, scenario] as const];
  });
  return { data, observed, scenarios: new Map(scenarios) };
}

/** Names of cases that its tests are put to, each once, and where. */
export function namedCases({ claims }: Account): ReturnType<typeof casesOf> {
  const asked = claims.flatMap((c) => c.tests.flatMap(casesOf));
  return asked.filter(({ value }, k) => asked.findIndex((a) => a.value === value) === k);
}

/** What of an account does not fit its cases. */
export const accountProblems = (account: Account, book: Book): readonly Problem[] =>
  checkAccount(account, book, (request) => noRecords(book, request));
