/** `claims`: what of an account follows, fails or stays open? Each world it asks for is played once. */
import { answerClaim, type Book, type ClaimAnswer, requestsOfClaims } from '@interregnum/analysis';
import { type Account, type Claim, didYouMean, nearestOf } from '@interregnum/case';
import type { Asking } from '../asking.ts';
import { asFailure, Failure } from '../failure.ts';
import { safe } from '../safe.ts';
import { type PlayedWorlds, playWorlds, type WorldsOptions } from './worlds.ts';

/** Histories of each world when nothing is said. */
export const USUAL_CLAIM_RUNS = 400;

export interface ClaimsOptions extends WorldsOptions {
  /** Only the claims with these ids; all when not given. */
  readonly claims?: readonly string[] | undefined;
}

/** What was found, before anything is said of it. */
export interface ClaimsFound extends Omit<PlayedWorlds, 'played' | 'unfitted'> {
  readonly account: Account;
  readonly book: Book;
  readonly answers: readonly ClaimAnswer[];
  readonly runs: number;
  readonly seed: number;
}

function claimsAsked(account: Account, ids: readonly string[] | undefined): readonly Claim[] {
  if (ids === undefined) return account.claims;
  const known = account.claims.map((c) => c.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const guess = nearestOf(id, known);
    const hint = didYouMean(guess);
    throw new Failure(
      `The account has no claim ${safe(id)}.${hint} There are: ${known.map(safe).join(', ')}.`,
    );
  }
  return account.claims.filter((c) => ids.includes(c.id));
}

/** @throws Failure when there is no such claim, or an edit does not fit; the signal's reason when aborted */
export async function askClaims(
  account: Account,
  book: Book,
  { claims: ids, ...options }: ClaimsOptions,
  asking: Asking,
): Promise<ClaimsFound> {
  const claims = claimsAsked(account, ids);
  const { runs, seed } = options;
  try {
    const requests = requestsOfClaims(claims);
    const { played, unfitted, ...rest } = await playWorlds(book, requests, options, asking);
    const answers = claims.map((claim) => answerClaim(claim, book, played, unfitted));
    return { account, book, answers, runs, seed, ...rest };
  } catch (error) {
    throw asFailure(error);
  }
}
