import { QUANTITIES } from '../compare/quantities.ts';

export { answerClaim, type ClaimAnswer, checkAccount, type TestAnswer } from './answer.ts';
export { type Book, type CaseEntry, editsOf, scenarioOf } from './book.ts';
export type { IntervalKind } from './estimates.ts';
export { type Finding, VERDICTS, type Verdict } from './judge.ts';
export { casesOf, type Played, requestsOfClaims, type WorldRequest } from './worlds.ts';

/** What `compare` states means and differences of. */
export const QUANTITY_NAMES: readonly string[] = QUANTITIES.map((q) => q.name);
