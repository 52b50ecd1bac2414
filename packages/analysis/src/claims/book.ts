/** What the tests of an account may look up: cases, what happened in them, scenarios, facts. */
import {
  type AccountFact,
  type CaseData,
  type Change,
  type Edit,
  type Location,
  nearestOf,
  type Observed,
  type Problem,
  type Written,
} from '@interregnum/case';
import type { Mechanism } from '@interregnum/model';

export interface CaseScenario {
  readonly edits: readonly Edit[];
  /** Mechanisms that it needs, on in both worlds of a comparison. */
  readonly switchedOn: readonly Mechanism[];
}

export interface CaseEntry {
  readonly data: CaseData;
  /** null where it is not known. */
  readonly observed: Observed | null;
  /** Scenarios that lie with the case, by name. */
  readonly scenarios: ReadonlyMap<string, CaseScenario>;
}

export interface Book {
  readonly cases: ReadonlyMap<string, CaseEntry>;
  readonly facts: readonly AccountFact[];
}

/** Why a value cannot be had: a fault of the account, with its place. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'Unreadable';
    this.problem = problem;
  }
}

export function unreadable(
  at: Location,
  message: string,
  hints: { readonly allowed?: string; readonly nearest?: string | undefined } = {},
): Unreadable {
  const { allowed, nearest } = hints;
  return new Unreadable({
    severity: 'error',
    code: 'nothing-to-read',
    at,
    message,
    ...(allowed === undefined ? {} : { allowed }),
    ...(nearest === undefined ? {} : { nearest }),
  });
}

/** @throws Unreadable when the case is not among those opened */
export function entryOf(book: Book, name: Written): CaseEntry {
  const entry = book.cases.get(name.value);
  if (entry === undefined) throw unreadable(name.at, `there is no case called ${name.value}`);
  return entry;
}

export function factOf(book: Book, id: string): AccountFact {
  const fact = book.facts.find((f) => f.id === id);
  if (fact === undefined) throw new RangeError(`There is no fact ${id}`);
  return fact;
}

/** The scenario of that name. @throws Unreadable when the case has none */
export function scenarioOf(entry: CaseEntry, name: Written): CaseScenario {
  const found = entry.scenarios.get(name.value);
  if (found !== undefined) return found;
  const names = [...entry.scenarios.keys()].sort();
  const allowed = names.length === 0 ? 'edits: this case has no scenarios' : names.join(', ');
  const nearest = nearestOf(name.value, names);
  const message = `${entry.data.id} has no scenario ${name.value}`;
  throw unreadable(name.at, message, { allowed, nearest });
}

/** All edits of a change, those of its scenario first. @throws Unreadable on an unknown scenario */
export function editsOf(entry: CaseEntry, change: Change | null): readonly Edit[] {
  if (change === null) return [];
  if (change.scenario === null) return change.edits;
  return [...scenarioOf(entry, change.scenario).edits, ...change.edits];
}
