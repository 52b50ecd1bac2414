/** Which worlds an account needs to have played; each distinct one once. */
import type {
  AccountTest,
  Change,
  Claim,
  EffectTest,
  OutputTest,
  Written,
} from '@interregnum/case';
import type { RunRecords } from '../compare/run-records.ts';

/** One world: a case as it stands or with a change, with all that is known or only what was announced. */
export interface WorldRequest {
  readonly case: Written;
  readonly change: Change | null;
  /** The twin of a scenario: as it stands, with the mechanisms on that the scenario needs. */
  readonly twinOf: Written | null;
  readonly announcedOnly: boolean;
}

/** Records by request; the same records for requests that compile to the same world. */
export type Played = (request: WorldRequest) => RunRecords;

function ofTest(test: OutputTest | EffectTest): WorldRequest[] {
  const { case: inCase, announcedOnly } = test;
  const asItStands = { case: inCase, change: null, twinOf: null, announcedOnly };
  const changed = { ...asItStands, change: test.change };
  if (test.kind === 'output') return [changed];
  return [{ ...asItStands, twinOf: test.change.scenario }, changed];
}

/** In the order of use: the world as it stands, then the changed one. */
export function requestsOf(test: AccountTest): WorldRequest[] {
  if (test.kind === 'across-cases') return test.parts.flatMap(requestsOf);
  if (test.kind === 'output' || test.kind === 'counterfactual' || test.kind === 'mechanism')
    return ofTest(test);
  return [];
}

/** Every case a claim's tests name. */
export function casesOf(test: AccountTest): Written[] {
  if (test.kind === 'across-cases') return test.parts.flatMap(casesOf);
  return test.kind === 'series' || test.kind === 'outside' ? [] : [test.case];
}

export const requestsOfClaims = (claims: readonly Claim[]): WorldRequest[] =>
  claims.flatMap((c) => c.tests.flatMap(requestsOf));
